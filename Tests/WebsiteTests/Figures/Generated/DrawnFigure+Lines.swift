import Edition
import Formula
import Scoring
import Source

@testable import Charts
@testable import Website

extension DrawnFigure {
    mutating func checkRanks() {
        let edition = rendition.edition, results = edition.results
        let other = edition.dataset.others["2024"]
        let columns = [other.map { ($0.results, $0.units.map(\.id)) }, (results, edition.units.map(\.id))].compactMap { $0 }
        var right: [(unit: Int, ranks: [Standing?])] = []
        for unit in expected.chosen {
            right.append(
                (
                    unit,
                    columns.map { results, ids in
                        ids.firstIndex(of: edition.units[unit].id).flatMap { position in
                            guard case .rate(let id) = figure.values[0] else {
                                return results.standings[expected.node(figure.values[0].node ?? "total")][position]
                            }
                            let node = expected.node(id)
                            let rates = results.values[node].map { $0.map { $0 / (results.tree[node].maximum ?? .one) } }
                            return results.rules.standings(present: rates, results.direction(of: node))[position]
                        }
                    }
                ))
        }
        // By the last rank, those without one at the end.
        var sorted: [(unit: Int, ranks: [Standing?])] = []
        for row in right {
            let rank = row.ranks.last??.rank
            let place = sorted.firstIndex { other in
                guard let rank else { return false }
                return (other.ranks.last ?? nil).map { rank < $0.rank } ?? true
            }
            sorted.insert(row, at: place ?? sorted.count)
        }
        let shown = figure.limit.map { Array(sorted.prefix($0)) } ?? sorted
        same(
            "ranks", drawn.rows.map { [$0.label.text("en")] + $0.cells.map { $0?.text("en") ?? "–" } },
            shown.map { row in [edition.units[row.unit].name.text("en")] + row.ranks.map { $0?.plainLabel ?? "–" } })
        guard let best = shown.compactMap({ $0.ranks.last??.rank }).min() else { return }
        let leaders = shown.filter { $0.ranks.last??.rank == best }
        let names = words.names(leaders.map { edition.units[$0.unit].name.text("en") })
        let caption = GeneratedCaption(names: rendition.names, figure: drawn).text
        let end: String
        if shown.count < edition.units.count {
            let rank = leaders[0].ranks.last??.plainLabel ?? ""
            end = words.isEnglish ? "best of these in 2025: \(names), \(rank)" : "其中 2025 最靠前的是\(names)，第 \(rank)"
        } else {
            end = words.isEnglish ? "first in 2025: \(names)" : "2025 居首的是\(names)"
        }
        if !caption.hasSuffix(end) { problems.append("caption: \(caption) without \(end)") }
        let texts = chart.drawing(width: 640, rendition.chartWords).marks.compactMap(\.printed).joined(separator: "\n")
        for row in shown {
            guard let rank = row.ranks.last??.plainLabel else { continue }
            let label = "\(rank) \(edition.units[row.unit].name.text("en"))"
            if !texts.contains(label) { problems.append("no label \(label) in the drawing") }
        }
    }

    mutating func checkTerms() {
        let table = [("open", 12, 9, "a"), ("speed", 7, 7, "b"), ("trust", 7, 0, "a"), ("help", 3, 5, "b")]
        var topic: String?
        if case .topic(let one) = figure.condition { topic = one }
        let chosen = table.filter { topic == nil || $0.3 == topic }
        let shown = figure.limit.map { Array(chosen.prefix($0)) } ?? chosen
        func text(_ number: Int) -> String { expected.text(Exact(number), .cell) }
        let terms = drawing.terms
        same("terms", terms.map { "\($0.term) \($0.text)" }, shown.map { "\($0.0) \(text($0.1))" })
        let most = shown.first?.1 ?? 0
        let names = words.names(shown.filter { $0.1 == most }.map(\.0))
        var caption = words.isEnglish ? "Most frequent: \(names) (\(text(most)))" : "“\(names)”出现最多，共 \(text(most)) 次"
        if topic != nil {
            caption =
                words.isEnglish
                ? "Most frequent of the \(shown.count) shown of 4: \(names) (\(text(most)))" : "图中 \(shown.count) 项（共 4 项）里，" + caption
        }
        same("caption", GeneratedCaption(names: rendition.names, figure: drawn).text, caption)
        guard figure.previous != nil, let list = chart as? HotspotList else { return }
        let changes = shown.map { term in
            term.2 == 0
                ? (words.isEnglish ? "new" : "新")
                : term.1 == term.2 ? (words.isEnglish ? "unchanged" : "持平") : term.1 > term.2 ? "+\(term.1 - term.2)" : "−\(term.2 - term.1)"
        }
        same("changes", list.layout(rendition.chartWords).rows.map(\.trailing), changes)
    }

    /// No text is crossed by a reference line: in a file, in either drawing of a page, and in rows at every width.
    mutating func checkLines() {
        guard figure.reference != nil else { return }
        for width in [288.0, 640, 1200] {
            for problem in ReferenceLines.crossings(chart.drawing(width: width, rendition.chartWords)) { problems.append("at \(width): \(problem)") }
        }
        if let rows = chart as? any RowChart { problems += ReferenceLines.crossings(rows.layout(rendition.chartWords)) }
    }
}
