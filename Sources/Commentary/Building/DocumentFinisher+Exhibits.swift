internal import Source

/// Tables and images of the text that have a caption.
extension DocumentFinisher {
    /// An image with an id: its caption are the words in its brackets, which follow as its nodes.
    mutating func figure(_ image: WrittenImage, _ place: Place) {
        finishLineBreaks()
        let attributes = image.attributes, index = document.nodes.count
        guard let id = attributes.id else { return add(.paragraph(tight: false), place) }
        if !image.title.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .warning, Dialect.rule, "the caption of an image with an id stands in its brackets: its title is left out", at: place,
                    hint: "write ![caption](\(image.source)){#\(id)}"))
        }
        if attributes.alternative == nil && options.slips {
            diagnostics.append(
                Diagnostic(
                    .warning, "missing-alt-text", "image \(image.source) has a caption and no alternative text", at: place,
                    hint: "say what it shows: {#\(id) alt=\"…\"}"))
        }
        let idPlace = self.place(image.idOffset)
        document.blocks.append(
            PlacedBlock(
                kind: .figure, yaml: "", place: place, linePlaces: [place],
                written: WrittenExhibit(
                    id: id, idPlace: idPlace, caption: index + 2..<index + 2, image: .init(source: image.source, look: ImageLook(attributes)))))
        add(.exhibit(document.blocks.count - 1), place)
    }

    /// The caption of a table, and the exhibit around both, which the caller ends.
    /// - Returns: the exhibit's node.
    mutating func appendCaption(_ caption: TableDraft.Caption) -> Int {
        let exhibit = document.nodes.count, place = place(caption.offset)
        var block: Int?
        if let id = caption.id {
            block = document.blocks.count
            document.blocks.append(
                PlacedBlock(
                    kind: .table, yaml: "", place: place, linePlaces: [place],
                    written: WrittenExhibit(id: id, idPlace: self.place(caption.idOffset), caption: exhibit + 2..<exhibit + 2, image: nil)))
        }
        add(.exhibit(block), place)
        add(.caption, place)
        append(builder.cells[caption.cell])
        document.nodes[exhibit + 1].end = document.nodes.count
        return exhibit
    }

    /// What an image that is no figure has behind it in braces.
    mutating func look(of node: Int, _ attributes: ImageAttributes) {
        document.imageLooks[node] = ImageLook(attributes)
        guard let id = attributes.id, options.slips else { return }
        diagnostics.append(
            Diagnostic(
                .warning, Dialect.rule, "an image has a number only alone in its paragraph: the id \(id) is left out",
                at: place(builder.source.passOffset(attributes.idOffset)),
                hint: "leave a blank line before and behind it"))
    }

    /// When all nodes stand: where the captions end, and the pictures of figures.
    mutating func finishExhibits() {
        for index in document.nodes.indices {
            guard case .exhibit(let number?) = document.nodes[index].kind, let written = document.blocks[number].written else { continue }
            document.blocks[number].written?.caption = index + 2..<document.nodes[index + 1].end
            guard let picture = written.image else { continue }
            let caption = document.plainText(of: index + 1)
            image(picture.source, place: document.blocks[number].place, alternative: picture.look.alternative ?? caption, title: "")
            if caption.allSatisfy(\.isWhitespace) && !document.nodes[index + 2..<document.nodes[index + 1].end].contains(where: \.isShown) {
                diagnostics.append(
                    Diagnostic(
                        .error, "empty-caption", "image \(picture.source) has an id and no caption", at: document.blocks[number].place,
                        hint: "write what it shows as a finding in the brackets"))
            }
        }
    }
}

extension ImageLook {
    init(_ attributes: ImageAttributes) {
        switch attributes.width {
        case .percent(let share)?: percent = share
        case .pixels(let width)?: pixels = width
        case nil: break
        }
        alternative = attributes.alternative
    }
}

extension DocumentNode {
    /// Whether it is a number or name that is known only later.
    fileprivate var isShown: Bool {
        switch kind {
        case .value, .claim, .reference, .quotation, .codeSpan, .math: true
        default: false
        }
    }
}
