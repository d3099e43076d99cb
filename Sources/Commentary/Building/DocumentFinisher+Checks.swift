internal import Source

/// What can be said only when all nodes stand: ids of headings, the words of links and claims, and what is wrong with them.
extension DocumentFinisher {
    mutating func nameHeadings() {
        guard options.headingIdentifiers else { return }
        var reserved = Set(
            document.footnotes.flatMap { note in
                [note.id] + note.references.indices.map { note.referenceID($0 + 1) }
            })
        for block in document.blocks { if let id = block.written?.id ?? HeadingIdentifier.blockID(block.yaml) { reserved.insert(id) } }
        var explicit = nameFormulas()
        reserved.formUnion(explicit.keys)
        var names = HeadingIdentifier(reserved: reserved)
        let indices = headingDrafts.keys.sorted()
        for index in indices {
            guard let draft = headingDrafts[index], let id = draft.explicitID else { continue }
            let place = place(draft.idOffset)
            guard HeadingIdentifier.isValid(id) else {
                diagnostics.append(invalidID(id, at: place))
                headingDrafts[index]?.explicitID = nil
                continue
            }
            if let first = explicit[id] {
                diagnostics.append(duplicateID(id, at: place, first: first))
                headingDrafts[index]?.explicitID = nil
                continue
            }
            explicit[id] = place
            names.reserve(id)
        }
        for index in indices {
            guard case .heading(let level, _) = document.nodes[index].kind, let draft = headingDrafts[index] else { continue }
            let explicitID = draft.explicitID
            let text = document.plainText(of: index)
            let id = explicitID ?? names.make(from: text)
            document.nodes[index].kind = .heading(level: level, id: id)
            let headingPlace = document.place(of: document.nodes[index])
            if options.slips { checkHeading(index, level, headingPlace) }
            document.headings.append(
                Heading(
                    level: level, id: id, isExplicit: explicitID != nil, text: text, place: headingPlace,
                    idPlace: explicitID == nil ? headingPlace : place(draft.idOffset)))
        }
    }

    /// A heading has words, and stands one level below the one that it belongs to.
    private mutating func checkHeading(_ index: Int, _ level: Int, _ place: Place) {
        if document.nodes[index + 1..<document.nodes[index].end].allSatisfy(\.isBlank) {
            diagnostics.append(Diagnostic(.warning, "empty-heading", "heading without words", at: place, hint: "write its words behind the #, or delete it"))
        }
        let above = document.headings.last?.level ?? 1
        if options.titleElsewhere, level > above + 1 {
            diagnostics.append(
                Diagnostic(
                    .warning, "skipped-level",
                    document.headings.isEmpty ? "level-\(level) heading before any other" : "level-\(level) heading under one of level \(above)",
                    at: place,
                    hint: "write \(String(repeating: "#", count: above + 1)) for it"))
        }
    }

    /// Fills the lists of links, images, claims and quotations, whose words are known only now, and checks them.
    mutating func collect() {
        var tags = HTMLTags()
        for index in document.nodes.indices {
            let node = document.nodes[index]
            let place = document.place(of: node)
            switch node.kind {
            case .claim(let number):
                operation(findings.operators[number], index, place)
            case .link(let destination, let title):
                link(destination, title, index, place)
            case .image(let source, let title):
                image(source, title, index, place)
            case .rawHTML(let html), .htmlBlock(let html):
                let opened = tags.read(html, at: place)
                guard !options.rawHTML else { continue }
                // One warning for a pair of tags.
                if !opened && html.hasPrefix("</") { continue }
                diagnostics.append(
                    Diagnostic(
                        .warning, "raw-html", "HTML is shown as text", at: place,
                        hint: Self.markdown(for: html.lowercased())))
            default: break
            }
        }
        if options.rawHTML && options.slips { diagnostics += tags.problems }
        finishExhibits()
    }

    private static func markdown(for html: String) -> Message {
        if html.hasPrefix("<br") { return "end the line with a backslash for a line break" }
        if html.hasPrefix("<img") { return "write ![what it shows](../images/NAME)" }
        return "write it in Markdown, or \\< for a literal <; with \"raw_html: true\" in site.yaml, HTML is let through"
    }

    mutating func operation(_ found: InlineFindings.Operator, _ index: Int, _ place: Place) {
        let text = document.plainText(of: index)
        let innerPlace = self.place(passOffset(found.contentOffset))
        switch found.kind {
        case .claim(let name, let formula):
            document.claims.append(
                Claim(text: text, operator: name, formula: formula, place: place, formulaPlace: innerPlace))
            document.nodes[index].kind = .claim(document.claims.count - 1)
            if text.allSatisfy(\.isWhitespace) {
                diagnostics.append(
                    Diagnostic(.error, "malformed-claim", "claim without a text", at: place, hint: "write [text](\(name.rawValue) '\(formula)')"))
            }
        case .quotation(let source):
            document.quotations.append(Quotation(text: text, source: source, place: place, sourcePlace: innerPlace))
            document.nodes[index].kind = .quotation(document.quotations.count - 1)
        }
    }

    mutating func link(_ destination: String, _ title: String, _ index: Int, _ place: Place) {
        let isEmpty = document.nodes[index + 1..<document.nodes[index].end].allSatisfy(\.isBlank)
        if options.references && isEmpty && DangerousScheme.of(destination) == nil {
            document.references.append(Reference(destination: destination, place: place))
            document.nodes[index].kind = .reference(destination: destination)
            return
        }
        if !options.dangerousLinks, let scheme = DangerousScheme.of(destination) {
            diagnostics.append(
                Diagnostic(
                    .error, "dangerous-link", "link to \(scheme): can run code on the reader's machine", at: place,
                    hint: "link to a page, a file or an https address"))
            return
        }
        document.links.append(Link(destination: destination, text: document.plainText(of: index), place: place))
    }

    mutating func image(_ source: String, _ title: String, _ index: Int, _ place: Place) {
        let look = document.imageLooks[index]
        let alternative = look?.alternative ?? document.plainText(of: index)
        if options.references && look?.alternative == nil && document.nodes[index + 1..<document.nodes[index].end].allSatisfy(\.isBlank) {
            diagnostics.append(
                Diagnostic(
                    .error, "missing-alt-text", "image \(source) has no alternative text", at: place,
                    hint: "say in the brackets what the image shows: ![…](\(source))"))
        }
        self.image(source, place: place, alternative: alternative, title: title)
    }

    mutating func image(_ source: String, place: Place, alternative: String, title: String) {
        if !options.dangerousLinks, let scheme = DangerousScheme.of(source) {
            diagnostics.append(
                Diagnostic(.error, "dangerous-link", "image from \(scheme): is not shown", at: place, hint: "use an image file of the edition"))
            return
        }
        if options.slips, title.contains("](") || title.contains("[^") || title.contains("**") {
            diagnostics.append(
                Diagnostic(
                    .warning, "markup-in-title", "an image’s title is plain words: its marks are printed", at: place,
                    hint: "write the words alone, and links, notes and bold words in the text"))
        }
        document.images.append(Image(source: source, alternative: alternative, title: title, place: place))
    }
}

extension DocumentNode {
    /// Whether an inline node shows nothing of its own.
    fileprivate var isBlank: Bool {
        switch kind {
        case .text(let text): text.allSatisfy(\.isWhitespace)
        case .softBreak, .joinedBreak, .hardBreak, .emphasis, .strong, .span: true
        default: false
        }
    }
}
