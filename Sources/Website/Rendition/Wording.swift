/// How the theme's words speak of several things, and of one.
extension Strings {
    /// `A, B and C`.
    func list(_ texts: [String]) -> String {
        guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
        return texts.dropLast().joined(separator: self["list_separator"]) + self["list_last"] + last
    }

    /// The string for a count: its form for one, if there is one thing.
    func callAsFunction(_ key: String, count: Int, _ arguments: KeyValuePairs<String, String> = [:]) -> String {
        let form = count == 1 && texts[key + StringsSet.formForOne] != nil ? key + StringsSet.formForOne : key
        return StringPlaceholders.fill(self[form]) { name in name == "count" ? String(count) : arguments.first { $0.key == name }?.value }
    }

    /// A printed number of points: `1 point`, `1.0 points`, `3 points`.
    func points(_ number: String) -> String { StringPlaceholders.fill(self[number == "1" ? "points_one" : "points"]) { $0 == "points" ? number : nil } }
}
