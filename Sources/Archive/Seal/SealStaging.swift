import Output

/// Brings a release into the archive so that a killed program leaves all of it or nothing.
///
/// Everything is written into a folder beside its place, `.1.0.0.sealing`, and brought to the disk. Then the .zip and its list of digests
/// are moved in, which by themselves are no release, and last, in one step, the bag: where the bag is, the release is whole.
struct SealStaging {
    /// `Site/archive/2017`.
    let folder: String
    /// `1.0.0`.
    let name: String

    private var stage: String { "\(folder)/.\(name).sealing" }

    /// What a kill at each of these points leaves behind is what tests look at.
    enum Step: Int, CaseIterable, Sendable {
        case begun, written, synced, zipMoved, listMoved, bagMoved
    }

    func bring(
        _ bag: Bag, zip: [UInt8], checksums: [UInt8], at step: (Step) throws(OutputFailure) -> Void = { _ throws(OutputFailure) in }
    ) throws(OutputFailure) {
        try FileSystem.makeFolders(folder)
        // Somebody else was quicker: what stands there is not ours to replace, nor what stands beside it.
        if FileSystem.kind(of: "\(folder)/\(name)") != nil { throw .occupied(path: "\(folder)/\(name)") }
        try clear()
        do throws(OutputFailure) {
            try stageAndMove(bag, zip: zip, checksums: checksums, at: step)
        } catch {
            // A full disk is not to stay full of what came to nothing.
            try? FileSystem.removeTree(stage)
            throw error
        }
    }

    private func stageAndMove(
        _ bag: Bag, zip: [UInt8], checksums: [UInt8], at step: (Step) throws(OutputFailure) -> Void
    ) throws(OutputFailure) {
        try FileSystem.makeFolders(stage)
        try step(.begun)
        var folders: Set<String> = [""]
        for file in bag.files { folders.formUnion(Self.folders(above: file.path)) }
        for path in folders.sorted() { try FileSystem.makeFolders("\(stage)/bag" + (path.isEmpty ? "" : "/" + path)) }
        for file in bag.files { try FileSystem.write(file.bytes, to: "\(stage)/bag/\(file.path)") }
        try FileSystem.write(zip, to: "\(stage)/zip")
        try FileSystem.write(checksums, to: "\(stage)/sha256")
        try step(.written)
        for file in bag.files { try FileSystem.sync("\(stage)/bag/\(file.path)") }
        for path in folders.sorted() { try FileSystem.sync("\(stage)/bag" + (path.isEmpty ? "" : "/" + path)) }
        try FileSystem.sync("\(stage)/zip")
        try FileSystem.sync("\(stage)/sha256")
        try step(.synced)
        try FileSystem.move("\(stage)/zip", to: "\(folder)/\(name).zip")
        try step(.zipMoved)
        try FileSystem.move("\(stage)/sha256", to: "\(folder)/\(name).sha256")
        try FileSystem.sync(folder)
        try step(.listMoved)
        try FileSystem.move("\(stage)/bag", to: "\(folder)/\(name)")
        try FileSystem.sync(folder)
        try step(.bagMoved)
        try FileSystem.removeTree(stage)
    }

    /// Puts single files beside a bag that is there already.
    func complete(_ files: [(name: String, bytes: [UInt8])]) throws(OutputFailure) {
        try clear()
        try FileSystem.makeFolders(stage)
        for file in files {
            try FileSystem.write(file.bytes, to: "\(stage)/file")
            try FileSystem.sync("\(stage)/file")
            try FileSystem.move("\(stage)/file", to: "\(folder)/\(file.name)")
        }
        try FileSystem.sync(folder)
        try FileSystem.removeTree(stage)
    }

    /// Removes what killed attempts left.
    func clear() throws(OutputFailure) {
        for name in try leftovers() { try FileSystem.removeTree("\(folder)/\(name)") }
    }

    /// Folders of attempts that did not come to their end.
    func leftovers() throws(OutputFailure) -> [String] {
        guard FileSystem.kind(of: folder) == .folder else { return [] }
        return try FileSystem.names(in: folder).filter { $0.kind == .folder && $0.name.hasPrefix(".") && $0.name.hasSuffix(".sealing") }.map(\.name)
    }

    private static func folders(above path: String) -> [String] {
        var folders: [String] = []
        var end = path.endIndex
        while let slash = path[..<end].utf8.lastIndex(of: 0x2F) {
            end = slash
            folders.append(String(path[..<slash]))
        }
        return folders
    }
}
