import Source

/// A release is numbered MAJOR.MINOR.PATCH, so that its address, its order and what it corrects can be told from its number.
enum ReleaseNumber {
    static func check(_ text: String, at place: Place) -> Diagnostic? {
        if ReleaseVersion(text) != nil { return nil }
        return Diagnostic(
            "release-version", "version \"\(text)\" is not of the form MAJOR.MINOR.PATCH", at: place,
            hint: meant(text).map { "write \($0)" } ?? "write three numbers, such as 1.0.0")
    }

    /// `1.0`, `v1.0.0`, `01.0.0` and `1.0.0-beta` as a number; nil of what holds none, such as a year or a date.
    private static func meant(_ text: String) -> ReleaseVersion? {
        var rest = Substring(CellSpelling.halfWidth(text).trimmed.lowercased())
        for start in ["version", "release", "ver.", "v.", "v"] where rest.hasPrefix(start) {
            rest = rest.dropFirst(start.count).drop { $0 == " " }
            break
        }
        let numbers = rest.prefix { $0.isASCII && $0.isNumber || $0 == "." }.split(separator: ".").map { part in
            let digits = part.drop { $0 == "0" }
            return digits.isEmpty ? "0" : String(digits)
        }
        guard (1...3).contains(numbers.count), numbers[0].count < 4 else { return nil }
        return ReleaseVersion((numbers + ["0", "0"]).prefix(3).joined(separator: "."))
    }
}
