/// One walk over a run of inline text that decides what libcmark needs to be told: emphasis beside CJK, claims, footnotes
/// before a parenthesis.
struct InlinePass {
    let options: MarkdownOptions
    /// Labels of defined footnotes, folded.
    let footnotes: Set<String>
    var findings = InlineFindings()
    /// How many inline notes are around what is read: notes of notes are read, no further ones.
    private var noteDepth = 0

    init(options: MarkdownOptions, footnotes: Set<String>) {
        self.options = options
        self.footnotes = footnotes
    }

    /// The edits, in offsets of the text that `content` was taken from.
    ///
    /// - Parameters:
    ///   - range: the inline text in `content.bytes`.
    ///   - isCell: in a table's cell `\|` is a pipe, in code too.
    ///   - isHeading: whether it is a heading's text.
    mutating func edits(_ content: InlineContent, _ range: Range<Int>, isCell: Bool = false, isHeading: Bool = false) -> [Edit] {
        content.bytes.withUnsafeBufferPointer { edits(content, $0, range, isCell, isHeading) }
    }

    private mutating func edits(
        _ content: InlineContent, _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ isCell: Bool, _ isHeading: Bool
    ) -> [Edit] {
        var edits: [Edit] = []
        let run = InlineRun(bytes: bytes, range: range)
        var brackets: [Int] = []
        // Behind the destination of the link that was read last.
        var linkEnd = range.lowerBound
        // Behind what attributes may follow: an image, and what has none here.
        var imageEnd = -1, attributedEnd = -1
        var spans: SpanMarks?
        var unclosedNotes = 0
        var closings: [Int: (number: Int, width: Int)] = [:]
        var skipping = InlineSkipping(bytes, range)
        var index = range.lowerBound
        var escapedPipes: [Int] = []
        if isCell {
            for pipe in range.dropFirst() where bytes[pipe] == UInt8(ascii: "|") && bytes[pipe - 1] == .backslash {
                escapedPipes.append(pipe - 1)
            }
        }
        func insert(_ more: [UInt8], at offset: Int) {
            guard !more.isEmpty else { return }
            // Behind a line's last byte, not before the next line's first.
            let base = offset == range.lowerBound ? content.textOffset(offset) : content.textOffset(offset - 1) + 1
            edits.append(Edit(range: base..<base, replacement: more))
        }
        func insert(_ more: [UInt8], before offset: Int) {
            let base = content.textOffset(offset)
            edits.append(Edit(range: base..<base, replacement: more))
        }
        func add(_ slip: Slip) {
            var slip = slip
            slip.offset = content.textOffset(slip.offset)
            findings.slips.append(slip)
        }
        /// Puts a sentinel in the place of a construct.
        func mark(_ kind: InlineFindings.Mark.Kind, _ part: Range<Int>) {
            let base = content.textOffset(part.lowerBound), end = content.textOffset(part.upperBound - 1) + 1
            edits.append(Edit(range: base..<end, replacement: Sentinel.mark(findings.marks.count)))
            findings.marks.append(InlineFindings.Mark(kind: kind, original: Array(bytes[part]), offset: base))
        }
        func replace(_ part: Range<Int>, _ replacement: [UInt8]) {
            edits.append(Edit(range: content.textOffset(part.lowerBound)..<content.textOffset(part.upperBound - 1) + 1, replacement: replacement))
        }
        /// Reads a construct of ours, and moves behind it or behind its first mark.
        func readConstruct() -> Bool {
            switch bytes[index] {
            case UInt8(ascii: "~"), UInt8(ascii: "^"):
                if spans == nil { spans = SpanMarks(run) }
                switch spans?.read(at: index) {
                case .span(let span)? where closings[span.closing] == nil:
                    closings[span.closing] = (findings.marks.count, span.width)
                    mark(.open(span.kind), index..<index + span.width)
                    index += span.width
                    return true
                case .doubtful(let slip, let end)?:
                    if options.slips { add(slip) }
                    index = end
                    return true
                default: break
                }
                if bytes[index] == UInt8(ascii: "^"), options.footnotes, unclosedNotes < 20, noteDepth < 2, run.byte(index + 1) == UInt8(ascii: "["),
                    let code = spans?.code
                {
                    guard let note = InlineNote.read(run, at: index, code: code) else {
                        unclosedNotes += 1
                        return false
                    }
                    if options.outerFootnotes {
                        add(InlineNote.misplaced(run, index..<note.upperBound + 1))
                        index = note.lowerBound
                        return true
                    }
                    let part = index..<note.upperBound + 1
                    noteDepth += 1
                    let inner = self.edits(content, bytes, note, isCell, false)
                    noteDepth -= 1
                    findings.notes.append(BlockPasses.Cell(pieces: content.pieces(of: note), edits: inner))
                    mark(.note(findings.notes.count - 1), part)
                    index = part.upperBound
                    return true
                }
                // Runs of tildes are read once.
                if bytes[index] == UInt8(ascii: "~") {
                    index += run.count(from: index) { $0 == UInt8(ascii: "~") }
                    return true
                }
                return false
            case UInt8(ascii: "@") where options.references && brackets.isEmpty:
                guard let found = ReferenceMark.read(run, at: index) else { return false }
                replace(index..<found.end, Array("[](#\(found.id))".utf8))
                index = found.end
                return true
            case UInt8(ascii: "[") where options.references:
                guard let found = ReferenceMark.bracketed(run, at: index) else { return false }
                replace(index..<index + 1, [])
                for (id, part) in found.references { replace(part, Array("[](#\(id))".utf8)) }
                replace(found.end - 1..<found.end, [])
                index = found.end
                return true
            case UInt8(ascii: "{"):
                return readAttributes()
            case UInt8(ascii: "$"): return readFormula()
            default: return false
            }
        }
        func readFormula() -> Bool {
            if spans == nil { spans = SpanMarks(run) }
            switch spans.flatMap({ MathSpan.read(run, at: index, code: $0.code) }) {
            case .formula(let found):
                if options.slips, let slip = MathSpan.remark(run, found.tex) { add(slip) }
                var formula = InlineFindings.Formula(found, run, isCell: isCell, at: index) { content.textOffset($0) }
                var end = found.end
                if !isHeading, let list = MathSpan.attributes(run, behind: found) {
                    if found.isDisplay, !options.outerFootnotes, let id = list.id { (formula.id, formula.idOffset) = (id, content.textOffset(list.idOffset)) }
                    if options.slips { for slip in MathSpan.slips(list, found, isShort: options.outerFootnotes) { add(slip) } }
                    end = list.range.upperBound
                }
                findings.formulas.append(formula)
                mark(.formula(findings.formulas.count - 1), index..<end)
                index = end
            case .doubtful(let slip, let end):
                if options.slips { add(slip) }
                index = end
            case nil: index += run.count(from: index) { $0 == UInt8(ascii: "$") }
            }
            return true
        }
        func readAttributes() -> Bool {
            guard index == imageEnd || index == attributedEnd, let list = AttributeList(bytes, at: index, end: range.upperBound) else { return false }
            // A heading takes its own from the tree.
            if isHeading, index != imageEnd, bytes[list.range.upperBound..<range.upperBound].allSatisfy({ $0.isSpace || $0 == UInt8(ascii: "#") }) {
                return false
            }
            if index == imageEnd {
                let attributes = ImageAttributes(list, idOffset: content.textOffset(list.idOffset))
                if options.slips { for slip in attributes.takeSlips(list) { add(slip) } }
                mark(.image(attributes), list.range)
            } else {
                if options.slips { add(Attributes.slip(run, list)) }
                replace(list.range, [])
            }
            index = list.range.upperBound
            return true
        }
        /// `[words]{.class}`: the words stay.
        func readSpan(_ bracket: Int) -> Bool {
            guard options.constructs, index < range.upperBound, bytes[index] == UInt8(ascii: "{"), bracket + 1 < index - 1,
                bytes[bracket + 1] != UInt8(ascii: "^"), bracket == range.lowerBound || bytes[bracket - 1] != UInt8(ascii: "!"),
                let list = AttributeList(bytes, at: index, end: range.upperBound)
            else { return false }
            if options.slips { add(Attributes.spanSlip(run, words: bracket + 1..<index - 1, list)) }
            replace(bracket..<bracket + 1, [])
            replace(index - 1..<list.range.upperBound, [])
            index = list.range.upperBound
            return true
        }
        func readLinkSlip(_ bracket: Range<Int>) {
            guard options.slips, let slip = LinkSlip(bytes, range, numbers: options.numbers).read(closing: bracket) else { return }
            add(slip)
        }
        while index < range.upperBound {
            if !closings.isEmpty, let closing = closings.removeValue(forKey: index) {
                mark(.close(opening: closing.number), index..<index + closing.width)
                index += closing.width
                continue
            }
            if options.constructs, index >= linkEnd, readConstruct() { continue }
            if options.slips, index >= linkEnd, let found = Dialect.read(run, at: index) {
                add(found.slip)
                // What it is made of is read all the same where a construct of ours may stand in it.
                if bytes[index] != UInt8(ascii: "=") && bytes[index] != UInt8(ascii: "[") {
                    index = found.end
                    continue
                }
                linkEnd = max(linkEnd, found.end)
            }
            switch bytes[index] {
            case .backslash:
                index += index + 1 < range.upperBound && bytes[index + 1].isPunctuation ? 2 : 1
            case UInt8(ascii: "`"):
                let start = index
                index = skipping.afterBackticks(at: index)
                if bytes[index - 1] == UInt8(ascii: "`"), index > start + 1 { attributedEnd = index }
            case UInt8(ascii: "<"):
                if let end = skipping.afterAngle(at: index) {
                    index = end
                } else {
                    if options.slips, let slip = CommentSlip.read(bytes, at: index, end: range.upperBound) { add(slip) }
                    index += 1
                }
            case UInt8(ascii: "h") where options.bareAddresses && brackets.isEmpty && index >= linkEnd:
                guard let end = BareAddress.end(run, at: index) else {
                    index += 1
                    continue
                }
                insert([UInt8(ascii: "<")], before: index)
                insert([UInt8(ascii: ">")], at: end)
                index = end
            case UInt8(ascii: "*"), UInt8(ascii: "_"):
                let start = index
                while index < range.upperBound && bytes[index] == bytes[start] { index += 1 }
                guard options.cjkEmphasis,
                    let (before, after) = CJKEmphasis.insertions(bytes, run: start..<index, bounds: range)
                else { continue }
                insert(before, at: start)
                insert(after, at: index)
            case UInt8(ascii: "["):
                if options.slips, let slip = FootnoteSlip.read(bytes, at: index, end: range.upperBound) { add(slip) }
                brackets.append(index)
                index += 1
                guard options.footnotes, options.outerFootnotes || !footnotes.isEmpty,
                    let label = FootnoteLabel.range(bytes, at: index - 1, end: range.upperBound),
                    options.outerFootnotes || footnotes.contains(foldedLabel(String(decoding: bytes[label], as: UTF8.self)))
                else { continue }
                index = label.upperBound + 1
                brackets.removeLast()
                // `[^1](2017)` is a note and a parenthesis, not a link.
                if index < range.upperBound && (bytes[index] == UInt8(ascii: "(") || bytes[index] == UInt8(ascii: "[")) {
                    insert(Sentinel.letter, at: index)
                }
            case UInt8(ascii: "]"):
                let bracket = brackets.popLast()
                index += 1
                if let bracket, let link = LinkSyntax(bytes).inlineLink(at: index), link.end <= range.upperBound {
                    linkEnd = max(linkEnd, link.end)
                    let isImage = bracket > range.lowerBound && bytes[bracket - 1] == UInt8(ascii: "!")
                    if isImage { imageEnd = link.end } else { attributedEnd = link.end }
                    if options.slips, !isImage, let slip = NestedLink.read(bytes, inside: bracket + 1..<index - 1, end: link.end) { add(slip) }
                }
                if let bracket, readSpan(bracket) { continue }
                guard options.numbers, let found = ClaimSyntax(bytes, end: range.upperBound).read(at: index) else {
                    readLinkSlip(index - 1..<index)
                    continue
                }
                switch found {
                case .claim(let name, let formula, let end):
                    note(.claim(name, formula: text(bytes, formula, isCell)), formula, content, bytes, index..<end, &edits)
                    index = end
                case .quotation(let source, let end):
                    note(.quotation(source: text(bytes, source, isCell)), source, content, bytes, index..<end, &edits)
                    index = end
                case .malformed(let operatorStart):
                    findings.malformedClaims.append(
                        content.textOffset(opening(bytes, before: index - 1, range) ?? index - 1))
                    insert(Sentinel.placeholder(.malformedClaim, findings.malformedClaims.count - 1), at: operatorStart)
                }
                linkEnd = max(linkEnd, index)
                attributedEnd = index
            case 0xE3, 0xEF:
                // Brackets of other widths begin with these bytes.
                let (ascii, length) = options.slips ? Typed.character(bytes, at: index) : (0, 1)
                if ascii == UInt8(ascii: "["), let slip = FootnoteSlip.read(bytes, at: index, end: range.upperBound) { add(slip) }
                if ascii == UInt8(ascii: "]") { readLinkSlip(index..<index + length) }
                if ascii == UInt8(ascii: "<"), let slip = CommentSlip.read(bytes, at: index, end: range.upperBound) { add(slip) }
                if ascii == UInt8(ascii: "*"), let found = WideEmphasis.read(bytes, at: index, end: range.upperBound) {
                    add(found.slip)
                    index = found.end
                    continue
                }
                index += length
            default:
                index += 1
            }
        }
        // What a bracket's end tells of its beginning was added behind what lies between.
        edits = edits.enumerated().sorted { ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset) }.map(\.element)
        guard !escapedPipes.isEmpty else { return edits }
        let pipes = escapedPipes.map { offset in
            Edit(range: content.textOffset(offset)..<content.textOffset(offset) + 1, replacement: [])
        }
        return merge(edits, pipes)
    }

    /// Both lists in order; what lies inside an edit of the first is dropped from the second.
    private func merge(_ edits: [Edit], _ pipes: [Edit]) -> [Edit] {
        var merged: [Edit] = []
        var next = 0
        for pipe in pipes {
            while next < edits.count && edits[next].range.upperBound <= pipe.range.lowerBound {
                merged.append(edits[next])
                next += 1
            }
            if next < edits.count && edits[next].range.lowerBound < pipe.range.lowerBound { continue }
            merged.append(pipe)
        }
        return merged + edits[next...]
    }
}

/// Labels are compared without regard to case, as CommonMark compares link labels.
func foldedLabel(_ label: String) -> String { label.lowercased() }
