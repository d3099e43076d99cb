import Geography
import Source

/// The outlines that an edition's maps are drawn from: the files of its folder maps/.
struct EditionMaps {
    static let folder = "maps"

    /// By name, such as `provinces.geojson`.
    private(set) var files: [(name: String, file: ShapeFile)] = []
    /// Names of those that are there and could not be read.
    private(set) var unreadable: Set<String> = []

    init(_ reading: inout Reading) {
        let folder = reading.path(Self.folder)
        for path in reading.tree.paths(under: folder) where ShapeFile.endings.contains(where: path.hasSuffix) {
            let name = String(path.dropFirst(folder.count + 1))
            guard !name.contains("/"), let bytes = reading.tree.bytes(at: path) else { continue }
            let (file, problem) = reading.tree.memo.value(of: path, ShapesStep(bytes: bytes)) { ShapeFile.read(bytes, file: path) }
            if let problem { reading.report(problem) }
            if let file { files.append((name, file)) } else { unreadable.insert(name) }
        }
    }
}

private struct ShapesStep: MemoStep {
    typealias Value = (ShapeFile?, Diagnostic?)

    let bytes: [UInt8]
}
