import Source

/// What ArgumentParser says itself (what is wrong with the arguments, the headings of help) in the language in which the program speaks.
///
/// The library has English words alone and keeps its errors to itself. So what it has written is read by the patterns in which it writes; what fits none
/// of them stays as it is. Lines are broken here: the library counts characters, of which a Chinese one takes two columns.
struct ParserWords {
    let language: MessageLanguage
    /// Of the terminal.
    let columns: Int

    /// - Parameter english: a help screen, or an error with its usage, none of whose lines was broken.
    func text(_ english: String) -> String {
        let lines = english.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var out: [String] = []
        var skips = false
        for (index, line) in lines.enumerated() {
            if skips {
                skips = false
                continue
            }
            if let entry = HelpEntry(line, next: index + 1 < lines.count ? lines[index + 1] : "") {
                out += entryLines(entry)
                skips = entry.takesTwoLines
            } else {
                let said = Self.line(line)
                out += TerminalLines.broken(usage(said.text(in: language)), to: columns, indent: indent(of: line))
            }
        }
        return out.joined(separator: "\n")
    }

    // MARK: Lines

    private static let errors: [String] = [
        "Unknown option '{0}'. Did you mean '{1}'?",
        "Unknown option '{0}'",
        "Missing value for '{0}'",
        "The option '{0}' does not take any value, but '{1}' was specified.",
        "Unexpected argument '{0}'",
        "{0} unexpected arguments: {1}",
        "Missing expected argument '{0}'",
        "The value '{0}' is invalid for '{1}'. Please provide one of {2}.",
        "The value '{0}' is invalid for '{1}'",
        "Invalid option: {0}",
        "Can't generate completion scripts for '{0}'.",
        "Can't autodetect a supported shell.",
        "Internal error. Invalid state while parsing command-line arguments.",
    ]

    private static let others: [String] = [
        "Please use --generate-completion-script=<shell> with one of:",
        "OVERVIEW: {0}", "USAGE: {0}", "Usage: {0}", "ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:", "Help:  {0}",
        "  See '{0}' for detailed help.", "  See '{0}' for more information.",
    ]

    private static func line(_ line: String) -> Message {
        if let message = Message(reading: line, as: "Error: {0}"), case .text(let error) = message.parts[0] {
            return Message(pattern: message.pattern, parts: [.message(Self.error(error))])
        }
        return others.lazy.compactMap { Message(reading: line, as: $0) }.first ?? Message(verbatim: line)
    }

    private static func error(_ text: String) -> Message {
        guard let message = errors.lazy.compactMap({ Message(reading: text, as: $0) }).first else { return Message(verbatim: text) }
        // A list is its last part.
        guard case .text(let last)? = message.parts.last, last.hasPrefix("'"), last.hasSuffix("'"), last.count > 1 else { return message }
        let names = last.split(separator: "'").enumerated().filter { $0.offset % 2 == 0 }.map { Message(pattern: "'{0}'", parts: [.text(String($0.element))]) }
        // What could be given instead stands behind what was given and for what.
        let kind: MessageList = message.parts.count == 3 ? .or : .commas
        return Message(pattern: message.pattern, parts: message.parts.dropLast() + [.list(names, kind)])
    }

    /// Placeholders of the library’s own.
    private func usage(_ text: String) -> String {
        (["<options>", "<subcommand>"] as [Message]).reduce(text) { $0.replacing($1.english, with: $1.text(in: language)) }
    }

    private func indent(of line: String) -> Int {
        line.hasPrefix("USAGE: ") || line.hasPrefix("Usage: ") ? 6 : line.prefix { $0 == " " }.count
    }

    // MARK: Entries of help

    private static let abstracts: [String] = ["Show help information.", "Show subcommand help information."]
    private static let values: [String] = ["{0} (values: {1}; default: {2})", "{0} (values: {1})", "{0} (default: {1})"]

    private func entryLines(_ entry: HelpEntry) -> [String] {
        let label = usage("  " + entry.label), width = DisplayWidth.of(label), start = HelpEntry.start
        let text = TerminalLines.broken(String(repeating: " ", count: start) + self.text(of: entry), to: columns, indent: start)
        // Behind the label where there is room.
        guard width < start, let first = text.first else { return [label] + (entry.text.isEmpty ? [] : text) }
        return entry.text.isEmpty ? [label] : [label + String(repeating: " ", count: start - width) + first.dropFirst(start)] + text.dropFirst()
    }

    private func text(of entry: HelpEntry) -> String {
        if let abstract = Self.abstracts.lazy.compactMap({ Message(reading: entry.text, as: $0) }).first { return abstract.text(in: language) }
        guard let message = Self.values.lazy.compactMap({ Message(reading: entry.text, as: $0) }).first else { return entry.text }
        let parts = message.parts.enumerated().map { index, part -> Message.Part in
            guard index == 1, message.pattern.contains("values"), case .text(let values) = part else { return part }
            return .list(values.split(separator: ", ").map { Message(verbatim: String($0)) }, .commas)
        }
        return Message(pattern: message.pattern, parts: parts).text(in: language)
    }
}

/// An argument, an option or a subcommand of a help screen, with what is said of it.
private struct HelpEntry {
    /// The column in which texts begin.
    static let start = 26

    let label: String
    let text: String
    /// The label has a line of its own.
    let takesTwoLines: Bool

    /// - Parameter next: the line below.
    init?(_ line: String, next: String) {
        let gap = String(repeating: " ", count: Self.start)
        guard line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  See ") else { return nil }
        if next.hasPrefix(gap), !next.hasPrefix(gap + " "), line.count >= Self.start {
            (label, text, takesTwoLines) = (String(line.dropFirst(2)), String(next.dropFirst(Self.start)), true)
        } else if line.count > Self.start, line.dropFirst(Self.start - 1).first == " " {
            label = String(line.prefix(Self.start).dropFirst(2).reversed().drop { $0 == " " }.reversed())
            (text, takesTwoLines) = (String(line.dropFirst(Self.start)), false)
        } else {
            (label, text, takesTwoLines) = (String(line.dropFirst(2)), "", false)
        }
    }
}
