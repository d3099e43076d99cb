import Edition
import Formula
import Scoring
import Source

@testable import Charts
@testable import Website

extension DrawnFigure {
    /// A line of units: each year's value as that year's results have and print it, the last one at the line's end, the best of them named.
    mutating func checkYears() {
        let edition = rendition.edition, ids = edition.units.map(\.id)
        guard let other = edition.dataset.others["2024"], let value = figure.values.first else { return problems.append("no other edition") }
        let years = [(results: other.results, units: other.units.map(\.id)), (results: edition.results, units: ids)]
        var lines: [(unit: Int, key: Exact?, texts: [String])] = expected.chosen.map { unit in
            let cells = years.map { year in year.units.firstIndex(of: ids[unit]).flatMap { cell(value, year.results, $0) } }
            return (unit, cells[1].map { isRank ? $0.number : expected.key($0.number, 0) ?? $0.number }, cells.map { $0?.text ?? "–" })
        }
        let isLow = expected.lowIsBest == true
        // By insertion: those without a last value at the end, equal ones in the order of the units.
        for end in lines.indices {
            var place = end
            while place > 0, let key = lines[place].key, lines[place - 1].key.map({ isLow ? key < $0 : key > $0 }) ?? true {
                lines.swapAt(place, place - 1)
                place -= 1
            }
        }
        let shown = figure.limit.map { Array(lines.prefix($0)) } ?? lines
        func name(_ unit: Int) -> String { edition.units[unit].name.text("en") }
        same("lines", drawn.rows.map { [$0.label.text("en")] + $0.cells.map { $0?.text("en") ?? "–" } }, shown.map { [name($0.unit)] + $0.texts })

        let texts = chart.drawing(width: 1200, rendition.chartWords).marks.compactMap(\.printed).joined(separator: "\n")
        for line in shown.prefix(LineChart.mostLines) where line.texts[1] != "–" && !texts.contains("\(name(line.unit)) \(line.texts[1])") {
            problems.append("no label \(name(line.unit)) \(line.texts[1]) in the drawing")
        }
        let present = shown.filter { $0.texts[1] != "–" }
        guard let best = present.first else { return }
        let names = words.names(present.filter { $0.texts[1] == best.texts[1] }.map { name($0.unit) })
        let caption = GeneratedCaption(names: rendition.names, figure: drawn).text
        let end: String
        if words.isEnglish {
            end = "\(isRank ? "best" : isLow ? "lowest" : "highest") of these in 2025: \(names), \(best.texts[1])"
        } else {
            end = "其中 2025 \(isRank ? "最靠前" : isLow ? "最低" : "最高")的是\(names)，\(isRank ? "第 " : "")\(best.texts[1])"
        }
        if !caption.hasSuffix(end) { problems.append("caption: \(caption) without \(end)") }
    }

    private func cell(_ value: GeneratedFigure.Value, _ results: Results, _ unit: Int) -> (number: Exact, text: String)? {
        guard let id = value.node, let node = results.tree.nodes.firstIndex(where: { $0.id == id }) else { return nil }
        if isRank { return results.standings[node][unit].map { ($0.rank, $0.plainLabel) } }
        guard let score = results.values[node][unit] else { return nil }
        if case .rate = value {
            let rate = score / (results.tree[node].maximum ?? .one)
            return (rate, text(rate, .rate, results))
        }
        return (score, text(score, node == 0 ? .total(decimals: results.rules.decimals) : .score, results))
    }

    /// As the edition of these results prints it, unless the block has a format.
    private func text(_ number: Exact, _ kind: NumberKind, _ results: Results) -> String {
        guard figure.format == nil else { return expected.text(number, kind) }
        let digits = kind.format(of: number, results.places).text(number.magnitude)
        return number.isNegative && digits.contains { "123456789".contains($0) } ? "−" + digits : digits
    }
}
