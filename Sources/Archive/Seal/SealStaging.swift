import Edition
import Output

/// Brings a release into the archive so that a killed program leaves all of it or nothing.
///
/// Everything is written into a folder beside its place, `.1.0.0.sealing`, and brought to the disk. Then the .zip and its list of digests
/// are moved in, and last, in one step, the bag: where the bag is, the release is whole. While the staged bag is still there, the .zip and
/// the list of the same digest are known to be a killed seal's and no lost release's. A bag that is brought back has a stage of another
/// name, `.1.0.0.restoring`, and leaves the two alone.
struct SealStaging {
    /// `Site/archive/2017`.
    let folder: String
    /// `1.0.0`.
    let name: String

    private static let sealing = ".sealing"
    private static let restoring = ".restoring"

    private var stage: String { "\(folder)/.\(name)\(Self.sealing)" }

    /// What a kill at each of these points leaves behind is what tests look at.
    enum Step: Int, CaseIterable, Sendable {
        case begun, written, synced, zipMoved, listMoved, bagMoved
    }

    func bring(
        _ bag: Bag, zip: [UInt8], checksums: [UInt8], at step: (Step) throws(OutputFailure) -> Void = { _ throws(OutputFailure) in }
    ) throws(OutputFailure) {
        try FileSystem.makeFolders(folder)
        // Somebody else was quicker: what stands there is not ours to replace, nor what stands beside it.
        try clear()
        for ending in ["", ".zip", ".sha256"] where FileSystem.kind(of: "\(folder)/\(name)\(ending)") != nil {
            throw .occupied(path: "\(folder)/\(name)\(ending)")
        }
        do throws(OutputFailure) {
            try stageAndMove(bag, zip: zip, checksums: checksums, at: step)
        } catch {
            // A full disk is not to stay full of what came to nothing.
            try? clear()
            throw error
        }
    }

    private func stageAndMove(
        _ bag: Bag, zip: [UInt8], checksums: [UInt8], at step: (Step) throws(OutputFailure) -> Void
    ) throws(OutputFailure) {
        try FileSystem.makeFolders(stage)
        try step(.begun)
        try Self.write(bag.files, to: "\(stage)/bag")
        try FileSystem.write(zip, to: "\(stage)/zip")
        try FileSystem.write(checksums, to: "\(stage)/sha256")
        try step(.written)
        try Self.sync(bag.files, in: "\(stage)/bag")
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

    /// Where a bag is brought back.
    private var restoringStage: String { "\(folder)/.\(name)\(Self.restoring)" }

    /// Whether a restoring was killed after it had put the bag into its place.
    var hasRestoringStage: Bool { FileSystem.kind(of: restoringStage) == .folder }

    /// Removes what that left. The bag has to be whole.
    func removeRestoringStage() throws(OutputFailure) { try FileSystem.removeTree(restoringStage) }

    /// Puts a bag back where there is none, or in the place of a damaged one, in one step.
    func bringBack(_ files: [OutputFile], at step: (Step) throws(OutputFailure) -> Void = { _ throws(OutputFailure) in }) throws(OutputFailure) {
        let stage = restoringStage, place = "\(folder)/\(name)"
        try clear()
        do throws(OutputFailure) {
            try FileSystem.makeFolders(stage)
            try step(.begun)
            try Self.write(files, to: "\(stage)/bag")
            try step(.written)
            try Self.sync(files, in: "\(stage)/bag")
            try step(.synced)
            if FileSystem.kind(of: place) == nil {
                try FileSystem.move("\(stage)/bag", to: place)
            } else if !FileSystem.exchange("\(stage)/bag", place) {
                // Where folders cannot be exchanged there is no bag for an instant; its .zip and this stage are there.
                try FileSystem.move(place, to: "\(stage)/damaged")
                try FileSystem.move("\(stage)/bag", to: place)
            }
            try FileSystem.sync(folder)
            try step(.bagMoved)
        } catch {
            if FileSystem.kind(of: place) == nil { try? FileSystem.move("\(stage)/damaged", to: place) }
            try? FileSystem.removeTree(stage)
            throw error
        }
        try FileSystem.removeTree(stage)
    }

    private static func write(_ files: [OutputFile], to root: String) throws(OutputFailure) {
        for path in folders(of: files) { try FileSystem.makeFolders(root + path) }
        for file in files { try FileSystem.write(file.bytes, to: "\(root)/\(file.path)") }
    }

    private static func sync(_ files: [OutputFile], in root: String) throws(OutputFailure) {
        for file in files { try FileSystem.sync("\(root)/\(file.path)") }
        for path in folders(of: files) { try FileSystem.sync(root + path) }
    }

    /// Removes what killed attempts left: the .zip and the list that a killed seal had moved before its bag, then the stages.
    func clear() throws(OutputFailure) {
        for (name, digest) in Self.interrupted(in: folder) {
            guard let version = ReleaseVersion(name) else { continue }
            let place = "\(folder)/\(name)"
            if (try? ChecksumList.read(at: "\(place).sha256", version).get().bag) == digest { try FileSystem.removeTree("\(place).sha256") }
            if FileSystem.contents("\(place).zip").flatMap(PackedBag.digest) == digest { try FileSystem.removeTree("\(place).zip") }
        }
        for name in try leftovers() { try FileSystem.removeTree("\(folder)/\(name)") }
    }

    /// Folders of attempts that did not come to their end.
    func leftovers() throws(OutputFailure) -> [String] {
        guard FileSystem.kind(of: folder) == .folder else { return [] }
        return try FileSystem.names(in: folder).filter { $0.kind == .folder && Self.isStage($0.name) }.map(\.name)
    }

    static func isStage(_ name: String) -> Bool { name.hasPrefix(".") && (name.hasSuffix(sealing) || name.hasSuffix(restoring)) }

    /// The seals that were killed before their bag was in its place: versions, and the digests of their staged bags.
    static func interrupted(in folder: String) -> [String: String] {
        let names = ((try? FileSystem.names(in: folder)) ?? []).map(\.name)
        let stages = names.filter { $0.hasPrefix(".") && $0.hasSuffix(sealing) }.map { String($0.dropFirst().dropLast(sealing.utf8.count)) }
        return Dictionary(
            stages.filter { !names.contains($0) }.compactMap { name in
                FileSystem.contents("\(folder)/.\(name)\(sealing)/bag/tagmanifest-sha256.txt").map { (name, Digest.sha256.hex($0)) }
            }
        ) { first, _ in first }
    }

    /// The folders that the files stand in, parents before children, with a slash before each but the first, which is the root.
    private static func folders(of files: [OutputFile]) -> [String] {
        var folders: Set<String> = [""]
        for file in files {
            var end = file.path.endIndex
            while let slash = file.path[..<end].utf8.lastIndex(of: 0x2F) {
                end = slash
                folders.insert("/" + file.path[..<slash])
            }
        }
        return folders.sorted()
    }
}
