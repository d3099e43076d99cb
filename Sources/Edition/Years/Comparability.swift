package import Scoring
package import Source

/// Whether an indicator's scores of two editions can be compared, and why not.
package struct Comparability: Sendable {
    package enum Level: Int, Sendable, Comparable, CaseIterable {
        case comparable
        /// The maximum changed and nothing else: shares of it compare, points do not. Ranks do, too.
        case asRate
        case not

        package static func < (a: Level, b: Level) -> Bool { a.rawValue < b.rawValue }
    }

    package internal(set) var level = Level.comparable
    /// What changed, in the order of `Reason.Kind`; empty where nothing did, and what an author's word has set aside is not among it.
    package internal(set) var reasons: [Reason] = []
    /// What the author says instead of what was found, the newest word last.
    package internal(set) var declared: [ComparabilityDeclaration] = []
    /// The later maximum over the earlier one, where it compares as a rate; else 1.
    package internal(set) var factor = Exact.one

    package var isComparable: Bool { level == .comparable }
    /// Whether ranks and rates compare.
    package var comparesAsRate: Bool { level != .not }

    /// One thing that changed between the editions.
    package struct Reason: Sendable, Hashable {
        package enum Kind: String, Sendable, CaseIterable {
            /// Parts that only one of the editions has; parts of its own in one edition only.
            case structure
            /// Parts that count as a bonus, as a penalty or as neither, and did as another of these.
            case role
            /// The maximum, or the lowest score. Of a parent: those of its parts, and not all alike.
            case maximum
            case weights
            case aggregation
            /// What a missing score counts for.
            case missing
            /// Where values are rounded before they go into others.
            case rounding
            case normalisation
            case direction
            case criteria
            /// Parts that do not compare.
            case parts
        }

        package let kind: Kind
        /// How far scores compare in spite of it.
        package fileprivate(set) var level = Level.not
        /// The indicators that it is about, by their lineages; of `structure` those that are new.
        package var indicators: [Int] = []
        /// Of `structure` those that are gone.
        package var gone: [Int] = []
        /// Of `maximum`: what it was and what it is, where it is about one indicator's own.
        package var from: Exact?
        package var to: Exact?

        init(kind: Kind, indicators: [Int] = [], gone: [Int] = [], from: Exact? = nil, to: Exact? = nil) {
            self.kind = kind
            self.indicators = indicators
            self.gone = gone
            self.from = from
            self.to = to
        }
    }

    mutating func add(_ reason: Reason, _ level: Level = .not) {
        var reason = reason
        reason.level = level
        reasons.append(reason)
        self.level = max(self.level, level)
    }
}

/// An author's word on whether an indicator of an edition compares with the edition before: `comparable:` in edition.yaml.
package struct ComparabilityDeclaration: Sendable {
    /// The indicator's id, or `total`.
    package var id: String
    package var level: Comparability.Level
    /// Why: printed wherever the verdict is.
    package var reason: LocalizedText
    package var place: Place

    /// Reads the key of edition.yaml.
    static func read(_ fields: inout YAMLFields, _ reading: inout Reading) -> [ComparabilityDeclaration] {
        guard let node = fields.node("comparable") else { return [] }
        guard case .mapping(let entries) = node.value else {
            reading.report(
                Diagnostic(
                    "wrong-type", "comparable is not a mapping", at: node.place,
                    hint: "write an indicator’s id (or total), then what holds and why: ux: {compares: yes, reason: …}"))
            return []
        }
        return entries.compactMap { id, place, value in
            var fields = YAMLFields(value, of: "what is said of \(id)")
            let level: Comparability.Level? =
                // YAML takes yes and no for truth values.
                switch fields.string("compares") {
                case "yes", "true": .comparable
                case "as-rate": .asRate
                case "no", "false": .not
                default: nil
                }
            let reason = fields.requiredText("reason")
            if level == nil {
                fields.report(
                    Diagnostic(
                        "unknown-value", "comparable says nothing of how \(id) compares with the edition before",
                        at: fields.has("compares") ? fields.place(of: "compares") : place,
                        hint: "write compares: yes, compares: as-rate or compares: no"))
            }
            reading.report(fields.finish())
            guard let level, let reason else { return nil }
            return ComparabilityDeclaration(id: id, level: level, reason: reason, place: place)
        }
    }
}
