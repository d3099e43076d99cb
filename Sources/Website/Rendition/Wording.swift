/// How the theme's words speak of several things, and of one.
extension Strings {
    /// `A, B and C`.
    func list(_ texts: [String]) -> String {
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: self["list_separator"]) + self["list_last"] + last
    }

    /// The string for a count: its form for one, if there is one thing, and for none.
    func callAsFunction(_ key: String, count: Int, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
        let form = count == 0 ? StringsSet.formForNone : count == 1 ? StringsSet.formForOne : ""
        return StringPlaceholders.fill(texts[key + form] ?? self[key]) { name in name == "count" ? String(count) : arguments.first { $0.key == name }?.value }
    }

    /// A printed number of points: `1 point`, `1.0 points`, `3 points`.
    func points(_ number: String) -> String { StringPlaceholders.fill(self[number == "1" ? "points_one" : "points"]) { $0 == "points" ? number : nil } }
}
