import Yams

/// Tabs that were meant as indentation, which YAML does not allow.
enum YAMLTabs {
    /// The first tab that indents one of the lines between what the parser was reading and where it failed; nil where none does.
    static func problem(from context: Mark?, to failure: Mark, _ positions: YAMLPositions) -> Diagnostic? {
        let end = positions.offset(failure)
        var start = positions.line(at: min(end, context.map(positions.offset) ?? end)).lowerBound
        let last = positions.line(at: end).upperBound
        while start <= last {
            let line = positions.line(at: start)
            let text = positions.bytes[line]
            if let end = text.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }), let tab = text[..<end].firstIndex(of: 0x09) {
                return Diagnostic(
                    "yaml-tab", "a tab in the indentation", at: positions.place(offset: tab),
                    hint: "indent with spaces; YAML does not allow tabs there")
            }
            start = line.upperBound + 1
        }
        return nil
    }
}
