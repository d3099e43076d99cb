internal import Markup

/// Writes a range of a document's nodes as HTML. With the extensions off the bytes are those of libcmark's own renderer.
struct HTMLRenderer {
    let document: Document
    let host: any DocumentHost
    var buffer: ByteBuffer
    /// The page's buffer while a claim's words are written into one of their own.
    private var outer: ByteBuffer?
    var open: [Int] = []
    /// Behind the image whose alternative text is being written.
    private var alternativeEnd = 0
    /// Whether the author wrote one beside the words in the brackets.
    private var hasAlternative = false
    /// Whether blocks have no tags of their own: in a note that stands in a line of text.
    var isWithinLine = false
    /// How many tables were opened.
    var tables = 0
    /// Marks of notes met inside a link or a claim: links do not nest, so they stand behind it.
    var waiting: [DocumentNode.Kind] = []
    var linkDepth = 0

    init(_ document: Document, _ host: any DocumentHost, _ buffer: consuming ByteBuffer) {
        self.document = document
        self.host = host
        self.buffer = buffer
    }

    consuming func finish() -> ByteBuffer { buffer }

    /// - Parameter backLinks: of a note, written at the end of its last paragraph.
    mutating func render(_ range: Range<Int>, backLinks: ByteBuffer? = nil) {
        let lastParagraph = backLinks == nil ? nil : lastTopParagraph(range)
        let isSingle = backLinks != nil && lastParagraph == range.lowerBound && lastParagraph != nil
        var index = range.lowerBound
        while true {
            while let last = open.last, document.nodes[last].end <= index {
                open.removeLast()
                if last == lastParagraph, let backLinks { buffer.raw(backLinks) }
                if !(last == lastParagraph && isSingle) { close(last) }
            }
            guard index < range.upperBound else { break }
            let node = document.nodes[index]
            if index < alternativeEnd {
                index = alternative(index, node)
                continue
            }
            if !(index == lastParagraph && isSingle) { open(index, node) }
            if hasContent(node.kind), !(isWithinLine && node.kind.isExhibit) {
                open.append(index)
                index += 1
            } else {
                index = node.end
            }
        }
        if lastParagraph == nil, let backLinks { buffer.raw(backLinks) }
    }

    /// The last block of a note, if it is a paragraph.
    private func lastTopParagraph(_ range: Range<Int>) -> Int? {
        var index = range.lowerBound
        var last: Int?
        while index < range.upperBound {
            if case .paragraph = document.nodes[index].kind { last = index } else { last = nil }
            index = document.nodes[index].end
        }
        return last
    }

    private func hasContent(_ kind: DocumentNode.Kind) -> Bool {
        switch kind {
        case .blockQuote, .list, .item, .paragraph, .heading, .table, .tableRow, .tableCell, .emphasis, .strong, .link, .image,
            .claim, .quotation, .span, .callout, .calloutTitle, .definitionTerm, .definitions, .definition, .exhibit, .caption:
            true
        default: false
        }
    }

    mutating func newLine() {
        if let last = buffer.bytes.last, last != .lineFeed { buffer.raw("\n") }
    }

    // MARK: Opening

    private mutating func open(_ index: Int, _ node: DocumentNode) {
        if isWithinLine, openWithinLine(node.kind) { return }
        switch node.kind {
        case .blockQuote:
            newLine()
            buffer.raw("<blockquote>\n")
        case .list(let isOrdered, let start, let marker):
            newLine()
            buffer.raw(isOrdered ? "<ol" : "<ul")
            if isOrdered && start != 1 {
                buffer.raw(" start=\"")
                buffer.number(start)
                buffer.raw("\"")
            }
            if marker != .plain { buffer.attribute("data-marker", marker.rawValue) }
            buffer.raw(">\n")
        case .item:
            newLine()
            buffer.raw(isTask(index) ? "<li class=\"task\">" : "<li>")
        case .paragraph(let isTight):
            guard !isTight else { return }
            newLine()
            buffer.raw(isFigure(index) ? "<figure class=\"image\">" : "<p>")
        case .heading(let level, let id):
            newLine()
            buffer.raw("<h")
            buffer.number(min(level + host.headingShift, 6))
            if let id { buffer.attribute("id", host.anchor(id)) }
            buffer.raw(">")
        case .thematicBreak:
            newLine()
            buffer.raw("<hr />\n")
        case .code(let info, let text): code(info, text)
        case .htmlBlock(let html):
            newLine()
            if document.options.rawHTML {
                buffer.raw(html)
            } else {
                buffer.raw("<p>")
                var html = html
                while html.utf8.last == 0x0A { html.removeLast() }
                buffer.text(html)
                buffer.raw("</p>")
            }
            newLine()
        case .placedBlock(let number):
            newLine()
            host.block(number, into: &buffer)
            newLine()
        case .table, .tableRow, .tableCell: openTable(index, node.kind)
        case .text(let text): buffer.text(host.typed(document.formulas.isEmpty ? text : String(withoutHeld(text, index))))
        case .softBreak: buffer.raw("\n")
        case .joinedBreak: break
        case .hardBreak: buffer.raw("<br />\n")
        case .math(let number): formula(index, document.formulas[number])
        case .codeSpan(let code):
            buffer.raw("<code>")
            buffer.text(code)
            buffer.raw("</code>")
        case .rawHTML(let html): if document.options.rawHTML { buffer.raw(html) } else { buffer.text(html) }
        case .emphasis: buffer.raw("<em>")
        case .span(let span): tag(span.rawValue)
        case .task(let isDone): task(isDone)
        case .callout, .calloutTitle, .definitionTerm, .definitions, .definition, .exhibit, .caption: openConstruct(index, node.kind)
        case .strong: buffer.raw("<strong>")
        case .link(let destination, let title):
            linkDepth += 1
            openLink(destination, title)
        case .image(let source, _): openImage(source, document.imageLooks[index], end: node.end)
        case .reference(let destination): reference(destination)
        case .footnoteReference, .noteMark: if linkDepth > 0 { waiting.append(node.kind) } else { noteReference(node.kind) }
        case .value(let number): host.value(number, formula: document.values[number].formula, into: &buffer)
        case .claim, .quotation:
            linkDepth += 1
            // Links do not nest, so one buffer is enough; what would nest all the same is written straight on.
            if outer == nil {
                outer = buffer
                buffer = ByteBuffer()
            }
        }
    }

    private mutating func code(_ info: String, _ text: String) {
        newLine()
        let word = info.prefix { !($0.isASCII && ($0.asciiValue?.isSpace ?? false)) }
        if info.isEmpty {
            buffer.raw("<pre><code>")
        } else {
            buffer.raw("<pre><code class=\"language-")
            buffer.text(String(word))
            buffer.raw("\">")
        }
        buffer.text(text)
        buffer.raw("</code></pre>\n")
    }

    private mutating func openLink(_ destination: String, _ title: String) {
        guard document.options.dangerousLinks || DangerousScheme.of(destination) == nil else { return buffer.raw("<a>") }
        buffer.raw("<a href=\"")
        buffer.href(document.options.references ? host.href(destination) : destination)
        if !title.isEmpty {
            buffer.raw("\" title=\"")
            buffer.text(title)
        }
        buffer.raw("\">")
    }

    private mutating func openImage(_ source: String, _ look: ImageLook?, end: Int) {
        alternativeEnd = end
        imageStart(source, look)
        if let alternative = look?.alternative {
            buffer.text(alternative)
            hasAlternative = true
        }
    }

    /// An image up to its alternative text.
    mutating func imageStart(_ source: String, _ look: ImageLook?) {
        buffer.raw("<img src=\"")
        if document.options.references {
            guard document.options.dangerousLinks || DangerousScheme.of(source) == nil else { return buffer.raw("\" alt=\"") }
            var (address, width, height) = host.image(source)
            buffer.href(address)
            if let look { (width, height) = sized(look, width, height) }
            if let width {
                buffer.raw("\" width=\"")
                buffer.number(width)
            }
            if let height {
                buffer.raw("\" height=\"")
                buffer.number(height)
            }
            buffer.raw("\" loading=\"lazy")
        } else {
            buffer.href(source)
        }
        buffer.raw("\" alt=\"")
    }

    /// Inside an image only words are written: they are its alternative text.
    ///
    /// Returns where the next words begin.
    private mutating func alternative(_ index: Int, _ node: DocumentNode) -> Int {
        if hasAlternative { return alternativeEnd }
        switch node.kind {
        case .text(let text), .codeSpan(let text), .rawHTML(let text): buffer.text(text)
        case .span(let span):
            buffer.text(span == .struck ? "" : PlainSpan.words(document.plainText(of: index), span))
            return node.end
        case .math(let number): buffer.text(document.formulas[number].words)
        case .softBreak, .hardBreak: buffer.raw(" ")
        case .reference(let destination):
            buffer.text(host.reference(destination)?.text ?? destination)
            return node.end
        case .value(let number): buffer.text(host.plainValue(number) ?? document.values[number].formula)
        case .claim(let number):
            guard let words = host.plainClaim(number) else { break }
            buffer.text(words)
            return node.end
        default: break
        }
        return index + 1
    }

    private mutating func reference(_ destination: String) {
        guard let (address, text) = host.reference(destination) else { return buffer.text(destination) }
        buffer.raw("<a class=\"ref\" href=\"")
        buffer.href(address)
        buffer.raw("\">")
        buffer.text(text)
        buffer.raw("</a>")
    }

    // MARK: Closing

    private mutating func close(_ index: Int) {
        let kind = document.nodes[index].kind
        if isWithinLine, closeWithinLine(kind) { return }
        switch kind {
        case .blockQuote:
            newLine()
            buffer.raw("</blockquote>\n")
        case .list(let isOrdered, _, _): buffer.raw(isOrdered ? "</ol>\n" : "</ul>\n")
        case .item: buffer.raw("</li>\n")
        case .paragraph(let isTight): if !isTight { buffer.raw(isFigure(index) ? "</figure>\n" : "</p>\n") }
        case .heading(let level, _):
            buffer.raw("</h")
            buffer.number(min(level + host.headingShift, 6))
            buffer.raw(">\n")
        case .table, .tableRow, .tableCell: closeTable(index, kind)
        case .emphasis: buffer.raw("</em>")
        case .span(let span): tag("/" + span.rawValue)
        case .callout, .calloutTitle, .definitionTerm, .definitions, .definition, .exhibit, .caption: closeConstruct(index, kind)
        case .strong: buffer.raw("</strong>")
        case .link:
            buffer.raw("</a>")
            closeLink()
        case .image(_, let title):
            let isFigure = index > 0 && isFigure(index - 1)
            if !title.isEmpty && !isFigure {
                buffer.raw("\" title=\"")
                buffer.text(title)
            }
            hasAlternative = false
            buffer.raw("\" />")
            for node in document.nodes[index + 1..<document.nodes[index].end] {
                switch node.kind {
                case .value(let number): host.unseenValue(number, into: &buffer)
                case .claim(let number): host.unseenClaim(number, into: &buffer)
                default: break
                }
            }
            if isFigure {
                buffer.raw("<figcaption>")
                buffer.text(title)
                buffer.raw("</figcaption>")
            }
        case .claim(let number):
            let text = takeInner()
            host.claim(number, text: text, into: &buffer)
            closeLink()
        case .quotation(let number):
            let text = takeInner()
            host.quotation(number, text: text, into: &buffer)
            closeLink()
        default: break
        }
    }

    private mutating func takeInner() -> ByteBuffer {
        guard let page = outer else { return ByteBuffer() }
        let inner = buffer
        buffer = page
        outer = nil
        return inner
    }

    /// A paragraph that is one image with a title is a figure, and the title its caption.
    private func isFigure(_ index: Int) -> Bool {
        guard document.options.references, case .paragraph = document.nodes[index].kind, index + 1 < document.nodes.count,
            case .image(_, let title) = document.nodes[index + 1].kind
        else { return false }
        return !title.isEmpty && document.nodes[index + 1].end == document.nodes[index].end
    }
}
