import Source

/// A template with its sections closed: the form that the checker walks and that skeletons are made of.
struct TemplateTree: Sendable {
    indirect enum Node: Sendable {
        case text([UInt8])
        case shown(TemplateTag)
        case section(TemplateTag, [Node])
        /// With what stands before it on a line of its own: every line of the partial begins with that.
        case partial(TemplateTag, indent: [UInt8])
    }

    let file: String
    let nodes: [Node]

    /// The checker and what makes skeletons recurse into sections; far more than a page needs, far less than a stack holds.
    private static let depthLimit = 64

    /// The tree of `text`, and what is wrong with its tags and sections. With errors the tree is not worth checking further.
    static func parse(_ text: String, file: String) -> (tree: TemplateTree, diagnostics: [Diagnostic]) {
        let scanner = TemplateScanner(text, file: file)
        var diagnostics = scanner.diagnostics
        var open: [(tag: TemplateTag, nodes: [Node])] = []
        var top: [Node] = []

        func place(_ tag: TemplateTag) -> Place { Place(file: file, line: tag.line, column: tag.column) }

        func append(_ node: Node) {
            if open.isEmpty { top.append(node) } else { open[open.count - 1].nodes.append(node) }
        }

        func unclosed(_ tag: TemplateTag) {
            diagnostics.append(
                Diagnostic(
                    .error, "unclosed-section", "section \"\(tag.name)\" is not closed", at: place(tag),
                    hint: "close it with {{/\(tag.name)}}"))
        }

        for (piece, lead) in TemplateLines(scanner.pieces).pieces {
            guard case .tag(let tag) = piece else {
                if case .text(let text) = piece { append(.text(Array(text.utf8))) }
                continue
            }
            switch tag.kind {
            case .variable, .raw: append(.shown(tag))
            case .partial: append(.partial(tag, indent: lead))
            case .section, .inverted:
                if open.count == depthLimit {
                    diagnostics.append(
                        Diagnostic(
                            .error, "section-depth", "sections are nested more than \(depthLimit) deep", at: place(tag),
                            hint: "close the sections before it"))
                    return (TemplateTree(file: file, nodes: []), diagnostics)
                }
                open.append((tag, []))
            case .close:
                guard let match = open.lastIndex(where: { $0.tag.name == tag.name }) else {
                    diagnostics.append(
                        Diagnostic(
                            .error, "unopened-section", "section \"\(tag.name)\" is closed but was not opened", at: place(tag),
                            hint: open.last.map { "the open section is \"\($0.tag.name)\"" } ?? "remove the tag"))
                    continue
                }
                while open.count > match {
                    let (opened, nodes) = open.removeLast()
                    if open.count > match { unclosed(opened) }
                    append(.section(opened, nodes))
                }
            }
        }
        while let (opened, nodes) = open.popLast() {
            unclosed(opened)
            append(.section(opened, nodes))
        }
        return (TemplateTree(file: file, nodes: top), diagnostics)
    }
}
