/// How a language joins the items of a list: `A, B and C`.
package enum ListJoin {
    /// What stands between two items, and before the last.
    private static let joins: [String: (separator: String, last: String)] = [
        "zh": ("、", "、"), "ja": ("、", "、"), "ko": (", ", " 및 "), "en": (", ", " and "), "fr": (", ", " et "), "de": (", ", " und "), "es": (", ", " y "),
        "pt": (", ", " e "), "it": (", ", " e "), "nl": (", ", " en "), "sv": (", ", " och "), "pl": (", ", " i "), "ru": (", ", " и "), "uk": (", ", " і "),
        "cs": (", ", " a "), "ar": ("، ", " و"), "he": (", ", " ו"), "fa": ("، ", " و "), "tr": (", ", " ve "),
    ]

    /// The items after CLDR 46 (listPatterns, standard), without a comma before the last word in English; languages that have no place here have commas.
    package static func text(_ items: [String], language: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        let primary = language.prefix { $0 != "-" }.lowercased()
        let join = joins[primary] ?? (", ", ", ")
        return items.dropLast().joined(separator: join.separator) + word(join.last, before: last, primary) + last
    }

    /// Spanish says e before an i that is heard, Hebrew has a dash before what is not written in its own letters.
    private static func word(_ last: String, before item: String, _ language: String) -> String {
        let start = item.lowercased()
        if language == "es", start.hasPrefix("i") || (start.hasPrefix("hi") && !start.hasPrefix("hie") && !start.hasPrefix("hia")) { return " e " }
        if language == "he", let first = item.unicodeScalars.first, !(0x0590...0x05FF).contains(first.value) { return last + "-" }
        return last
    }
}
