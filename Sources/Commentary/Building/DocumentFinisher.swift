internal import Source

/// Makes a document of the drafts: numbers the notes, gives ids and places, fills the lists, and says what is wrong.
struct DocumentFinisher {
    let file: String
    let options: MarkdownOptions
    var places: PlaceFinder
    let builder: DraftBuilder
    let tables: [TableDraft]
    let findings: InlineFindings
    let passOffset: (Int) -> Int
    let underlinedTables: [Int]
    let definitions: [(label: String, offset: Int)]
    /// Folded labels of notes with a slip of their own.
    let mistypedFootnotes: Set<String>

    /// Of the source passes, in offsets of the author's text.
    var sourceSlips: [Slip] = []
    /// Labels of notes to which the summary over the text refers.
    var notesAbove: [String] = []

    var document: Document
    var diagnostics: [Diagnostic] = []
    /// Of each footnote, by folded label, its definition.
    var definitionNumbers: [String: Int] = [:]
    /// Of each referenced definition, its index among the document's notes.
    var noteIndices: [Int: Int] = [:]
    var noteDefinitions: [Int] = []
    var noteReferences: [[Place]] = []
    /// By the number that a definition of its text would have.
    var inlineNotePlaces: [Int: Place] = [:]
    /// Of each note, the placed blocks that refer to it.
    var noteBlocks: [[Int]] = []
    var lineBreaks = LineBreaks()
    struct HeadingDraft {
        var explicitID: String?
        let idOffset: Int
    }

    /// By node.
    var headingDrafts: [Int: HeadingDraft] = [:]

    init(
        file: String, options: MarkdownOptions, places: PlaceFinder, builder: DraftBuilder, tables: [TableDraft],
        findings: InlineFindings, passOffset: @escaping (Int) -> Int, underlinedTables: [Int],
        definitions: [(label: String, offset: Int)]
    ) {
        self.file = file
        self.options = options
        self.places = places
        self.builder = builder
        self.tables = tables
        self.findings = findings
        self.passOffset = passOffset
        self.underlinedTables = underlinedTables
        self.definitions = definitions
        mistypedFootnotes = Set(findings.slips.compactMap { $0.footnote.map(foldedLabel) })
        document = Document(file: file, options: options)
    }

    mutating func finish() -> (Document, [Diagnostic]) { finish(builder.body) }

    mutating func finish(_ body: [Draft]) -> (Document, [Diagnostic]) {
        readDefinitions()
        // A reader meets the summary first.
        var inSummary: Set<Int> = []
        for label in notesAbove { if let definition = definitionNumbers[foldedLabel(label)] { inSummary.insert(note(of: definition)) } }
        append(body)
        document.body = 0..<document.nodes.count
        var note = 0
        // Notes may refer to further notes.
        while note < noteDefinitions.count {
            let start = document.nodes.count
            let definition = noteDefinitions[note]
            if definition < definitions.count {
                append(builder.notes[definition])
            } else {
                appendInlineNote(definition - definitions.count, inlineNotePlaces[definition] ?? Place(file: file))
            }
            let label = definition < definitions.count ? definitions[definition].label : ""
            document.footnotes.append(
                Footnote(
                    label: label, number: note + 1,
                    id: definition < definitions.count ? FootnoteIdentifier.id(label) : FootnoteIdentifier.inline(definition - definitions.count + 1),
                    place: definition < definitions.count ? place(definitions[definition].offset) : inlineNotePlaces[definition] ?? Place(file: file),
                    references: [], blocks: [], nodes: start..<document.nodes.count))
            note += 1
        }
        for index in document.footnotes.indices {
            document.footnotes[index].references = noteReferences[index]
            document.footnotes[index].blocks = noteBlocks[index]
            document.footnotes[index].isInSummary = inSummary.contains(index)
        }
        reportUnused()
        for offset in underlinedTables {
            diagnostics.append(
                Diagnostic(
                    .error, "underlined-table", "a line of dashes directly under this table makes it a heading", at: place(passOffset(offset)),
                    hint: "leave a blank line between the table and the dashes"))
        }
        for slip in findings.slips.map({ $0.moved(passOffset($0.offset)) }) + builder.slips + sourceSlips {
            diagnostics.append(Diagnostic(slip.isError ? .error : .warning, slip.rule, slip.message, at: place(slip.offset), hint: slip.hint))
        }
        nameHeadings()
        collect()
        document.unalignedBlocks = builder.unalignedBlocks
        return (document, diagnostics.sorted(by: Self.isBefore))
    }

    private static func isBefore(_ a: Diagnostic, _ b: Diagnostic) -> Bool {
        guard let one = a.place, let other = b.place, one != other else {
            return a.place == b.place ? (a.rule, a.message) < (b.rule, b.message) : a.place == nil
        }
        return one < other
    }

    mutating func place(_ offset: Int) -> Place {
        let (line, column) = places.position(of: offset)
        return Place(file: file, line: line, column: column)
    }

    mutating func add(_ kind: DocumentNode.Kind, _ place: Place) {
        document.nodes.append(DocumentNode(kind: kind, end: document.nodes.count + 1, line: place.line, column: place.column))
    }

    /// Appends drafts as nodes; children's ends are moved along. A draft may become no node or a whole table.
    mutating func append(_ drafts: [Draft]) {
        var open: [(node: Int, draftEnd: Int)] = []
        for (index, draft) in drafts.enumerated() {
            while let last = open.last, last.draftEnd <= index {
                document.nodes[last.node].end = document.nodes.count
                open.removeLast()
            }
            if draft.end > index + 1 || isContainer(draft) { open.append((document.nodes.count, draft.end)) }
            append(draft, isEmpty: draft.end == index + 1)
        }
        while let last = open.popLast() { document.nodes[last.node].end = document.nodes.count }
        finishLineBreaks()
    }

    func isContainer(_ draft: Draft) -> Bool {
        switch draft.kind {
        case .heading, .operation, .figure: true
        default: false
        }
    }

    mutating func append(_ draft: Draft, isEmpty: Bool) {
        let place = place(draft.offset)
        let index = document.nodes.count
        switch draft.kind {
        case .node(let kind):
            track(kind, index, isEmpty: isEmpty)
            if case .image = kind, let attributes = builder.attributes(draft) { look(of: index, attributes) }
            add(kind, place)
        case .heading(let level, let id, let idOffset):
            finishLineBreaks()
            if options.headingIdentifiers { headingDrafts[index] = HeadingDraft(explicitID: id, idOffset: idOffset) }
            add(.heading(level: headingLevel(level, place), id: nil), place)
        case .codeBlock(let info, let text, let isClosed):
            finishLineBreaks()
            if !isClosed && options.placedBlocks {
                diagnostics.append(
                    Diagnostic(
                        .warning, "unclosed-fence", "code block is not closed: everything to the end is code", at: place,
                        hint: "close it with a line like the one that opens it"))
            }
            if options.slips && options.placedBlocks, let kind = BlockNameSlip.meant(info: info, text: text) {
                diagnostics.append(
                    Diagnostic(
                        .error, "mistyped-block", "a block of \"\(Slip.excerpt(info))\" is shown as code", at: place,
                        hint: "write \(kind.rawValue) behind the ```"))
            }
            if options.slips, let slip = ExecutableBlock.read(info: info) {
                diagnostics.append(Diagnostic(.warning, slip.rule, slip.message, at: place, hint: slip.hint))
            }
            add(.code(info: info, text: text), place)
        case .placedBlock(let kind, let yaml, let lines, let isClosed):
            finishLineBreaks()
            if !isClosed {
                diagnostics.append(
                    Diagnostic(
                        .error, "unclosed-fence", "\(kind.rawValue) block is not closed: everything to the end belongs to it", at: place,
                        hint: "close it with a line like the one that opens it"))
            }
            let linePlaces = lines.map { line in
                let place = self.place(line.offset)
                return Place(file: file, line: place.line, column: place.column - line.spaces)
            }
            document.blocks.append(PlacedBlock(kind: kind, yaml: yaml, place: place, linePlaces: linePlaces))
            add(.placedBlock(document.blocks.count - 1), place)
            if options.footnotes { footnoteReferences(ofBlock: document.blocks.count - 1, in: yaml) }
        case .table(let number):
            finishLineBreaks()
            appendTable(tables[number])
        case .footnoteReference(let label):
            footnoteReference(label, draft.offset)
        case .inlineNote(let number): inlineNote(number, draft.offset)
        case .figure(let image): figure(image, place)
        case .formula(let number): formula(findings.formulas[number], place)
        case .value(let formula, let offset):
            if formula.isEmpty {
                diagnostics.append(
                    Diagnostic(.error, "empty-formula", "value without a formula", at: place, hint: "write a formula behind =, as in `= mean(total)`"))
            }
            let formulaPlace = self.place(offset)
            document.values.append(InlineValue(formula: formula, place: place, formulaPlace: formulaPlace))
            resolveLineBreaks(lineBreaks.opaque())
            add(.value(document.values.count - 1), place)
        case .operation(let number):
            // The words are filled in when the nodes are complete.
            add(.claim(number), place)
        case .malformedClaim(let number):
            diagnostics.append(
                Diagnostic(
                    .error, "malformed-claim",
                    number < 0 ? "claim without a text in square brackets before it" : "this begins like a claim and is none", at: place,
                    hint: "write [text](= 'formula')"))
        }
    }

    /// One level lower for a level-1 heading on a page that has its title already.
    mutating func headingLevel(_ level: Int, _ place: Place) -> Int {
        guard options.titleElsewhere && level == 1 else { return level }
        diagnostics.append(
            Diagnostic(
                .warning, "level-1-heading", "level-1 heading in a chapter, whose title is the page’s", at: place,
                hint: "write ## for a section"))
        return 2
    }
}
