import Yams

/// The library's syntax errors in the words of someone who edits a file by hand, at the place that is to be mended.
struct YAMLSyntax {
    private let positions: YAMLPositions
    private let problem: String
    private let mark: Mark
    /// What the parser was reading, and where that begins.
    private let context: YamlError.Context?

    static func diagnostic(_ error: YamlError, _ positions: YAMLPositions) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            YAMLSyntax(positions: positions, problem: problem, mark: mark, context: context).diagnostic
        default:
            // Reader errors are about encodings and control characters, which were checked before.
            Diagnostic("yaml-syntax", "this is not YAML", at: positions.start, hint: "check the file's encoding")
        }
    }

    private var diagnostic: Diagnostic {
        if let tab = YAMLTabs.problem(from: context?.mark, to: mark, positions) { return tab }
        switch problem {
        case "mapping values are not allowed in this context":
            return YAMLColons(positions).unexpectedColon(at: mark)
        case "could not find expected ':'":
            return YAMLColons(positions).missingColon(at: context?.mark ?? mark)
        case "found unexpected end of stream", "found unexpected document indicator":
            return at(context?.mark, "this quote is never closed", "close the text with the same quote")
        case "did not find expected key": return unexpectedInMapping
        case "did not find expected '-' indicator":
            return at(
                mark, "this line stands in a list but does not begin with \"- \"",
                "begin it with \"- \", or indent it to belong to the entry above", "the list begins at")
        case "did not find expected ',' or ']'": return unclosed("]")
        case "did not find expected ',' or '}'": return unclosed("}")
        case "did not find expected node content" where positions.offset(mark) >= positions.bytes.count:
            // The library does not say which bracket it is; the last one is the most probable.
            let bracket = positions.bytes.lastIndex { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
            return Diagnostic(
                "yaml-syntax", "the list or mapping that begins here is never closed", at: positions.place(offset: bracket ?? positions.bytes.count),
                hint: "write the closing bracket")
        case "did not find expected node content", "found character that cannot start any token":
            if text(at: mark).hasPrefix("```") { return fence(mark) }
            return at(mark, "a text cannot begin with \(character)", "put it in quotes")
        case "block sequence entries are not allowed in this context":
            return at(mark, "a list cannot begin on the line of its key", "begin it on the next line, or put a text that begins with \"- \" in quotes")
        case "did not find expected comment or line break":
            return at(mark, "text on the line of the | or > that begins a block", "begin the text on the next line, indented, or put it in quotes")
        case "found unknown escape character", "found invalid Unicode character escape code", "did not find expected hexdecimal number":
            return at(mark, "an escape that YAML does not know, in a double-quoted text", "write \\\\ for a backslash, or use single quotes")
        case "but found another document":
            return at(mark, "a second document begins here", "remove this line; a file holds one document")
        case "did not find expected <document start>":
            return at(mark, "text after the end of the document", "remove the line \"...\" or what follows it")
        case _ where problem.contains("nesting level"):
            return at(mark, "lists and mappings are nested too deeply", "write fewer brackets")
        case _ where isAboutAnchors:
            return YAMLAnchors.diagnostic(at: positions.place(problem.contains("alias") ? mark : context?.mark ?? mark))
        case _ where context?.text.contains("tag") == true || problem.contains("tag"):
            return at(context?.mark ?? mark, "a text cannot begin with \"!\", which begins a YAML tag", "put it in quotes")
        case _ where context?.text.contains("directive") == true:
            return at(context?.mark ?? mark, "a line cannot begin with \"%\"", "put the text in quotes")
        default:
            return at(mark, "this is not YAML: \(problem)", "check the colons, quotes and indentation of this line and the one above")
        }
    }

    private var isAboutAnchors: Bool {
        problem.contains("alias") || context.map { $0.text.hasSuffix("an alias") || $0.text.hasSuffix("an anchor") } ?? false
    }

    /// Something in a mapping that is no key: after a closing quote, a bracket too many, or a line in the wrong column.
    private var unexpectedInMapping: Diagnostic {
        let offset = positions.offset(mark)
        let line = positions.line(at: offset)
        let before = positions.bytes[line.lowerBound..<offset].last { $0 != 0x20 }
        let next = offset < positions.bytes.count ? positions.bytes[offset] : 0
        switch (before, next) {
        case (_, UInt8(ascii: "]")), (_, UInt8(ascii: "}")):
            return at(mark, "this bracket closes nothing", "remove it, or put a text with brackets in quotes")
        case (_, UInt8(ascii: ":")):
            return at(mark, "a colon without a key before it", "write a key before the colon, or put the text in quotes")
        case (UInt8(ascii: "\"")?, _), (UInt8(ascii: "'")?, _):
            if let open = openedAbove(line.lowerBound..<offset, before ?? 0) {
                return Diagnostic(
                    "yaml-syntax", "this quote is not closed on its line, and goes on to the next quote", at: positions.place(offset: open),
                    hint: "close the text with the same quote",
                    notes: [
                        .init(
                            "the next quote is at", at: positions.place(offset: positions.bytes[line.lowerBound..<offset].lastIndex(of: before ?? 0) ?? offset))
                    ])
            }
            return at(mark, "text after the closing quote", "put the whole text in quotes, of the other kind if it holds some")
        case (nil, _):
            return at(
                mark, "this line begins in another column than the lines that it belongs to",
                "indent it by \(spaces((context?.mark.column ?? 1) - 1)), like the others, or further than the line above", "the others begin at")
        default:
            return at(mark, "no key can stand here", "begin a new line, or put the text in quotes")
        }
    }

    /// Where a quote stands that the first one of a part of a line closes, on a line above it.
    private func openedAbove(_ part: Range<Int>, _ quote: UInt8) -> Int? {
        guard positions.bytes[part].count(where: { $0 == quote }) % 2 == 1 else { return nil }
        var end = part.lowerBound
        while end > 0 {
            let line = positions.line(at: end - 1)
            if positions.bytes[line].count(where: { $0 == quote }) % 2 == 1 {
                // An apostrophe within a word opens nothing.
                return positions.bytes[line].lastIndex(of: quote).flatMap { open in
                    open == line.lowerBound || " [{,".utf8.contains(positions.bytes[open - 1]) ? open : nil
                }
            }
            end = line.lowerBound
        }
        return nil
    }

    /// A block of Markdown that begins in this one, which its author forgot to close.
    private func fence(_ mark: Mark) -> Diagnostic {
        at(mark, "a block begins here, and the one above it is not closed", "write a line ``` below the last line of the block above")
    }

    private func text(at mark: Mark) -> String { positions.text(positions.line(at: positions.offset(mark))) }

    /// A list or mapping in brackets that does not end.
    private func unclosed(_ bracket: String) -> Diagnostic {
        let isList = bracket == "]"
        if let context, context.mark.line == mark.line {
            return at(
                mark, "a comma or \"\(bracket)\" is missing here", "put a text that holds commas, colons or brackets in quotes",
                isList ? "the list begins at" : "the mapping begins at")
        }
        return at(
            context?.mark, isList ? "the list that begins here is never closed" : "the mapping that begins here is never closed",
            "write \"\(bracket)\" after its last entry")
    }

    private var character: Message {
        let offset = positions.offset(mark)
        guard let scalar = String(decoding: positions.bytes[offset...].prefix(4), as: UTF8.self).unicodeScalars.first else { return "that" }
        return "\"\(scalar)\""
    }

    private func spaces(_ count: Int) -> Message {
        count == 0 ? "no space" : count == 1 ? "1 space" : "\(count) spaces"
    }

    private func at(_ mark: Mark?, _ message: Message, _ hint: Message, _ note: Message? = nil) -> Diagnostic {
        var notes: [Diagnostic.Note] = []
        if let note, let context { notes.append(.init(note, at: positions.place(context.mark))) }
        return Diagnostic("yaml-syntax", message, at: positions.place(mark ?? self.mark), hint: hint, notes: notes)
    }
}
