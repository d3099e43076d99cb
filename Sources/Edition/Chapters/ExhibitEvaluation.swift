import Commentary
import Formula
import Source

/// Evaluates and numbers the blocks of an edition's chapters, in the order of the default language's text.
///
/// The same id in a translation is the same figure, and has the same number there.
struct ExhibitEvaluation {
    private let cache = AggregateCache()
    private let memo: Memo?
    /// Nil where the edition's files could not be read: then blocks are read, but not evaluated.
    private let draft: EditionDraft?
    /// Whether every score is there. Without, formulas would only repeat that in other words.
    private let hasScores: Bool
    private var numbers: [String: (number: Int, isFigure: Bool)] = [:]
    /// Of formulas with an id.
    private var equations: [String: Int] = [:]
    private var figures = 0
    private var tables = 0
    private(set) var diagnostics: [Diagnostic] = []
    /// In the default language, in order.
    private(set) var all: [NumberedExhibit] = []
    /// Ids of blocks that have errors or were not evaluated: a reference to one is not a mistake of its own.
    private(set) var brokenIDs: Set<String> = []

    /// The ids in the version that is being read, in order.
    private var stated: [TranslatedExhibits.Stated] = []

    init(_ draft: EditionDraft?, hasScores: Bool, memo: Memo? = nil) {
        self.memo = memo
        self.draft = draft
        self.hasScores = hasScores
    }

    mutating func number(_ chapters: inout [Chapter]) {
        var places: [String: [String: Place]] = [:], formulas: [String: [String: Place]] = [:]
        var original: [TranslatedExhibits.Stated] = []
        for chapter in chapters.indices {
            for version in chapters[chapter].versions.indices {
                let file = chapters[chapter].versions[version]
                var exhibits: [NumberedExhibit?] = []
                stated = []
                for block in file.document.blocks {
                    exhibits.append(exhibit(block, slug: chapters[chapter].slug, language: file.language, isDefault: version == 0, &places))
                }
                chapters[chapter].versions[version].exhibits = exhibits
                chapters[chapter].versions[version].equations = numbered(file.document.formulas, &formulas[file.language, default: [:]])
                if version == 0 {
                    original = stated
                } else {
                    diagnostics += TranslatedExhibits.check(stated, of: file, against: original)
                }
            }
        }
    }

    /// The numbers of formulas; the same id in a translation is the same formula.
    private mutating func numbered(_ formulas: [TeXFormula], _ places: inout [String: Place]) -> [String: Int] {
        var numbers: [String: Int] = [:]
        for formula in formulas {
            guard let id = formula.id, let place = formula.idPlace else { continue }
            if let first = places[id] {
                diagnostics.append(
                    Diagnostic(
                        "duplicate-id", "two formulas have the id \"\(id)\"", at: place, hint: "give each an id of its own",
                        notes: [.init("the first one is at", at: first)]))
                continue
            }
            places[id] = place
            let number = equations[id] ?? equations.count + 1
            equations[id] = number
            numbers[id] = number
        }
        return numbers
    }

    private mutating func exhibit(
        _ block: PlacedBlock, slug: String, language: String, isDefault: Bool, _ places: inout [String: [String: Place]]
    ) -> NumberedExhibit? {
        if let written = block.written {
            stated.append((written.id, written.idPlace, block.kind))
            guard claims(written.id, at: written.idPlace, of: block, &places[language, default: [:]]) else {
                brokenIDs.insert(written.id)
                return nil
            }
            return numbered(written.id, block, .written(written), slug, isDefault)
        }
        let start = block.yamlPlace
        let (node, problems) = memo.value(of: "\(start)", BlockStep(block: block)) {
            YAMLNode.parse(block.yaml, file: start.file, firstLine: start.line, firstColumn: start.column)
        }
        diagnostics += problems
        guard let node, !problems.hasErrors else {
            if let id = Self.looseID(block.yaml) {
                brokenIDs.insert(id)
                stated.append((id, block.place, block.kind))
            }
            return nil
        }
        let known = Self.id(node)
        if let known { stated.append((known.id, known.place, block.kind)) }
        let isOwn = known.map { claims($0.id, at: $0.place, of: block, &places[language, default: [:]]) } ?? false
        guard let content = content(of: block, node), isOwn, let id = known?.id else {
            if let known { brokenIDs.insert(known.id) }
            return nil
        }
        return numbered(id, block, content, slug, isDefault)
    }

    private mutating func numbered(
        _ id: String, _ block: PlacedBlock, _ content: NumberedExhibit.Content, _ slug: String, _ isDefault: Bool
    ) -> NumberedExhibit {
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

    /// Takes an id for a block, if it can be an address and no block before has it.
    private mutating func claims(_ id: String, at place: Place, of block: PlacedBlock, _ places: inout [String: Place]) -> Bool {
        if let problem = SafeID.problem(id) {
            diagnostics.append(
                Diagnostic("unsafe-id", "\(block.kind.rawValue) id \"\(id)\" \(problem), so it cannot be an address", at: place, hint: SafeID.hint))
            return false
        }
        if let first = places[id] {
            diagnostics.append(
                Diagnostic(
                    "duplicate-figure-id", "two figures or tables have the id \"\(id)\"", at: place, hint: "give each an id of its own",
                    notes: [.init("the first one is at", at: first)]))
            return false
        }
        places[id] = place
        return true
    }

    private mutating func content(of block: PlacedBlock, _ node: YAMLNode) -> NumberedExhibit.Content? {
        switch block.kind {
        case .figure:
            let (read, problems) = FigureBlock.read(node, fence: block.place)
            diagnostics += problems
            guard let read, let draft else { return nil }
            guard hasScores else {
                diagnostics += read.nameProblems(in: draft, cache)
                return nil
            }
            let (figure, found) = read.figure(in: draft, cache)
            diagnostics += found
            return figure.map { .figure($0) }
        case .table:
            let (read, problems) = TableBlock.read(node, fence: block.place)
            diagnostics += problems
            guard let read, let draft else { return nil }
            let (table, more) = TableEvaluation.evaluate(read, draft)
            diagnostics += more
            return table.map { .table($0) }
        }
    }

    /// The id that a block states, unless it is blank, which is reported where the block is read.
    private static func id(_ node: YAMLNode) -> (id: String, place: Place)? {
        guard case .mapping(let entries) = node.value, let entry = entries.first(where: { $0.key == "id" }),
            case .scalar(let text, _) = entry.value.value, text.contains(where: { !$0.isWhitespace })
        else { return nil }
        return (text, entry.value.place)
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

private struct BlockStep: MemoStep {
    typealias Value = (YAMLNode?, [Diagnostic])

    let block: PlacedBlock
}
