import Source

/// The files of an edition that chapters can show or link to: those below images/ and files/.
struct PublishedFiles {
    private let tree: SourceTree
    private let folder: String
    /// Relative to the edition's folder.
    let paths: [String]

    init(_ reading: Reading) {
        tree = reading.tree
        folder = reading.folder
        paths = ["images", "files"].flatMap { reading.tree.paths(under: reading.path($0)) }.map { String($0.dropFirst(reading.folder.count + 1)) }
    }

    /// Their paths are addresses too, and what is called like an image is one. Names that cannot be an address are refused where files are read.
    func problems() -> [Diagnostic] {
        var spellings: [String: String] = [:]
        return paths.compactMap { path in
            let file = "\(folder)/\(path)"
            if let other = spellings.updateValue(path, forKey: path.lowercased()) {
                return Diagnostic(
                    "id-differs-in-case", "file names \"\(path)\" and \"\(other)\" differ only in case", at: Place(file: file),
                    hint: "many file systems take them for one file: rename one")
            }
            guard let bytes = tree.bytes(at: file) else { return nil }
            return tree.memo.value(of: file, ImageStep(bytes: bytes)) { ImageFiles.check(bytes, path: file) }
        }
    }

    func images() -> [ImageFile] {
        paths.compactMap { path in tree.bytes(at: "\(folder)/\(path)").map { ImageFile(path: path, bytes: $0) } }
    }
}

private struct ImageStep: MemoStep {
    typealias Value = Diagnostic?

    let bytes: [UInt8]
}
