import Scoring
import Source

/// `bands:` of edition.yaml, as it is written: for which indicator, and the bands with their names and bounds.
struct BandsDeclaration {
    struct Entry {
        var id: String
        var name: LocalizedText
        var range = BandRule.Range(from: nil)
        var share: Exact?
        /// Of the entry, and of its bounds where they are given.
        var place: Place
        var fromPlace: Place?
        var toPlace: Place?
    }

    /// An indicator's id, or `total`.
    var id: String
    var place: Place
    var entries: [Entry]

    /// Every declaration: a list is the total's; a mapping has one for each id.
    static func read(_ fields: inout YAMLFields, _ reading: inout Reading) -> [BandsDeclaration] {
        guard let node = fields.node("bands") else { return [] }
        switch node.value {
        case .mapping(let pairs) where !pairs.contains(where: { $0.key == "quantiles" }):
            return pairs.compactMap { key, place, value in declaration(key, place, value, &reading) }
        default: return [declaration(IndicatorTree.totalID, node.place, node, &reading)].compactMap { $0 }
        }
    }

    private static func declaration(_ id: String, _ place: Place, _ node: YAMLNode, _ reading: inout Reading) -> BandsDeclaration? {
        let entries: [Entry]?
        switch node.value {
        case .sequence(let items): entries = list(items, &reading)
        case .mapping: entries = quantiles(node, &reading)
        case .scalar:
            reading.report(
                Diagnostic(
                    "wrong-type", "the bands of \(id) are not a list", at: node.isNull ? place : node.place,
                    hint: "list them with a name and a lower bound: - {name: high, from: 80}"))
            entries = nil
        }
        guard let entries, !entries.isEmpty else { return nil }
        return BandsDeclaration(id: id, place: place, entries: entries)
    }

    /// Bands with bounds or shares; nil after a problem.
    private static func list(_ items: [YAMLNode], _ reading: inout Reading) -> [Entry]? {
        var isSound = true
        let entries = items.compactMap { item -> Entry? in
            var fields = YAMLFields(item, of: "a band")
            var problems: [Diagnostic] = []
            let name = fields.requiredText("name"), id = fields.string("id")
            let from = fields.exact("from", &problems), to = fields.exact("to", &problems), share = fields.share("share")
            problems += fields.finish()
            reading.report(problems)
            if problems.hasErrors { isSound = false }
            guard let name else { return nil }
            return Entry(
                id: id ?? name.texts[0].text, name: name, range: .init(from: from, to: to), share: share, place: item.place,
                fromPlace: fields.has("from") ? fields.place(of: "from") : nil, toPlace: fields.has("to") ? fields.place(of: "to") : nil)
        }
        return isSound ? entries : nil
    }

    /// `{quantiles: 4, names: […]}`: parts of one size, the best first.
    private static func quantiles(_ node: YAMLNode, _ reading: inout Reading) -> [Entry]? {
        var fields = YAMLFields(node, of: "bands")
        let count = fields.int("quantiles", in: 2...100), names = fields.list("names")
        if !fields.isGiven("quantiles") {
            fields.report(
                Diagnostic(
                    "missing-key", "bands have neither bounds nor quantiles", at: node.place,
                    hint: "write a list of names and lower bounds, or quantiles: 4"))
        }
        if let count, let names, names.count != count {
            fields.report(
                Diagnostic(
                    "band-names", "there are \(count) quantiles and \(names.count) names", at: fields.place(of: "names"),
                    hint: "write a name for each, the best first"))
        }
        let texts: [LocalizedText?] = (names ?? []).map { item in
            // Each is a text or one for each language, as anywhere else.
            var name = YAMLFields(YAMLNode(.mapping([("name", item.place, item)]), at: item.place), of: "names")
            let text = name.requiredText("name")
            reading.report(name.finish())
            return text
        }
        let problems = fields.finish()
        reading.report(problems)
        guard let count, !problems.hasErrors, !texts.contains(nil) else { return nil }
        return (0..<count).map { band in
            let name = band < texts.count ? texts[band] : nil
            return Entry(
                id: name?.texts[0].text ?? "Q\(band + 1)", name: name ?? LocalizedText("Q\(band + 1)"), share: Exact(1, over: count), place: node.place)
        }
    }
}
