internal import CMark

/// Rewrites footnote definitions as list items before libcmark sees them.
///
/// `[^1]: text` is a link reference definition to libcmark, or plain text. As a list item of the same width of four
/// columns it has just the continuation rules that a definition needs: indented blocks, several paragraphs, lazy lines.
/// The marker is one that the text uses nowhere else, so that no list of the author's grows by it.
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
        let offset: Int
        /// Nil for a delimiter row.
        let label: Range<Int>?
        /// Where the definition's text begins.
        let end: Int
    }

    let edits: [Edit]
    let definitions: [Definition]

    init(_ text: SourceLines, options: MarkdownOptions) {
        let candidates = Self.candidates(text, options)
        guard !candidates.isEmpty else {
            edits = []
            definitions = []
            return
        }
        let accepted = Self.accepted(candidates, text)
        let marker = Self.marker(unusedIn: text)
        var edits: [Edit] = []
        var definitions: [Definition] = []
        var shift = 0
        for (candidate, isAccepted) in zip(candidates, accepted) where isAccepted {
            var replacement = Sentinel.letter
            if let label = candidate.label {
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
                } else if options.tables, let dash = delimiterRow(bytes, range) {
                    candidates.append(Candidate(offset: dash, label: nil, end: dash))
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
        return Candidate(offset: line.lowerBound, label: label, end: index)
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
        CMarkTree(probe.bytes).walk { node, entering in
            containers.follow(node, entering: entering)
            guard entering, node.type == CMARK_NODE_PARAGRAPH || node.type == CMARK_NODE_HEADING else { return }
            let content = containers.content(of: node)
            for (index, line) in content.lines.enumerated() where content.bytes[line.range].starts(with: Sentinel.letter) {
                while next < candidates.count && candidates[next].offset + 3 * next < line.textStart { next += 1 }
                guard next < candidates.count, candidates[next].offset + 3 * next == line.textStart else { continue }
                if candidates[next].label == nil {
                    accepted[next] =
                        index > 0
                        && TableSyntax.cells(content.bytes, content.lines[index - 1].range).count
                            == TableSyntax.cells(content.bytes, line.range).count
                } else {
                    accepted[next] = index == 0 || containers.indent(onLineAt: line.textStart) <= 3
                }
            }
        }
        return accepted
    }

    /// A list marker of four columns that begins no other list of the text.
    private static func marker(unusedIn text: SourceLines) -> [UInt8] {
        var used: Set<UInt8> = []
        for line in 0..<text.lineCount {
            for byte in text.bytes[text.line(line)] {
                guard isPrefix(byte) else { break }
                used.insert(byte)
            }
        }
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
