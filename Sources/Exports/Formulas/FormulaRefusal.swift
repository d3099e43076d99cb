/// Why a formula was not set, as far as its author can mend it.
package struct FormulaRefusal: Equatable, Sendable {
    package enum Reason: Equatable, Sendable {
        case unknownCommand(String)
        /// A brace, an environment or an argument is open at the end.
        case endsTooEarly
        case unexpected(String)
        case notRead
    }

    package let reason: Reason
    /// Where in the TeX, in Unicode scalars.
    package let offset: Int

    package init(reason: Reason, offset: Int) {
        self.reason = reason
        self.offset = offset
    }

    /// Reads what pandoc says: the TeX, a line with a caret under the place, and lines of what was unexpected and what was expected.
    init(_ message: String) {
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        let caret = lines.firstIndex { $0.last == "^" && $0.dropLast().allSatisfy { $0 == " " } }
        offset = caret.map { lines[$0].unicodeScalars.count - 1 } ?? 0
        let said = lines[(caret.map { $0 + 1 } ?? 0)...].first { $0.hasPrefix("unexpected ") }?.dropFirst("unexpected ".count) ?? ""
        reason =
            if said.hasPrefix("control sequence ") {
                .unknownCommand(String(said.dropFirst("control sequence ".count)))
            } else if said == "eof" || said == "end of input" {
                .endsTooEarly
            } else {
                said.isEmpty ? .notRead : .unexpected(said.trimmedQuotes)
            }
    }
}

extension Substring {
    /// Without the quotation marks that the parser writes around what it met.
    fileprivate var trimmedQuotes: String {
        (first == "\"" || first == "'") && last == first && count > 2 ? String(dropFirst().dropLast()) : String(self)
    }
}
