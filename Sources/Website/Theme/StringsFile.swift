import Languages
import Source

/// Reads Templates/strings/LANG.yaml: names and texts, one a line; a text that speaks of a number may be a mapping of its plural forms.
enum StringsFile {
    struct Entry: Sendable {
        let key: String
        /// The text, or that of its form for most numbers.
        let text: String
        /// Its forms with their places; none where it is one text.
        let forms: [(category: PluralCategory, text: String, place: Place)]
        let keyPlace: Place
        let place: Place

        /// Its texts with their places.
        var texts: [(text: String, place: Place)] { forms.isEmpty ? [(text, place)] : forms.map { ($0.text, $0.place) } }
    }

    static func parse(_ text: String, file: String) -> (entries: [Entry], diagnostics: [Diagnostic]) {
        let (root, problems) = YAMLNode.parse(text, file: file)
        var diagnostics = problems
        guard let root, !root.isNull else { return ([], diagnostics) }
        guard case .mapping(let pairs) = root.value else {
            diagnostics.append(
                Diagnostic(
                    .error, "strings-syntax", "strings are a mapping of names to texts", at: root.place,
                    hint: "write one \"name: text\" a line"))
            return ([], diagnostics)
        }
        var entries: [Entry] = []
        for (key, keyPlace, value) in pairs {
            switch value.value {
            case .mapping(let pairs):
                let forms = pairs.compactMap { form(of: key, $0, &diagnostics) }
                guard forms.count == pairs.count, let last = forms.last else { continue }
                let other = forms.first { $0.category == .other } ?? last
                entries.append(Entry(key: key, text: other.text, forms: forms, keyPlace: keyPlace, place: value.place))
            default:
                if let text = self.text(of: key, value, &diagnostics) {
                    entries.append(Entry(key: key, text: text, forms: [], keyPlace: keyPlace, place: value.place))
                }
            }
        }
        return (entries, diagnostics)
    }

    private static func form(
        of key: String, _ pair: (key: String, keyPlace: Place, value: YAMLNode), _ diagnostics: inout [Diagnostic]
    ) -> (category: PluralCategory, text: String, place: Place)? {
        guard let category = PluralCategory(rawValue: pair.key) else {
            diagnostics.append(
                Diagnostic(
                    .error, "strings-syntax", "\"\(pair.key)\" is not a plural form of \"\(key)\"", at: pair.keyPlace,
                    hint: "forms are \(PluralCategory.allCases.map(\.rawValue))"))
            return nil
        }
        return self.text(of: "\(key).\(pair.key)", pair.value, &diagnostics).map { (category, $0, pair.value.place) }
    }

    private static func text(of key: String, _ value: YAMLNode, _ diagnostics: inout [Diagnostic]) -> String? {
        guard case .scalar(let text, _) = value.value, !text.isEmpty else {
            diagnostics.append(
                Diagnostic(
                    .error, "strings-syntax", "\"\(key)\" has no text", at: value.place,
                    hint: "write the text behind \"\(key): \", in quotes if it begins with a bracket"))
            return nil
        }
        return text
    }
}
