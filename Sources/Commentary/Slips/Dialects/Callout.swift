import Messages

/// `> [!INFO]` of Obsidian and others, beside the five kinds that there are.
enum Callout {
    private static let meant: [String: CalloutKind] = [
        "info": .note, "abstract": .note, "summary": .note, "quote": .note, "example": .note, "question": .note, "todo": .note, "hint": .tip, "success": .tip,
        "check": .tip, "danger": .caution, "error": .caution, "bug": .caution, "failure": .caution, "attention": .warning, "warn": .warning,
    ]

    static func read(_ run: InlineRun) -> Slip? {
        guard let (name, _) = CalloutHead.name(run) else { return nil }
        let kind = meant[name.lowercased()] ?? CalloutKind(rawValue: name.lowercased()) ?? .note
        return Slip(
            Dialect.rule, isError: false, "[!\(name)] heads no box here: it is printed as it was typed",
            hint: "write [!\(kind.rawValue.uppercased())], with a title behind it if need be; there are NOTE, TIP, IMPORTANT, WARNING and CAUTION",
            offset: run.range.lowerBound)
    }
}
