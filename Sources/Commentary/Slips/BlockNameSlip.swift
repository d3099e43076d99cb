internal import Source

/// Fences whose info string is nearly `figure` or `table`: `Figure`, `figures`, `图`.
enum BlockNameSlip {
    private static let translations: [String: PlacedBlock.Kind] = [
        "图": .figure, "图表": .figure, "插图": .figure, "圖": .figure, "圖表": .figure, "fig": .figure, "chart": .figure,
        "表": .table, "表格": .table, "数据表": .table,
    ]

    /// The block that was meant; nil if the fence is code in some language.
    static func meant(info: String, text: String) -> PlacedBlock.Kind? {
        guard let word = info.split(whereSeparator: \.isWhitespace).first.map(String.init) else { return nil }
        let kind =
            translations[word.lowercased()]
            ?? nearest(word, among: [PlacedBlock.Kind.figure.rawValue, PlacedBlock.Kind.table.rawValue]).flatMap(PlacedBlock.Kind.init)
        guard let kind, holdsBlock(text) else { return nil }
        return kind
    }

    /// Whether `text` has a key of figures and tables.
    private static func holdsBlock(_ text: String) -> Bool {
        text.split(whereSeparator: \.isNewline).contains { line in
            ["id", "chart", "table", "caption"].contains { key in
                line.hasPrefix(key) && line.dropFirst(key.count).first { $0 != " " }.map { $0 == ":" || $0 == "：" } == true
            }
        }
    }
}
