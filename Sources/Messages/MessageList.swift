/// How a list of parts is put into words.
package enum MessageList: String, Sendable, Codable {
    /// "a, b, c"
    case commas
    /// "a, b and c"
    case and
    /// "a and b and c"
    case allAnd
    /// "a, b or c"
    case or
    /// "a or b or c"
    case allOr
    /// "a; b; c": of parts that are sentences.
    case semicolons
    /// "a → b → c"
    case arrows

    func text(_ parts: [String], in language: MessageLanguage) -> String {
        switch (self, language) {
        case (.commas, .english): parts.joined(separator: ", ")
        case (.commas, .chinese): parts.joined(separator: "、")
        case (.and, .english): Self.joined(parts, ", ", last: " and ")
        case (.and, .chinese): Self.joined(parts, "、", last: "和")
        case (.allAnd, .english): parts.joined(separator: " and ")
        case (.allAnd, .chinese): parts.joined(separator: " 和 ")
        case (.or, .english): Self.joined(parts, ", ", last: " or ")
        case (.or, .chinese): Self.joined(parts, "、", last: "或")
        case (.allOr, .english): parts.joined(separator: " or ")
        case (.allOr, .chinese): parts.joined(separator: " 或 ")
        case (.semicolons, .english): parts.joined(separator: "; ")
        case (.semicolons, .chinese): parts.joined(separator: "；")
        case (.arrows, _): parts.joined(separator: " → ")
        }
    }

    private static func joined(_ parts: [String], _ separator: String, last: String) -> String {
        guard let end = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: separator) + last + end
    }
}
