package import Source
import Scoring

/// `flags` of edition.yaml: signs that stand in cells of scores.csv behind a value (`12.3 e`) or in place of one (`:`), with what they mean.
package struct ScoreFlags: Sendable {
    package struct Flag: Sendable {
        package var mark: String
        package var meaning: LocalizedText
    }

    package var flags: [Flag] = []

    package init() {}

    static func read(_ fields: inout YAMLFields, _ reading: inout Reading) -> ScoreFlags {
        var read = ScoreFlags()
        guard let node = fields.node("flags") else { return read }
        guard case .mapping(let entries) = node.value else {
            reading.report(
                Diagnostic("wrong-type", "flags is not a mapping", at: node.place, hint: "write each flag with its meaning, one a line, such as e: estimated"))
            return read
        }
        var meanings = YAMLFields(node, of: "flags")
        for (mark, place, _) in entries {
            if mark.trimmed.isEmpty || mark.count > 20 || Exact(cell: mark) != nil {
                reading.report(
                    Diagnostic(
                        "wrong-flag",
                        Exact(cell: mark) != nil
                            ? "flag \"\(mark)\" is a number"
                            : mark.trimmed.isEmpty ? "flag \"\(mark)\" is blank" : "flag \"\(mark)\" is longer than 20 characters",
                        at: place, hint: "choose a letter or a sign, such as e, * or n/a"))
                _ = meanings.node(mark)
                continue
            }
            if let meaning = meanings.requiredText(mark) { read.flags.append(Flag(mark: mark.trimmed, meaning: meaning)) }
        }
        reading.report(meanings.finish())
        return read
    }

    /// What a cell holds beside its flag; the flag's position, nil of a cell without one.
    func split(_ text: String) -> (number: String, flag: Int?) {
        let text = text.trimmed
        if flags.isEmpty || Exact(cell: text) != nil { return (text, nil) }
        // The longest one first: ** is not * behind a star.
        for position in flags.indices.sorted(by: { flags[$0].mark.count > flags[$1].mark.count }) {
            let mark = flags[position].mark
            if text == mark { return ("", position) }
            for ending in [mark, "(\(mark))", "[\(mark)]"] where text.hasSuffix(ending) {
                let number = String(text.dropLast(ending.count)).trimmed
                if Exact(cell: number) != nil { return (number, position) }
            }
        }
        return (text, nil)
    }

    /// A sign behind a number, or in place of one, that nobody declared; nil where the cell is nothing of the kind.
    static func undeclared(_ text: String, declared: [String]) -> (mark: String, isValue: Bool)? {
        let text = text.trimmed
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        let signs = ["e", "p", "b", "i", "u", "c", "d", "f", "r", "s", "z", "*", "**", "†", "‡", "(e)", "(p)", "(i)", "ep", "bp"]
        if parts.count == 2, Exact(cell: parts[0]) != nil, signs.contains(parts[1].lowercased()) {
            return (parts[1].trimmingBrackets, true)
        }
        guard !declared.isEmpty, Exact(cell: text) == nil else { return nil }
        if parts.count == 2, Exact(cell: parts[0]) != nil, parts[1].count <= 4, !parts[1].contains("%") { return (parts[1].trimmingBrackets, true) }
        let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }, rest = text.dropFirst(digits.count)
        if !digits.isEmpty, Exact(cell: String(digits)) != nil, (1...2).contains(rest.count), rest.allSatisfy({ $0.isLetter || "*†‡".contains($0) }) {
            return (String(rest), true)
        }
        return CellSpelling(text).kind == .absence || [":", "..", "…", "x"].contains(text) ? (text, false) : nil
    }
}

extension String {
    fileprivate var trimmingBrackets: String { hasPrefix("(") && hasSuffix(")") ? String(dropFirst().dropLast()) : self }
}
