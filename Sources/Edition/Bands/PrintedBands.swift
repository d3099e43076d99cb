import Scoring
import Source

/// Printed bands, held to what the declared ones give: of the printed value, where one is printed.
struct PrintedBands {
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var findings: [PrintedComparison.Finding] = []
    /// How many were compared.
    private(set) var count = 0
    /// The bands with what was printed in place of what was computed, where that stands.
    private(set) var shown: [Bands]

    /// More of one column than these have one cause.
    private static let mostMessages = 3

    init(_ published: Published, _ bands: [Bands], results: Results, units: [Unit]) {
        shown = bands
        for (node, column) in published.bands.sorted(by: { $0.key < $1.key }) {
            guard let position = bands.firstIndex(where: { $0.node == node }) else {
                let id = results.tree[node].id
                diagnostics.append(
                    Diagnostic(
                        "undeclared-bands", "column \(column.heading) holds bands of \(id), which has none", at: column.place,
                        hint: "declare them in edition.yaml: bands: {\(id): [{name: high, from: 80}, {name: low}]}"))
                continue
            }
            compare(column, position, published.values[node], results, units)
        }
    }

    private mutating func compare(_ column: PrintedBandColumns.Column, _ position: Int, _ values: Published.Column?, _ results: Results, _ units: [Unit]) {
        let bands = shown[position], stands = results.rules.printed == .stands
        var unknown: Set<String> = [], wrong: [Diagnostic] = []
        for (unit, cell) in column.cells.enumerated() {
            guard let cell else { continue }
            guard let printed = bands.position(of: cell.text) else {
                if unknown.insert(cell.text).inserted {
                    let known = bands.bands.flatMap { band in band.name.texts.map(\.text) }
                    diagnostics.append(
                        Diagnostic(
                            "unknown-band", "\"\(cell.text)\" is no band of \(results.tree[bands.node].id)", at: cell.place,
                            hint: nearest(cell.text, among: known).map { "did you mean \($0)?" } ?? "its bands are \(known)"))
                }
                continue
            }
            count += 1
            let given = given(unit, bands, values?.cells[unit]?.value, results)
            if printed == given { continue }
            let value = values?.cells[unit]?.text ?? results.values[bands.node][unit].map { results.places.text($0, results.kind(of: bands.node)) }
            let gives: Message = given.map { "\"\(bands.name($0, writtenAs: cell.text))\"" } ?? "none"
            wrong.append(
                Diagnostic(
                    stands ? .warning : .error, "published-band-differs",
                    value.map { "the printed band of \(units[unit].id) is \"\(cell.text)\"; \($0) is in \(gives)" }
                        ?? "the printed band of \(units[unit].id) is \"\(cell.text)\"; without a value it is in \(gives)",
                    at: cell.place,
                    hint: "correct the band or the value, or the bounds in edition.yaml"))
            findings.append(
                PrintedComparison.Finding(
                    unit: unit, node: bands.node, isRank: false, isBand: true, printed: cell.text, computed: given.map { bands.bands[$0].id },
                    verdict: .differs, isPrintedShown: stands))
            if stands { shown[position].ofUnit[unit] = printed }
        }
        diagnostics += wrong.prefix(wrong.count > Self.mostMessages ? 0 : Self.mostMessages)
        if wrong.count > Self.mostMessages, var first = wrong.first {
            first.message = "\(wrong.count) printed bands of column \(column.heading) differ: \(first.message)"
            first.notes = wrong.dropFirst().prefix(2).map { .init("\($0.message), at", at: $0.place) }
            diagnostics.append(first)
        }
    }

    /// What the declaration gives: of the value that is printed beside the band, so that a wrong total is reported once.
    private func given(_ unit: Int, _ bands: Bands, _ printed: Exact?, _ results: Results) -> Int? {
        if let printed, case .ranges(let ranges) = bands.rule { return BandRule.band(results.printed(printed, of: bands.node), ranges) }
        return bands.ofUnit[unit]
    }
}

extension Bands {
    /// The name of a band in the language in which another one of them is written.
    func name(_ band: Int, writtenAs text: String) -> String {
        guard let languages = bands.lazy.compactMap({ band in band.name.texts.first { $0.text == text } }).first else { return bands[band].id }
        return bands[band].name.text(languages.language)
    }

    /// By id or by a name in any language.
    func position(of text: String) -> Int? {
        bands.firstIndex { $0.id == text } ?? bands.firstIndex { band in band.name.texts.contains { $0.text == text } }
    }
}
