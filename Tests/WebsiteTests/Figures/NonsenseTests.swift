import Edition
import Source
import Testing

@testable import Website

/// Four kinds of nonsense in every kind of chart: no rows, a value of the wrong type, an unknown option, ten thousand rows. Each is told at
/// its place with a hint, and nothing is drawn.
struct NonsenseTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let kind: ChartKind
        let what: String
        let block: String
        /// Of its diagnostic, the first if there are several.
        let rule: String

        var testDescription: String { "\(kind.rawValue): \(what)" }
    }

    /// What a kind's sound block holds beside id and chart, over the rows of a table.
    private static func values(_ kind: ChartKind, _ formula: String) -> String {
        let pair = "series:\n  - label: a\n    value: \(formula)\n  - label: b\n    value: \(formula)\n"
        return switch kind {
        case .bars, .dots, .columns, .distribution, .hotspots, .cloud, .tiles, .line: "value: \(formula)\n"
        case .groupedBars, .stackedBars, .dumbbells, .slope, .bump: pair
        case .scatter: "x: \(formula)\ny: \(formula)\n"
        case .strip, .radar: "of: qinghe\n"
        case .heatmap: ""
        case .map: "value: \(formula)\nshapes: towns.geojson\n"
        }
    }

    private static func hasTable(_ kind: ChartKind) -> Bool { ![.strip, .radar, .heatmap, .tiles, .map].contains(kind) }

    static let unknownOptions = ChartKind.allCases.map { kind in
        let rows = hasTable(kind) ? "rows: many\n" + values(kind, "visits") : values(kind, "total")
        return Case(kind: kind, what: "an unknown option", block: rows + "colr: red\n", rule: "unknown-key")
    }

    static let noRows = ChartKind.allCases.map { kind in
        let block =
            switch kind {
            case .strip, .radar: "of: qinghe\nwhere: parent = \"qinghe\"\n"
            case .heatmap: "where: total > 500\n"
            case .tiles: "rows: empty_tiles\nvalue: total\n"
            case .map: "rows: empty_tiles\nvalue: row\nshapes: towns.geojson\n"
            default: "rows: many\n" + values(kind, "visits") + (kind.options.contains(.condition) ? "where: visits > 1000000\n" : "")
            }
        let rule = kind == .strip || kind == .radar ? "" : "no-rows"
        return Case(kind: kind, what: "no rows", block: block, rule: rule)
    }

    static let wrongTypes = ChartKind.allCases.map { kind in
        let block =
            switch kind {
            case .strip, .radar: "of: qinghe\nwhere: 5 + 5\n"
            case .heatmap: "where: total\n"
            case .tiles: "rows: tiles\nvalue: top(1, total)\n"
            case .map: "rows: units\n" + values(kind, "top(1, total)")
            default: "rows: many\n" + values(kind, "top(1, total)")
            }
        return Case(kind: kind, what: "a value of the wrong type", block: block, rule: [.strip, .radar, .heatmap].contains(kind) ? "" : "not-a-number")
    }

    static let tooMany =
        ChartKind.allCases.filter(hasTable).map { kind in
            Case(kind: kind, what: "10,000 rows", block: "rows: huge\n" + values(kind, "n"), rule: "chart-too-many-rows")
        } + [
            Case(kind: .tiles, what: "10,000 rows", block: "rows: huge_tiles\nvalue: total\n", rule: ""),
            Case(kind: .map, what: "10,000 rows", block: "rows: huge\nvalue: n\nshapes: towns.geojson\n", rule: "map-without-rows"),
            Case(kind: .strip, what: "10,000 rows", block: "of: [\((1...10_000).map { "u\($0)" }.joined(separator: ", "))]\n", rule: "wrong-number"),
            Case(kind: .radar, what: "10,000 rows", block: "of: [\((1...10_000).map { "u\($0)" }.joined(separator: ", "))]\n", rule: ""),
        ]

    /// The tables by name; each case gets what it names, since reading ten thousand rows takes its time.
    private static let tables = [
        "huge": "name,n\n" + (1...10_000).map { "Row \($0),\($0)\n" }.joined(),
        "huge_tiles": "unit,column,row\n" + (1...10_000).map { "qinghe,\($0 % 12 + 1),\($0)\n" }.joined(),
        "empty_tiles": "unit,column,row\n",
    ]

    @Test(arguments: unknownOptions + noRows + wrongTypes + tooMany)
    func isToldWithAHint(_ nonsense: Case) throws {
        let chapter = "```figure\nid: f\nchart: \(nonsense.kind.rawValue)\n\(nonsense.block)```\n"
        let tables = Self.tables.filter { nonsense.block.contains("rows: \($0.key)") }.map { (path: "Content/2025/data/\($0.key).csv", text: $0.value) }
        let (files, diagnostics) = GalleryReport.render(try GalleryReport.tree(chapter: chapter, files: tables))
        let errors = diagnostics.filter { $0.severity == .error }
        #expect(!errors.isEmpty && errors.count <= 3, "\(diagnostics.map(\.message).prefix(4))")
        if !nonsense.rule.isEmpty { #expect(errors.first?.rule == nonsense.rule, "\(errors.map(\.message))") }
        for error in errors {
            #expect(error.hint?.isEmpty == false, "\(error.message)")
            #expect(error.place?.file.hasPrefix("Content/2025/") == true, "\(error.message)")
            #expect(error.message.english.utf8.count < 300)
        }
        // Nothing is built: never an empty or endless chart.
        #expect(files.isEmpty)
    }

    /// A report of so many units: a heatmap of all of them is refused, and the rest of the report is not drawn without end either.
    @Test func tenThousandUnitsAreTooManyForAHeatmap() throws {
        let units = "id,name,region\n" + (1...10_000).map { "u\($0),Town \($0),north\n" }.joined()
        let tree = try GalleryReport.tree()
        let scores = String(decoding: try #require(tree.bytes(at: "Content/2025/scores.csv")), as: UTF8.self)
        let head = scores.prefix { $0 != "\n" }
        let columns = head.split(separator: ",").count - 1
        #expect(columns > 0)
        let rows = (1...10_000).map { "u\($0)" + String(repeating: ",1", count: columns) + "\n" }.joined()
        let files = [
            ("Content/2025/units.csv", units), ("Content/2025/scores.csv", head + "\n" + rows), ("Content/2025/data/tiles.csv", "unit,column,row\nu1,1,1\n"),
        ]
        let diagnostics = GalleryReport.render(
            try GalleryReport.tree(chapter: "```figure\nid: f\nchart: heatmap\n```\n", files: files.map { ($0.0, String($0.1)) })
        ).diagnostics
        #expect(diagnostics.contains { $0.rule == "chart-too-many-rows" && $0.hint?.isEmpty == false }, "\(diagnostics.prefix(3).map(\.message))")
    }
}
