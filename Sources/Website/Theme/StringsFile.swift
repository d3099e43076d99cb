import Source

/// Reads Templates/strings/LANG.yaml: one flat mapping of names to texts.
enum StringsFile {
    struct Entry: Sendable {
        let key: String
        let text: String
        let keyPlace: Place
        let place: Place
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
            guard case .scalar(let text, _) = value.value, !text.isEmpty else {
                diagnostics.append(
                    Diagnostic(
                        .error, "strings-syntax", "\"\(key)\" has no text", at: value.place,
                        hint: "write the text behind \"\(key): \", in quotes if it begins with a bracket"))
                continue
            }
            if text.unicodeScalars.contains(where: ValueMark.isMark) {
                diagnostics.append(
                    Diagnostic(
                        .error, "template-character", "the character U+10FF00 or U+10FF01 is reserved", at: value.place,
                        hint: "remove it"))
                continue
            }
            entries.append(Entry(key: key, text: text, keyPlace: keyPlace, place: value.place))
        }
        return (entries, diagnostics)
    }
}
