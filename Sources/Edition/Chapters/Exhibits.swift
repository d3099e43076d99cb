import Commentary
import Formula
import Source

/// Evaluates and numbers the blocks of an edition's chapters, in the order of the default language's text.
///
/// The same id in a translation is the same figure, and has the same number there.
struct Exhibits {
    private let draft: EditionDraft
    private let cache = AggregateCache()
    private var numbers: [String: (number: Int, isFigure: Bool)] = [:]
    private var figures = 0
    private var tables = 0
    private(set) var diagnostics: [Diagnostic] = []
    /// In the default language, in order.
    private(set) var all: [NumberedExhibit] = []
    /// Ids of blocks that have errors: a reference to one is not a mistake of its own.
    private(set) var brokenIDs: Set<String> = []

    init(_ draft: EditionDraft) {
        self.draft = draft
    }

    mutating func number(_ chapters: inout [Chapter]) {
        var places: [String: [String: Place]] = [:]
        for chapter in chapters.indices {
            for version in chapters[chapter].versions.indices {
                let file = chapters[chapter].versions[version]
                var exhibits: [NumberedExhibit?] = []
                for block in file.document.blocks {
                    exhibits.append(exhibit(block, slug: chapters[chapter].slug, language: file.language, isDefault: version == 0, &places))
                }
                chapters[chapter].versions[version].exhibits = exhibits
            }
        }
    }

    private mutating func exhibit(
        _ block: PlacedBlock, slug: String, language: String, isDefault: Bool, _ places: inout [String: [String: Place]]
    ) -> NumberedExhibit? {
        let start = block.yamlPlace
        let (node, problems) = YAMLNode.parse(block.yaml, file: start.file, firstLine: start.line, firstColumn: start.column)
        diagnostics += problems
        guard let node, !problems.hasErrors else {
            if let id = Self.looseID(block.yaml) { brokenIDs.insert(id) }
            return nil
        }
        guard let (id, idPlace, content) = content(of: block, node) else {
            if let id = Self.looseID(block.yaml) { brokenIDs.insert(id) }
            return nil
        }
        if let problem = SafeID.problem(id) {
            diagnostics.append(
                Diagnostic("unsafe-id", "\(block.kind.rawValue) id \"\(id)\" \(problem), so it cannot be an address", at: idPlace, hint: SafeID.hint))
            return nil
        }
        if let first = places[language]?[id] {
            diagnostics.append(
                Diagnostic("duplicate-figure-id", "two figures or tables have the id \"\(id)\"", at: idPlace, hint: "give each an id of its own",
                    notes: [.init("the first one is here", at: first)]))
            return nil
        }
        places[language, default: [:]][id] = idPlace
        let isFigure = block.kind == .figure
        let number: Int
        if let known = numbers[id], known.isFigure == isFigure {
            number = known.number
        } else {
            if isFigure { figures += 1 } else { tables += 1 }
            number = isFigure ? figures : tables
            numbers[id] = (number, isFigure)
        }
        let exhibit = NumberedExhibit(id: id, number: number, slug: slug, content: content, place: block.place)
        if isDefault { all.append(exhibit) }
        return exhibit
    }

    private mutating func content(of block: PlacedBlock, _ node: YAMLNode) -> (id: String, place: Place, NumberedExhibit.Content)? {
        switch block.kind {
        case .figure:
            let (read, problems) = FigureBlock.read(node, fence: block.place)
            diagnostics += problems
            guard let read else { return nil }
            var evaluation = FigureEvaluation(read, draft, cache)
            let figure = evaluation.evaluate()
            diagnostics += evaluation.diagnostics
            return figure.map { (read.id, idPlace(node, block), .figure($0)) }
        case .table:
            let (read, problems) = TableBlock.read(node, fence: block.place)
            diagnostics += problems
            guard let read else { return nil }
            let (table, more) = TableEvaluation.evaluate(read, draft)
            diagnostics += more
            return table.map { (read.id, idPlace(node, block), .table($0)) }
        }
    }

    private func idPlace(_ node: YAMLNode, _ block: PlacedBlock) -> Place {
        if case .mapping(let entries) = node.value, let entry = entries.first(where: { $0.key == "id" }) { return entry.value.place }
        return block.place
    }

    /// The id of a block that could not be read, as far as it can be told.
    private static func looseID(_ yaml: String) -> String? {
        for line in yaml.split(separator: "\n") {
            let text = line.drop { $0 == " " }
            if text.hasPrefix("id:") {
                return String(text.dropFirst(3).drop { $0 == " " }.prefix { $0 != " " && $0 != "#" && $0 != "\r" })
            }
        }
        return nil
    }
}
