import Scoring
import Source

/// Whether declared bands hold every value once: one problem at most, the first.
struct BandRanges {
    private let declaration: BandsDeclaration
    private let node: Int
    private let results: Results
    private let units: [Unit]
    /// What lies between a printed value and the next one.
    private let step: Exact

    init(_ declaration: BandsDeclaration, node: Int, results: Results, units: [Unit]) {
        self.declaration = declaration
        self.node = node
        self.results = results
        self.units = units
        step = Exact.one / Exact(10).power(results.places[results.kind(of: node)].fixed)
    }

    /// The rule; nil with a problem. What is wrong with the data alone (a value that no band holds) is found by `unheld`.
    func rule() -> (BandRule?, Diagnostic?) {
        let entries = declaration.entries
        if entries.count == 1 {
            return (nil, problem("band-alone", "there is one band of \(declaration.id), which says nothing", at: entries[0].place, hint: "list at least two"))
        }
        var seen: [String: BandsDeclaration.Entry] = [:]
        for entry in entries {
            let twin = ([entry.id] + entry.name.texts.map(\.text)).compactMap { seen[$0] }.first
            if let twin {
                return (
                    nil,
                    Diagnostic(
                        "duplicate-band", "two bands of \(declaration.id) are called \"\(entry.name.texts[0].text)\"", at: entry.place,
                        hint: "give each a name of its own", notes: [.init("the first one is at", at: twin.place)])
                )
            }
            for word in [entry.id] + entry.name.texts.map(\.text) { seen[word] = entry }
        }
        let shares = entries.compactMap(\.share)
        guard shares.isEmpty else { return shared(shares) }
        return ranged()
    }

    private func shared(_ shares: [Exact]) -> (BandRule?, Diagnostic?) {
        let entries = declaration.entries
        if let bounded = entries.first(where: { $0.range.from != nil || $0.range.to != nil || $0.share == nil }) {
            return (
                nil,
                problem(
                    "band-mixed", "band \"\(bounded.name.texts[0].text)\" has no share, and others have one", at: bounded.place,
                    hint: "give every band a share, or every band a lower bound")
            )
        }
        if let empty = entries.first(where: { $0.share?.isZero ?? false }) {
            return (nil, problem("band-empty", "band \"\(empty.name.texts[0].text)\" has a share of 0", at: empty.place, hint: "delete it"))
        }
        let sum = shares.sum()
        guard sum == .one else {
            let percent = (sum * Exact(100)).shortest(2)
            return (
                nil,
                problem(
                    "band-shares", "the shares of the bands of \(declaration.id) add up to \(percent)%, not to 100%", at: declaration.place,
                    hint: sum < .one ? "add a band for the rest" : "make one of them smaller")
            )
        }
        return (.shares(shares), nil)
    }

    private func ranged() -> (BandRule?, Diagnostic?) {
        let entries = declaration.entries
        let open = entries.filter { $0.range.from == nil }
        if open.count > 1 {
            return (
                nil,
                Diagnostic(
                    "band-overlap", "two bands of \(declaration.id) have no lower bound", at: open[1].place, hint: "write from: with the lowest value of one",
                    notes: [.init("the other one is at", at: open[0].place)])
            )
        }
        // Listed from either end; the open one stands at the lower end.
        func isHigher(_ a: BandsDeclaration.Entry, _ b: BandsDeclaration.Entry) -> Bool {
            guard let x = a.range.from else { return false }
            guard let y = b.range.from else { return true }
            return x > y
        }
        for (a, b) in zip(entries, entries.dropFirst()) {
            if let x = a.range.from, x == b.range.from {
                return (
                    nil,
                    Diagnostic(
                        "band-overlap", "bands \"\(a.id)\" and \"\(b.id)\" both begin at \(x.shortest())", at: b.fromPlace ?? b.place,
                        hint: "write the lowest value of each", notes: [.init("the other one is at", at: a.place)])
                )
            }
        }
        let falls = isHigher(entries[0], entries[1])
        if let (a, b) = zip(entries, entries.dropFirst()).first(where: { isHigher($0, $1) != falls }) {
            return (
                nil,
                problem(
                    "band-order",
                    falls
                        ? "band \"\(b.id)\" is out of order: it begins above \"\(a.id)\", and the ones before it fall"
                        : "band \"\(b.id)\" is out of order: it begins below \"\(a.id)\", and the ones before it rise",
                    at: b.fromPlace ?? b.place, hint: "list the bands from the highest to the lowest, or the other way round")
            )
        }
        let rising = falls ? entries.reversed() : entries
        for (lower, upper) in zip(rising, rising.dropFirst()) {
            guard let end = lower.range.to, let start = upper.range.from else { continue }
            if end >= start {
                return (
                    nil,
                    problem(
                        "band-overlap", "bands \"\(lower.id)\" and \"\(upper.id)\" overlap: both hold \(start.shortest())", at: lower.toPlace ?? lower.place,
                        hint: "leave \"to\" out: a band ends where the next one begins")
                )
            }
            if start - end > step {
                return (
                    nil,
                    problem(
                        "band-gap", "no band of \(declaration.id) holds \((end + step).shortest()), between \"\(lower.id)\" and \"\(upper.id)\"",
                        at: lower.toPlace ?? lower.place, hint: "leave \"to\" out: a band ends where the next one begins")
                )
            }
        }
        if let entry = entries.first(where: { entry in entry.range.to.map { to in entry.range.from.map { to < $0 } ?? false } ?? false }) {
            return (nil, problem("band-order", "band \"\(entry.id)\" ends before it begins", at: entry.toPlace ?? entry.place, hint: "exchange from and to"))
        }
        return (.ranges(entries.map(\.range)), nil)
    }

    /// A value that no band holds: at an end of the scale, or of a unit.
    func unheld(_ bands: [Int?]) -> Diagnostic? {
        let ranges = declaration.entries.filter { $0.share == nil }
        guard !ranges.isEmpty else { return nil }
        let lowest = ranges.allSatisfy { $0.range.from != nil } ? ranges.min { ($0.range.from ?? .zero) < ($1.range.from ?? .zero) } : nil
        let outside = units.indices.filter { results.values[node][$0] != nil && bands[$0] == nil }
        guard let unit = outside.first, let value = results.values[node][unit] else { return nil }
        let printed = results.places.text(value, results.kind(of: node))
        let isBelow = lowest?.range.from.map { results.printed(value, of: node) < $0 } ?? false
        let entry = isBelow ? lowest : ranges.first { $0.range.to != nil }
        return problem(
            "band-gap",
            outside.count > 1
                ? "no band of \(declaration.id) holds \(printed), the value of \(units[unit].id) (and \(outside.count - 1) more)"
                : "no band of \(declaration.id) holds \(printed), the value of \(units[unit].id)",
            at: (isBelow ? entry?.fromPlace : entry?.toPlace) ?? declaration.place,
            hint: isBelow ? "leave \"from\" out of the lowest band, or lower it" : "leave \"to\" out of the highest band, or raise it")
    }

    private func problem(_ rule: String, _ message: Message, at place: Place, hint: Message) -> Diagnostic { Diagnostic(rule, message, at: place, hint: hint) }
}
