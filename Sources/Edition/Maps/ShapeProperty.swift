import Geography
import Source

/// Which property of a file's shapes tells whose they are, and which row each belongs to.
struct ShapeProperty {
    let name: String
    /// By shape: the row, where there is one.
    let rows: [Int?]

    /// - Parameter rows: by what a shape may call it, the row: ids before names.
    init(_ name: String, _ file: ShapeFile, _ rows: [String: Int]) {
        self.name = name
        self.rows = file.shapes.map { shape in shape.values(of: name).lazy.compactMap { rows[$0] }.first }
    }

    /// How many rows have an outline by it.
    var found: Int { Set(rows.compactMap { $0 }).count }

    /// Every property of the file, in its order.
    static func names(_ file: ShapeFile) -> [String] {
        var seen: Set<String> = [], names: [String] = []
        for shape in file.shapes { for name in shape.names where seen.insert(name.property).inserted { names.append(name.property) } }
        return names
    }

    /// The properties by which most rows are found; of those that agree about every shape the first.
    static func best(_ file: ShapeFile, _ rows: [String: Int]) -> [ShapeProperty] {
        let all = names(file).map { ShapeProperty($0, file, rows) }
        let most = all.map(\.found).max() ?? 0
        var best: [ShapeProperty] = []
        for property in all where property.found == most && most > 0 && !best.contains(where: { $0.rows == property.rows }) { best.append(property) }
        return best
    }
}
