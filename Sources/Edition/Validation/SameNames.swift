import Source

/// What stands side by side has names that tell it apart.
enum SameNames {
    /// - Parameter what: one of them, such as "indicators".
    static func check(_ items: [(name: LocalizedText, place: Place)], _ what: Message) -> [Diagnostic] {
        var seen: [String: Place] = [:], problems: [Diagnostic] = []
        for (name, place) in items {
            // One language is enough to confuse its readers, and one message to say so.
            guard let text = name.texts.first(where: { seen["\($0.language) \($0.text)"] != nil }), let first = seen["\(text.language) \(text.text)"] else {
                for text in name.texts { seen["\(text.language) \(text.text)"] = place }
                continue
            }
            problems.append(
                Diagnostic(
                    .warning, "duplicate-name", "two \(what) side by side have the name \"\(text.text)\"", at: place, hint: "write what tells them apart",
                    notes: [.init("the first one is at", at: first)]))
        }
        return problems
    }
}
