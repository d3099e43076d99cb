internal import CMark
import Messages

/// Spans whose opening mark was met and whose closing one was not, innermost last.
struct OpenSpans {
    struct Span {
        let mark: Int
        let draft: Int
        let parent: Int?
    }
    var spans: [Span] = []
    /// Marks that opened or closed nothing, for they cross other marks.
    var crossed: [Int] = []
}

/// The half of the walk that makes nodes of our own constructs.
extension DraftBuilder {
    /// Takes a sentinel of `InlineFindings.marks` for what it stands for.
    mutating func mark(_ number: Int) {
        guard source.findings.marks.indices.contains(number) else { return }
        let mark = source.findings.marks[number], offset = source.passOffset(mark.offset)
        switch mark.kind {
        case .open:
            spans.spans.append(OpenSpans.Span(mark: number, draft: drafts.count, parent: open.last))
            literal(mark, offset)
        case .close(let opening):
            guard let index = spans.spans.lastIndex(where: { $0.mark == opening }), spans.spans[index].parent == open.last,
                case .open(let kind) = source.findings.marks[opening].kind
            else {
                literal(mark, offset)
                return
            }
            let span = spans.spans[index]
            spans.crossed += spans.spans[(index + 1)...].map(\.mark)
            spans.spans.removeSubrange(index...)
            drafts[span.draft].kind = .node(.span(kind))
            drafts[span.draft].end = drafts.count
        case .note(let note): leaf(.inlineNote(note), offset)
        case .task(let isDone): leaf(.node(.task(isDone: isDone)), offset)
        case .callout(let kind, let title): callout(kind, title: title, number, offset)
        case .image: image(number)
        case .formula(let formula): leaf(.formula(formula), offset)
        }
    }

    /// The mark as it was typed.
    private mutating func literal(_ mark: InlineFindings.Mark, _ offset: Int) {
        leaf(.node(.text(String(decoding: mark.original, as: UTF8.self))), offset)
    }

    /// At the end of a block: what is open stays as it was typed.
    mutating func endSpans() {
        for mark in (spans.crossed + spans.spans.map(\.mark)).sorted() where options.slips {
            let found = source.findings.marks[mark], text = String(decoding: found.original, as: UTF8.self)
            slips.append(
                Slip(
                    Dialect.rule, isError: false, "\(text) and the mark that closes it stand on two sides of another mark: both are printed",
                    hint: "close the inner mark before the outer one", offset: source.passOffset(found.offset)))
        }
        spans = OpenSpans()
    }

    // MARK: Images

    private mutating func image(_ number: Int) {
        var index = drafts.count - 1
        while index >= (open.last ?? 0) {
            if drafts[index].end == drafts.count, case .node(.image) = drafts[index].kind {
                drafts[index].mark = number
                return
            }
            index -= 1
        }
    }

    func attributes(_ draft: Draft) -> ImageAttributes? {
        guard let number = draft.mark, case .image(let attributes) = source.findings.marks[number].kind else { return nil }
        return attributes
    }

    /// A paragraph that is an image with an id is a figure; one that holds nothing any more is none.
    mutating func endParagraph() {
        guard options.constructs, let paragraph = open.last else { return end() }
        if isBehindHead {
            drafts.removeLast()
            open.removeLast()
            return
        }
        end()
        let first = paragraph + 1
        guard first < drafts.count, drafts[first].end == drafts.count, case .node(.image(let source, let title)) = drafts[first].kind,
            let attributes = attributes(drafts[first]), attributes.id != nil
        else { return }
        drafts[first].mark = nil
        let idOffset = self.source.passOffset(attributes.idOffset)
        drafts[paragraph].kind = .figure(WrittenImage(source: source, title: title, attributes: attributes, idOffset: idOffset))
        drafts[first].kind = .node(.caption)
    }

    // MARK: Boxes

    /// Whether nothing but the mark of a box stands in the paragraph so far.
    var isBehindHead: Bool {
        guard let paragraph = open.last, paragraph == drafts.count - 1, case .node(.paragraph) = drafts[paragraph].kind, open.count > 1 else { return false }
        return drafts[paragraph].mark != nil
    }

    private mutating func callout(_ kind: CalloutKind, title: Int?, _ number: Int, _ offset: Int) {
        guard open.count > 1, let paragraph = open.last, paragraph == drafts.count - 1, case .node(.paragraph) = drafts[paragraph].kind,
            case .node(.blockQuote) = drafts[open[open.count - 2]].kind, open[open.count - 2] == paragraph - 1
        else { return literal(source.findings.marks[number], offset) }
        drafts[paragraph - 1].kind = .node(.callout(kind))
        if let title {
            let kept = drafts.removeLast()
            begin(.node(.calloutTitle), offset)
            append(cells[title])
            end()
            // `begin` left the paragraph's place among what is open to the title.
            open[open.count - 1] = drafts.count
            drafts.append(kept)
        }
        drafts[drafts.count - 1].mark = number
    }

    /// Appends drafts that were built apart.
    private mutating func append(_ more: [Draft]) {
        let base = drafts.count
        for var draft in more {
            draft.end += base
            drafts.append(draft)
        }
    }

    /// A heading that a box begins with is its title.
    mutating func takeTitle() {
        guard let box = open.last, case .node(.callout) = drafts[box].kind, box + 1 < drafts.count, drafts[box + 1].end == drafts.count,
            case .heading(_, let id, let idOffset) = drafts[box + 1].kind
        else { return }
        drafts[box + 1].kind = .node(.calloutTitle)
        if options.slips, let id {
            slips.append(
                Slip(
                    Dialect.rule, isError: false, "the title of a box has no id: \(id) is left out", hint: "give the id to a heading before the box",
                    offset: idOffset))
        }
    }

    // MARK: Definitions

    /// An item that a colon began; the paragraph before its list is the term. Without one it is an item as others are.
    mutating func beginDefinition(_ start: Int) {
        guard let list = open.last else { return begin(.node(.item), start) }
        if list == drafts.count - 1, let term = term(before: list) {
            let isFirst = lastDefinitions.map { !drafts.indices.contains($0) || drafts[$0].end != term } ?? true
            if let lastDefinitions, !isFirst { drafts[lastDefinitions].kind = .node(.definitions(isLast: false)) }
            drafts[term].kind = .node(.definitionTerm(isFirst: isFirst))
            drafts[list].kind = .node(.definitions(isLast: true))
            lastDefinitions = list
        }
        if case .node(.definitions) = drafts[list].kind { begin(.node(.definition), start) } else { begin(.node(.item), start) }
    }

    private func term(before list: Int) -> Int? {
        let paragraph = drafts[..<list].lastIndex { if case .node(.paragraph) = $0.kind { true } else { false } }
        guard let paragraph, drafts[paragraph].end == list, paragraph > (open.dropLast().last ?? -1) else { return nil }
        return paragraph
    }

    /// An item of a list; where one follows definitions with the same mark, it begins a list of its own.
    mutating func beginItem(_ start: Int) {
        if let list = open.last, case .node(.definitions) = drafts[list].kind {
            end()
            begin(.node(.list(ordered: false, start: 1, marker: .plain)), start)
        }
        begin(.node(.item), start)
    }
}
