/// A place in an order: `1st`, `1er`, `1.`, `第1名`.
package enum Ordinal {
    /// - Parameter digits: the number as it is printed, which may be the mean of two ranks (2.5).
    /// - Parameter whole: the same, if it is a whole number.
    package static func text(_ digits: String, whole: Int?, language: String) -> String {
        switch language.prefix(while: { $0 != "-" }).lowercased() {
        case "en": digits + english(whole)
        case "fr": digits + (whole == 1 ? "er" : "e")
        case "es", "pt": digits + ".º"
        case "it": digits + "º"
        case "nl": digits + "e"
        case "sv": digits + swedish(whole)
        case "ru", "uk": digits + "-й"
        case "ja": digits + "位"
        case "ko": digits + "위"
        case "zh", "": "第" + digits + "名"
        case "ar", "he", "fa": digits
        // German, Polish, Czech, Turkish, the Nordic and Baltic languages and most others of Europe.
        default: digits + "."
        }
    }

    /// What may stand behind the digits of a place, for reading one: of French, `er`, `re`, `e`. English and Chinese ones are read with all that these
    /// languages put around numbers.
    package static func endings(_ language: String) -> [String] {
        switch language.prefix(while: { $0 != "-" }).lowercased() {
        case "en", "zh", "ar", "he", "fa", "": []
        case "fr": ["er", "re", "ère", "e", "ème"]
        case "es", "pt": [".º", ".ª", "º", "ª"]
        case "it": ["º", "ª"]
        case "nl": ["e"]
        case "sv": [":a", ":e"]
        case "ru", "uk": ["-й", "-я", "-е"]
        case "ja": ["位"]
        case "ko": ["위"]
        default: ["."]
        }
    }

    private static func english(_ whole: Int?) -> String {
        guard let whole else { return "th" }
        if (11...13).contains(abs(whole % 100)) { return "th" }
        return [1: "st", 2: "nd", 3: "rd"][abs(whole % 10)] ?? "th"
    }

    private static func swedish(_ whole: Int?) -> String {
        guard let whole, !(11...12).contains(abs(whole % 100)) else { return ":e" }
        return (1...2).contains(abs(whole % 10)) ? ":a" : ":e"
    }
}
