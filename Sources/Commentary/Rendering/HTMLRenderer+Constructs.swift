internal import Markup

/// Boxes, definition lists, tasks, and what has a caption.
extension HTMLRenderer {
    mutating func tag(_ name: String) {
        buffer.raw("<")
        buffer.raw(name)
        buffer.raw(">")
    }

    mutating func openConstruct(_ index: Int, _ kind: DocumentNode.Kind) {
        switch kind {
        case .callout(let kind):
            newLine()
            buffer.raw("<div")
            buffer.attribute("class", "callout callout-" + kind.rawValue)
            buffer.raw(" role=\"note\"><p class=\"callout-title\"><b>")
            buffer.text(host.words.callout(kind))
            buffer.raw("</b>")
            if !hasTitle(index) { buffer.raw("</p>\n") }
        case .calloutTitle: buffer.raw(" ")
        case .definitionTerm(let isFirst):
            newLine()
            buffer.raw(isFirst ? "<dl class=\"terms\">\n<dt>" : "<dt>")
        case .definitions: newLine()
        case .definition:
            newLine()
            buffer.raw("<dd>")
        case .exhibit(let number):
            newLine()
            guard let number else { return buffer.raw("<figure class=\"tab pipe\">") }
            openExhibit(number)
        case .caption:
            guard let parent = open.last, case .exhibit(let number) = document.nodes[parent].kind else { return }
            buffer.raw("<figcaption>")
            if let number, let label = host.exhibitLabel(number) {
                buffer.raw("<b>")
                buffer.text(label)
                buffer.raw("</b> ")
            }
        default: break
        }
    }

    mutating func closeConstruct(_ index: Int, _ kind: DocumentNode.Kind) {
        switch kind {
        case .callout: buffer.raw("</div>\n")
        case .calloutTitle: buffer.raw("</p>\n")
        case .definitionTerm: buffer.raw("</dt>")
        case .definitions(let isLast): buffer.raw(isLast ? "</dl>\n" : "")
        case .definition: buffer.raw("</dd>\n")
        case .caption:
            buffer.raw("</figcaption>\n")
            guard let parent = open.last, case .exhibit(let number?) = document.nodes[parent].kind, let written = document.blocks[number].written,
                let picture = written.image
            else { return }
            image(picture, written, number)
            newLine()
        case .exhibit: buffer.raw("</figure>\n")
        default: break
        }
    }

    private func hasTitle(_ box: Int) -> Bool {
        guard box + 1 < document.nodes[box].end, case .calloutTitle = document.nodes[box + 1].kind else { return false }
        return true
    }

    private mutating func openExhibit(_ number: Int) {
        buffer.raw("<figure")
        let block = document.blocks[number]
        buffer.attribute("class", block.kind == .table ? "tab pipe" : "picture")
        if let id = host.exhibitAnchor(number) { buffer.attribute("id", id) }
        buffer.raw(">")
    }

    /// The words of the caption are its alternative text, where the author wrote none.
    private mutating func image(_ picture: WrittenExhibit.Picture, _ written: WrittenExhibit, _ number: Int) {
        imageStart(picture.source, picture.look)
        buffer.text(picture.look.alternative ?? host.exhibitCaption(number) ?? document.plainText(of: written.caption.lowerBound - 1))
        buffer.raw("\" />")
    }

    /// The width and height that an image has at its place.
    mutating func sized(_ look: ImageLook, _ width: Int?, _ height: Int?) -> (width: Int?, height: Int?) {
        if let percent = look.percent {
            buffer.raw("\" style=\"width:")
            buffer.number(percent)
            buffer.raw("%")
        }
        guard let pixels = look.pixels else { return (width, height) }
        guard let width, let height, width > 0 else { return (pixels, nil) }
        return (pixels, max((pixels * height * 2 + width) / (2 * width), 1))
    }

    // MARK: Tasks

    /// Whether an item begins with a box to tick.
    func isTask(_ item: Int) -> Bool {
        guard item + 2 < document.nodes[item].end, case .paragraph = document.nodes[item + 1].kind, case .task = document.nodes[item + 2].kind else {
            return false
        }
        return true
    }

    /// A mark that is read aloud; it cannot be ticked.
    mutating func task(_ isDone: Bool) {
        buffer.raw(isDone ? "<span class=\"checkbox done\" role=\"img\"" : "<span class=\"checkbox\" role=\"img\"")
        buffer.attribute("aria-label", isDone ? host.words.taskDone : host.words.taskOpen)
        buffer.raw("></span> ")
    }
}
