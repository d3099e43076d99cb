import Edition
import Formula
import Scoring
import Source

@testable import Charts
@testable import Website

extension DrawnFigure {
    private var noData: String { words.isEnglish ? "no data" : "无数据" }
    private var separator: String { words.isEnglish ? ", " : "、" }
    private var colon: String { words.isEnglish ? ": " : "：" }

    mutating func checkSeveral() {
        let rows = [series(0), series(1)]
        let names = figure.kind == .scatter ? drawing.seriesLabels : ["S0", "S1"]
        let sentences = (0..<2).map { index in
            names[index] + colon + words.summary(rows[index], median: median(rows[index].compactMap(\.number), figure.values[index]))
        }.joined(separator: " ")
        let description = chart.description(rendition.chartWords)
        if !description.hasSuffix(sentences) { problems.append("description: \(description) without \(sentences)") }
        let spoken = expected.rows.map { row in (0..<2).map { "S\($0) " + (row.texts[$0] ?? noData) }.joined(separator: separator) }
        if let grouped = chart as? GroupedBarChart {
            let printed = expected.rows.map { row in row.texts.map { $0 ?? "–" } }
            checkRows(grouped.layout(rendition.chartWords), printed: printed, spoken: spoken)
            checkSeries(rows[0])
        } else if let dumbbells = chart as? DumbbellChart {
            let printed = expected.rows.map { row -> [String] in
                if row.values[0] == nil, row.values[1] == nil { return ["–"] }
                return row.values[0] == row.values[1] ? [row.texts[1] ?? ""] : row.texts.compactMap { $0 }
            }
            checkRows(dumbbells.layout(rendition.chartWords), printed: printed, spoken: spoken)
            checkChange(rows)
        } else if let scatter = chart as? ScatterChart {
            same(
                "points", scatter.rows.map { "\($0.label) \($0.values.map { $0?.text ?? "–" })" },
                expected.rows.map { "\($0.label) \($0.texts.map { $0 ?? "–" })" })
        }
    }

    private mutating func checkSeries(_ first: [(label: String, number: Exact?, text: String?)]) {
        let caption = GeneratedCaption(names: rendition.names, figure: drawn).text
        let texts = first.filter { $0.number != nil }.sorted { $0.number! < $1.number! }.compactMap(\.text)
        guard let low = texts.first, let high = texts.last, low != high else { return }
        func who(_ text: String) -> String { words.names(first.filter { $0.text == text }.map(\.label)) }
        let end =
            words.isEnglish
            ? "\(words.among)S0 is highest for \(who(high)) at \(high), lowest for \(who(low)) at \(low)"
            : "\(words.among)S0以\(who(high))的 \(high) 最高，\(who(low))的 \(low) 最低"
        if !caption.hasSuffix(end) { problems.append("caption: \(caption) without \(end)") }
    }

    /// Whom the caption names lies furthest apart, by the printed numbers.
    private mutating func checkChange(_ rows: [[(label: String, number: Exact?, text: String?)]]) {
        let caption = GeneratedCaption(names: rendition.names, figure: drawn).text
        var distances: [(label: String, distance: Exact)] = []
        for (a, b) in zip(rows[0], rows[1]) {
            guard let from = a.text.flatMap(Self.number), let to = b.text.flatMap(Self.number) else { continue }
            distances.append((a.label, (to - from).magnitude))
        }
        guard let most = distances.map(\.distance).max(), !most.isZero else { return }
        let furthest = words.names(distances.filter { $0.distance == most }.map(\.label))
        let part = words.isEnglish ? "\(words.among)furthest apart for \(furthest), " : "\(words.among)\(furthest)相差最大，"
        if !caption.contains(part) { problems.append("caption: \(caption) without \(part)") }
    }

    /// A printed number read back.
    private static func number(_ text: String) -> Exact? {
        var digits = text.replacing(",", with: "").replacing("−", with: "-")
        let isPercent = digits.hasSuffix("%")
        if isPercent { digits.removeLast() }
        return Exact(digits).map { isPercent ? $0 / Exact(100) : $0 }
    }

    mutating func checkStack() {
        let results = expected.results, id = figure.values[0].node ?? "total", node = expected.node(id)
        guard let stack = chart as? StackedBarChart else { return problems.append("no stack") }
        same("labels", stack.rows.map(\.label), expected.rows.map(\.label))
        same("totals", stack.totals.map { $0?.text }, expected.rows.map { row in row.values[0].map { drawnTotal($0, node) } })
        for (position, row) in expected.rows.enumerated() {
            guard let unit = row.unit, let value = results.values[node][unit] else { continue }
            let parts = drawn.rows[position].cells.map { $0?.number }
            same("sum of \(row.label)", parts.compactMap { $0 }.reduce(.zero, +), value)
            if expected.rules.roundAt == .final { same("parts of \(row.label)", parts, contributions(node, unit)) }
        }
        let values = expected.rows.map { row in (label: row.label, number: row.values[0], text: row.values[0].map { drawnTotal($0, node) }) }
        let name = id == "total" ? (words.isEnglish ? "Total" : "总分") : "Name " + id
        let measure =
            (words.isEnglish ? name + " and what makes it" : name + "及其构成")
            + (expected.lowIsBest == true ? (words.isEnglish ? " (lower is better)" : "（低者为优）") : "")
        same("caption", GeneratedCaption(names: rendition.names, figure: drawn).text, words.spread(measure, values, isRank: false))
    }

    private func drawnTotal(_ value: Exact, _ node: Int) -> String {
        let isSum = expected.results.addsUp(node)
        return node == 0 ? expected.text(value, .total(decimals: expected.rules.decimals)) : expected.text(value, isSum ? .score : .mean)
    }

    /// By hand: the weight among those that are there, times the value.
    private func contributions(_ node: Int, _ unit: Int) -> [Exact?] {
        let results = expected.results, tree = results.tree, children = tree[node].children
        let there = children.filter { tree[$0].role == .regular && results.values[$0][unit] != nil }
        return children.map { child in
            guard let value = results.values[child][unit] else { return nil }
            if tree[child].role == .bonus { return value }
            if tree[child].role == .penalty { return -value }
            switch tree[node].aggregate {
            case .sum:
                let regular = children.filter { tree[$0].role == .regular }
                return value * regular.compactMap { tree[$0].maximum }.reduce(.zero, +) / there.compactMap { tree[$0].maximum }.reduce(.zero, +)
            case .mean: return value / Exact(there.count)
            default: return value * (tree[child].weight ?? .zero) / there.map { tree[$0].weight ?? .zero }.reduce(.zero, +)
            }
        }
    }

    mutating func checkProfile() {
        let results = expected.results, unit = figure.unit ?? 0
        same("indicators", drawn.rows.map { $0.label.text("en") }, expected.indicators.map(expected.name))
        for (row, node) in zip(drawn.rows, expected.indicators) {
            let values = results.values[node].compactMap { $0 }.sorted()
            same("value of \(row.id)", row.cells[0]?.text(rendition.language), results.values[node][unit].map { expected.text($0, .score) })
            guard figure.kind == .strip else { continue }
            same("rank of \(row.id)", row.rank, results.standings[node][unit]?.plainLabel)
            same("lowest of \(row.id)", row.cells[1]?.number, values.first)
            same("highest of \(row.id)", row.cells[3]?.number, values.last)
        }
        guard let strip = chart as? ProfileStrip else { return }
        // One scale: full marks and zero stand below each other in every row.
        let list = strip.layout(rendition.chartWords)
        same("spoken", list.rows.map { $0.spoken.contains(noData) }, expected.indicators.map { results.values[$0][unit] == nil })
        for row in list.rows.indices where list.trailingWidth > 0 { same("axis", list.marks(of: row).first, StripRange.axis) }
    }

    mutating func checkHeatmap() {
        guard let map = chart as? Heatmap else { return problems.append("no heatmap") }
        let results = expected.results, leaves = results.tree.leaves, edition = rendition.edition
        let chosen = Set(expected.chosen)
        var right: [[String]] = []
        if figure.rows == .units {
            let order = edition.units.indices.filter(chosen.contains).sorted { a, b in
                let x = results.standings[0][a]?.rank, y = results.standings[0][b]?.rank
                return x == y ? a < b : y == nil ? true : x == nil ? false : x! < y!
            }
            right = order.map { unit in
                [edition.units[unit].name.text("en")] + leaves.map { leaf in results.values[leaf][unit].map { expected.text($0, .score) } ?? "–" }
            }
        } else {
            for group in edition.groupings[0].values {
                let units = group.units.filter(chosen.contains)
                if !units.isEmpty { right.append([group.label.text("en")] + leaves.map { expected.mean($0, units).map { expected.text($0, .mean) } ?? "–" }) }
            }
        }
        same("cells", map.rows.map { [$0.label] + $0.cells.map { $0?.text ?? "–" } }, figure.limit.map { Array(right.prefix($0)) } ?? right)
        for (column, leaf) in leaves.enumerated() { checkShades(column, leaf) }
    }

    /// In a column the better value is never lighter.
    private mutating func checkShades(_ column: Int, _ leaf: Int) {
        let shades = drawn.rows.compactMap { row in row.cells[column].map { ($0.number, rendition.numbers.step($0.number, of: leaf).index) } }
        let isLow = expected.isLow(leaf)
        for (number, shade) in shades {
            for (other, otherShade) in shades where number < other && (isLow ? shade < otherShade : shade > otherShade) {
                return problems.append("shades of \(leaf) run against the values")
            }
        }
    }
}
