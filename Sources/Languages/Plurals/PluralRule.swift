/// Which form a language's sentences have for a number.
package struct PluralRule: Sendable {
    private let conditions: [(category: PluralCategory, condition: PluralCondition)]

    init(_ conditions: KeyValuePairs<PluralCategory, String>) {
        self.conditions = conditions.map { ($0.key, PluralCondition($0.value)) }
    }

    /// The forms that a number of things can ask for, in CLDR's order.
    package var categories: [PluralCategory] {
        let examples = examples
        return PluralCategory.allCases.filter { $0 == .other || examples[$0] != nil }
    }

    /// Some numbers that ask for a form, to show who writes one.
    package var examples: [PluralCategory: String] {
        // What only whole millions ask for (French, Spanish, Italian, Portuguese) reads as the rest does until somebody ranks a million of things.
        let counts = Array(0...200) + [1000, 1001, 1002, 1005, 1011]
        var examples: [PluralCategory: [String]] = [:]
        for number in counts.map(String.init) + ["0.5", "1.0", "1.5", "2.5"] {
            let category = category(of: PluralOperands(number))
            if examples[category, default: []].count < 4 { examples[category, default: []].append(number) }
        }
        return examples.mapValues { $0.joined(separator: ", ") }
    }

    package func category(of number: PluralOperands) -> PluralCategory { conditions.first { $0.condition.holds(for: number) }?.category ?? .other }

    /// The rule of a language; nil where it has none here.
    ///
    /// - Parameter tag: BCP 47; the language decides, but for Portuguese, of which Portugal's differs from Brazil's.
    package static func of(_ tag: String) -> PluralRule? {
        let tag = tag.lowercased()
        return (table[tag] ?? table[String(tag.prefix { $0 != "-" })]).map(PluralRule.init)
    }

    /// What languages without a rule of their own use.
    package static let english = PluralRule(Self.oneAlone)

    private static let oneAlone: KeyValuePairs<PluralCategory, String> = [.one: "i = 1 and v = 0"]
    private static let million = "i != 0 and i % 1000000 = 0 and v = 0"

    /// The rules for cardinal numbers of Unicode CLDR 46 (common/supplemental/plurals.xml), without those for compact numbers such as “1c6”,
    /// which no page prints. One is read when its language is asked for.
    private static let table: [String: KeyValuePairs<PluralCategory, String>] = {
        let slavic: KeyValuePairs<PluralCategory, String> = [
            .one: "v = 0 and i % 10 = 1 and i % 100 != 11", .few: "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
            .many: "v = 0 and i % 10 = 0 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 11..14",
        ]
        let rules: [(languages: [String], rule: KeyValuePairs<PluralCategory, String>)] = [
            (["zh", "ja", "ko"], [:]),
            (["en", "de", "nl", "sv"], oneAlone),
            (["it", "pt-pt"], [.one: "i = 1 and v = 0", .many: million]),
            (["es"], [.one: "n = 1", .many: million]),
            (["fr", "pt"], [.one: "i = 0,1", .many: million]),
            (["tr"], [.one: "n = 1"]),
            (["fa"], [.one: "i = 0 or n = 1"]),
            (
                ["pl"],
                [
                    .one: "i = 1 and v = 0", .few: "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
                    .many: "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
                ]
            ),
            (["ru", "uk"], slavic),
            (["cs"], [.one: "i = 1 and v = 0", .few: "i = 2..4 and v = 0", .many: "v != 0"]),
            (["ar"], [.zero: "n = 0", .one: "n = 1", .two: "n = 2", .few: "n % 100 = 3..10", .many: "n % 100 = 11..99"]),
            (["he"], [.one: "i = 1 and v = 0 or i = 0 and v != 0", .two: "i = 2 and v = 0"]),
        ]
        return Dictionary(uniqueKeysWithValues: rules.flatMap { entry in entry.languages.map { ($0, entry.rule) } })
    }()
}
