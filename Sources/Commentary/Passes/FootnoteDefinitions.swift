internal import CMark

/// Rewrites footnote definitions, and the definitions of definition lists, as list items before libcmark sees them.
///
/// `[^1]: text` is a link reference definition to libcmark, or plain text. As a list item of the same width of four
/// columns it has just the continuation rules that a definition needs: indented blocks, several paragraphs, lazy lines.
/// The marker is one that the text uses nowhere else, so that no list of the author's grows by it.
///
/// Pandoc's `:   definition` under a term gets a bullet for its colon, and is a list item of the same width.
///
/// A table's delimiter row such as `- | -` would open a list; it is marked here too, since only the same look at the block
/// structure tells whether it stands under a line of a paragraph.
struct FootnoteDefinitions {
    struct Definition {
        let label: String
        /// Of the definition's `[` in the text that was given.
        let offset: Int
        /// Of the item's marker in the text that was made.
        let markerOffset: Int
    }

    private struct Candidate {
        enum Kind: Equatable { case footnote(label: Range<Int>), delimiterRow, definition }

        let offset: Int
        let kind: Kind
        /// Where what is replaced ends.
        let end: Int
    }

    let edits: [Edit]
    let definitions: [Definition]
    /// Of the colons of definition lists, in the text that was given.
    let colons: [Int]

    /// - Parameter ofTerms: whether definitions of terms are looked for, in a text whose footnotes are items already, and nothing else.
    init(_ text: SourceLines, options: MarkdownOptions, ofTerms: Bool = false) {
        let candidates = Self.candidates(text, options).filter { ($0.kind == .definition) == ofTerms }
        guard !candidates.isEmpty else {
            edits = []
            definitions = []
            colons = []
            return
        }
        let accepted = Self.accepted(candidates, text)
        let used = Self.marks(of: text), bullet = Self.bullet(unusedIn: used), marker = Self.marker(unusedIn: used)
        var edits: [Edit] = []
        var definitions: [Definition] = []
        var colons: [Int] = []
        var shift = 0
        for (candidate, isAccepted) in zip(candidates, accepted) where isAccepted {
            var replacement = Sentinel.letter
            if candidate.kind == .definition {
                replacement = [bullet]
                colons.append(candidate.offset)
            }
            if case .footnote(let label) = candidate.kind {
                let isEmpty = candidate.end == text.line(text.lineIndex(of: candidate.offset)).upperBound
                // An empty item could not follow a paragraph line.
                replacement = marker + (isEmpty ? Sentinel.letter : [])
                definitions.append(
                    Definition(
                        label: String(decoding: text.bytes[label], as: UTF8.self), offset: candidate.offset,
                        markerOffset: candidate.offset + shift))
            }
            let range = candidate.offset..<candidate.end
            edits.append(Edit(range: range, replacement: replacement))
            shift += replacement.count - range.count
        }
        self.edits = edits
        self.definitions = definitions
        self.colons = colons
    }

    /// Lines that would be a definition or a delimiter row if they stood in a paragraph.
    private static func candidates(_ text: SourceLines, _ options: MarkdownOptions) -> [Candidate] {
        var candidates: [Candidate] = []
        text.bytes.withUnsafeBufferPointer { bytes in
            for line in 0..<text.lineCount {
                let range = text.line(line)
                var index = range.lowerBound
                while index < range.upperBound && isPrefix(bytes[index]) { index += 1 }
                if options.footnotes && index + 1 < range.upperBound && bytes[index] == UInt8(ascii: "[")
                    && bytes[index + 1] == UInt8(ascii: "^"), let candidate = definition(bytes, index..<range.upperBound)
                {
                    candidates.append(candidate)
                } else if options.constructs, index + 1 < range.upperBound, bytes[index] == UInt8(ascii: ":"), bytes[index + 1].isSpaceOrTab {
                    candidates.append(Candidate(offset: index, kind: .definition, end: index + 1))
                } else if options.tables, let dash = delimiterRow(bytes, range) {
                    candidates.append(Candidate(offset: dash, kind: .delimiterRow, end: dash))
                }
            }
        }
        return candidates
    }

    private static func isPrefix(_ byte: UInt8) -> Bool {
        byte.isSpaceOrTab || byte.isDigit || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
            || byte == UInt8(ascii: "*") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ")")
    }

    /// `[^label]:` or, as a Chinese input method types it, `[^label]：`.
    private static func definition(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Candidate? {
        guard let label = FootnoteLabel.range(bytes, at: line.lowerBound, end: line.upperBound) else { return nil }
        var index = label.upperBound + 1
        if index < line.upperBound && bytes[index] == UInt8(ascii: ":") {
            index += 1
        } else if index + 2 < line.upperBound && bytes[index] == 0xEF && bytes[index + 1] == 0xBC && bytes[index + 2] == 0x9A {
            index += 3
        } else {
            return nil
        }
        while index < line.upperBound && bytes[index].isSpaceOrTab { index += 1 }
        return Candidate(offset: line.lowerBound, kind: .footnote(label: label), end: index)
    }

    /// The first dash of a delimiter row that libcmark would read as a list item.
    private static func delimiterRow(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) -> Int? {
        var index = line.lowerBound
        while index < line.upperBound && (bytes[index].isSpaceOrTab || bytes[index] == UInt8(ascii: ">")) { index += 1 }
        guard index + 1 < line.upperBound, bytes[index] == UInt8(ascii: "-"), bytes[index + 1].isSpaceOrTab else { return nil }
        var hasPipe = false
        for byte in bytes[index..<line.upperBound] {
            if byte == UInt8(ascii: "|") { hasPipe = true }
            guard byte.isSpaceOrTab || byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":") else { return nil }
        }
        return hasPipe ? index : nil
    }

    /// Which candidates stand at the beginning of a paragraph's line: libcmark reads the text with each of them
    /// behind a letter, which makes it text wherever text can stand.
    private static func accepted(_ candidates: [Candidate], _ text: SourceLines) -> [Bool] {
        var probe = MappedText(capacity: text.bytes.count + 3 * candidates.count)
        probe.copy(
            text.bytes, 0..<text.bytes.count,
            applying: candidates.map { Edit(range: $0.offset..<$0.offset, replacement: Sentinel.letter) })
        let probeText = SourceLines(probe.bytes)
        var accepted = [Bool](repeating: false, count: candidates.count)
        var containers = ContainerStack(probeText)
        var next = 0
        var terms = DefinitionTerms()
        CMarkTree(probe.bytes).walk { node, entering in
            containers.follow(node, entering: entering)
            if entering, node.type == CMARK_NODE_CODE_BLOCK { terms.followBlock(node) }
            guard entering, node.type == CMARK_NODE_PARAGRAPH || node.type == CMARK_NODE_HEADING else { return }
            let content = containers.content(of: node)
            terms.enter(node, content, containers)
            for (index, line) in content.lines.enumerated() where content.bytes[line.range].starts(with: Sentinel.letter) {
                while next < candidates.count && candidates[next].offset + 3 * next < line.textStart { next += 1 }
                guard next < candidates.count, candidates[next].offset + 3 * next == line.textStart else { continue }
                switch candidates[next].kind {
                case .delimiterRow:
                    accepted[next] =
                        index > 0
                        && TableSyntax.cells(content.bytes, content.lines[index - 1].range).count
                            == TableSyntax.cells(content.bytes, line.range).count
                case .footnote: accepted[next] = index == 0 || containers.indent(onLineAt: line.textStart) <= 3
                case .definition: accepted[next] = containers.indent(onLineAt: line.textStart) <= 3 && terms.accepts(line: index)
                }
            }
        }
        return accepted
    }

    /// What any line of the text begins with that a list's marker can have.
    private static func marks(of text: SourceLines) -> Set<UInt8> {
        var used: Set<UInt8> = []
        for line in 0..<text.lineCount {
            for byte in text.bytes[text.line(line)] {
                guard isPrefix(byte) else { break }
                used.insert(byte)
            }
        }
        return used
    }

    /// A bullet that begins no other list of the text, if there is one.
    private static func bullet(unusedIn used: Set<UInt8>) -> UInt8 {
        [UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "-")].first { !used.contains($0) } ?? UInt8(ascii: "+")
    }

    /// A list marker of four columns that begins no other list of the text.
    private static func marker(unusedIn used: Set<UInt8>) -> [UInt8] {
        let markers: [(UInt8, StaticString)] = [
            (UInt8(ascii: ")"), "1)  "), (UInt8(ascii: "+"), "+   "), (UInt8(ascii: "."), "1.  "), (UInt8(ascii: "*"), "*   "), (UInt8(ascii: "-"), "-   "),
        ]
        let chosen = markers.first { !used.contains($0.0) } ?? markers[0]
        return Array(String(describing: chosen.1).utf8)
    }
}

/// The part of a footnote that names it.
enum FootnoteLabel {
    /// Every label that a text refers to, in order; what stands behind a backslash is none.
    static func all(in text: String) -> [String] {
        guard text.utf8.contains(UInt8(ascii: "^")) else { return [] }
        return Array(text.utf8).withUnsafeBufferPointer { bytes in
            bytes.indices.compactMap { index in
                guard bytes[index] == UInt8(ascii: "["), index == 0 || bytes[index - 1] != .backslash else { return nil }
                return range(bytes, at: index, end: bytes.count).map { String(decoding: bytes[$0], as: UTF8.self) }
            }
        }
    }

    /// The label between `[^` at `start` and the next `]`; nil if there is none. A label holds no space and no bracket.
    static func range(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Range<Int>? {
        guard start + 3 < end, bytes[start] == UInt8(ascii: "["), bytes[start + 1] == UInt8(ascii: "^") else { return nil }
        var index = start + 2
        while index < end && index - start < 200 {
            switch bytes[index] {
            case UInt8(ascii: "]"): return index > start + 2 ? start + 2..<index : nil
            case UInt8(ascii: "["), .backslash, .lineFeed, .space, .tab, UInt8(ascii: "`"), UInt8(ascii: "<"): return nil
            default: index += 1
            }
        }
        return nil
    }
}
