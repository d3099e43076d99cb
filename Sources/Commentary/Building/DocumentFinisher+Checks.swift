internal import Source

/// What can be said only when all nodes stand: ids of headings, the words of links and claims, and what is wrong with them.
extension DocumentFinisher {
    mutating func nameHeadings() {
        guard options.headingIdentifiers else { return }
        var reserved = Set(document.footnotes.flatMap { note in
            [note.id] + note.references.indices.map { note.referenceID($0 + 1) }
        })
        for block in document.blocks { if let id = HeadingIdentifier.blockID(block.yaml) { reserved.insert(id) } }
        var names = HeadingIdentifier(reserved: reserved)
        var explicit: [String: Place] = [:]
        let indices = headingDrafts.keys.sorted()
        for index in indices {
            guard let draft = headingDrafts[index], let id = draft.explicitID else { continue }
            let place = place(draft.idOffset)
            guard HeadingIdentifier.isValid(id) else {
                diagnostics.append(
                    Diagnostic(
                        .error, "invalid-id", "\"\(id)\" cannot be an id", at: place,
                        hint: "write letters, digits, - and _ between {# and }"))
                headingDrafts[index]?.explicitID = nil
                continue
            }
            if let first = explicit[id] {
                diagnostics.append(
                    Diagnostic(
                        .error, "duplicate-id", "id \(id) is used twice", at: place, hint: "give one of the two another id",
                        notes: [.init("it is first used here", at: first)]))
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
            document.headings.append(
                Heading(
                    level: level, id: id, isExplicit: explicitID != nil, text: text, place: headingPlace,
                    idPlace: explicitID == nil ? headingPlace : place(draft.idOffset)))
        }
    }

    /// Fills the lists of links, images, claims and quotations, whose words are known only now, and checks them.
    mutating func collect() {
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
                // One warning for a pair of tags.
                guard !options.rawHTML, !html.hasPrefix("</") else { continue }
                diagnostics.append(
                    Diagnostic(
                        .warning, "raw-html", "HTML is shown as text", at: place,
                        hint: "write it in Markdown, or write \\< for a literal <"))
            default: break
            }
        }
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
        let isEmpty = document.nodes[index].end == index + 1
        if options.references && isEmpty && destination.hasPrefix("#") && destination.count > 1 {
            let id = String(destination.dropFirst())
            document.references.append(Reference(id: id, place: place))
            document.nodes[index].kind = .reference(id: id)
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
        let alternative = document.plainText(of: index)
        if options.references && alternative.allSatisfy(\.isWhitespace) {
            diagnostics.append(
                Diagnostic(
                    .error, "missing-alt-text", "image \(source) has no alternative text", at: place,
                    hint: "say in the brackets what the image shows: ![…](\(source))"))
        }
        if !options.dangerousLinks, let scheme = DangerousScheme.of(source) {
            diagnostics.append(
                Diagnostic(.error, "dangerous-link", "image from \(scheme): is not shown", at: place, hint: "use an image file of the edition"))
            return
        }
        document.images.append(Image(source: source, alternative: alternative, title: title, place: place))
    }
}
