import Languages
import Source

/// `unit.forms`: what so many units are called, in languages that have more than a singular and a plural: `forms: {pl: {few: miasta, many: miast}}`.
enum UnitForms {
    typealias Forms = [String: [PluralCategory: String]]

    static func read(_ node: YAMLNode, _ reading: inout Reading) -> Forms {
        guard case .mapping(let languages) = node.value else {
            reading.report(wrong(node))
            return [:]
        }
        var result: Forms = [:]
        for (language, place, value) in languages {
            guard case .mapping(let pairs) = value.value else {
                reading.report(wrong(value))
                continue
            }
            var forms: [PluralCategory: String] = [:], places: [(category: PluralCategory, place: Place)] = []
            for (name, place, value) in pairs {
                guard let category = PluralCategory(rawValue: name), case .scalar(let text, _) = value.value, !text.isEmpty else {
                    reading.report(wrong(value, at: place))
                    continue
                }
                forms[category] = text
                places.append((category, place))
            }
            // A single one has the unit's name, and the rest its plural.
            let rule = PluralRule.of(language) ?? .english
            let given = places + [.zero, .one, .other].filter { category in forms[category] == nil }.map { ($0, place) }
            reading.report(PluralFormProblems.problems(given, of: "unit.forms.\(language)", rule, at: place))
            result[language] = forms
        }
        return result
    }

    private static func wrong(_ node: YAMLNode, at place: Place? = nil) -> Diagnostic {
        Diagnostic(
            "wrong-type", "unit.forms has the words of a language by their plural forms", at: place ?? node.place,
            hint: "write forms: {pl: {few: miasta, many: miast}}")
    }
}
