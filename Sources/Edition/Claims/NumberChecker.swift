import Commentary
import Formula
import Scoring
import Source

/// Evaluates the formulas of an edition's texts and compares what the texts state with what they give.
///
/// The same formula is evaluated once, however often it stands in the texts.
struct NumberChecker {
    private let draft: EditionDraft
    private let hasScores: Bool
    private let cache = AggregateCache()
    private let known: KnownValues
    let memo: Memo?
    private let earlier: KnownValues.Found
    private var found = KnownValues.Found()
    private(set) var entries: [LedgerEntry] = []
    var diagnostics: [Diagnostic] = []
    /// Of all texts, in their order.
    var texFormulas: [TeXFormula] = []
    private var suggester: Suggester?

    /// - Parameter hasScores: whether every score is there; without, only the formulas' names are checked.
    init(_ draft: EditionDraft, hasScores: Bool, known: KnownValues = KnownValues(), memo: Memo? = nil) {
        self.memo = memo
        self.draft = draft
        self.hasScores = hasScores
        self.known = known
        earlier = known.all
    }

    /// Ends the reading of an edition: what its texts no longer ask for is forgotten.
    func keepValues() { known.keep(found) }

    var dataset: Dataset { draft.dataset }

    /// Where a number stands, as far as its entry repeats it.
    struct Position {
        var place: Place
        var formulaPlace: Place
        var location: TextLocation
        /// The text's language tag, and the language in which values are written.
        var language: String
        var words: String
    }

    /// Computes a value and returns its entry's position.
    mutating func value(_ formula: String, at position: Position) -> Int {
        var entry = entry(.value, formula, position)
        var isPercentage = false
        if let value = evaluate(formula, at: position.formulaPlace) {
            entry.outcome = .computed
            describe(value, &entry)
            entry.computed = value.text(in: dataset, language: position.words)
            isPercentage = value.isPercentage(in: dataset)
        }
        return append(entry, value: found.values[formula], isPercentage)
    }

    /// Compares a claim and returns its entry's position.
    /// - Parameter sentence: the words around it, by which other formulas are suggested.
    mutating func claim(_ text: String, _ operation: ClaimOperator, _ formula: String, at position: Position, sentence: @autoclosure () -> String) -> Int {
        var entry = entry(.claim(operation), formula, position)
        entry.stated = text
        var isPercentage = false
        if let value = evaluate(formula, at: position.formulaPlace),
            let verdict = verdict(.init(text: text, operation: operation, formula: formula, language: position.words), value)
        {
            describe(value, &entry)
            if value.format != nil { reportFormat(text, operation, formula, at: position.formulaPlace) }
            entry.computed = verdict.computed
            isPercentage = verdict.isPercentage
            if operation == .different, value.number != nil { entry.computed += PrintedUnit.of(text, behind: verdict.computed) }
            entry.outcome = verdict.holds ? (operation == .different ? .acknowledged : .holds) : .fails
            if !verdict.holds, hangsOnDoubtfulScores(formula, value) {
                entry.outcome = .waiting
            } else if !verdict.holds, value.number == nil, let cells = oddCells(formula), ClaimText.parse(text, language: position.words)?.statesNumber == true
            {
                diagnostics += cells
            } else if !verdict.holds {
                var others: [Suggestion] = []
                if operation != .different, let stated = ClaimText.parse(text, language: position.words), stated.statesNumber {
                    others = suggest(stated, sentence: sentence()).best
                }
                diagnostics.append(
                    ClaimProblem.diagnostic(
                        verdict, operation, formula: entry.formula, value: value.text(in: dataset, language: position.words), isTruth: value.truth != nil,
                        at: position.place, others: others))
            }
        }
        return append(entry, value: found.values[formula], isPercentage)
    }

    /// Whether the claim holds; nil where its text states nothing.
    private mutating func verdict(_ claim: KnownValues.Claim, _ value: Value) -> Verdict? {
        if let known = found.verdicts[claim] ?? earlier.verdicts[claim] {
            found.verdicts[claim] = known
            return known
        }
        let verdict = ClaimText.parse(claim.text, language: claim.language)?.verdict(value, claim.operation, in: dataset)
        found.verdicts[claim] = verdict
        return verdict
    }

    /// What keeps the cells that a formula names from being numbers; nil of one that names none such.
    private func oddCells(_ formula: String) -> [Diagnostic]? {
        guard let parsed = Formula.parse(formula, at: Place(file: "")).0, case .success(let bound) = parsed.bind(in: dataset), !bound.oddCells.isEmpty else {
            return nil
        }
        return bound.oddCells
    }

    /// Whether the value would be another if scores that are there and wrong were right.
    func hangsOnDoubtfulScores(_ formula: String, _ value: Value) -> Bool {
        guard !draft.extremes.isEmpty, let parsed = Formula.parse(formula, at: Place(file: "")).0 else { return false }
        return draft.hangsOnDoubtfulScores(parsed, value)
    }

    /// A claim is compared as precisely as its text is written, whatever format its formula asks for.
    private mutating func reportFormat(_ text: String, _ operation: ClaimOperator, _ formula: String, at place: Place) {
        guard let parsed = Formula.parse(formula, at: place).0 else { return }
        diagnostics.append(
            Diagnostic(
                "formula-no-effect", "the format behind as has no effect: a claim is compared as its text is written", at: place,
                hint: "write [\(text)](\(operation.rawValue) '\(parsed.withoutFormat.trimmed)')"))
    }

    private mutating func append(_ entry: LedgerEntry, value: Value?, _ isPercentage: Bool) -> Int {
        var entry = entry
        if let number = value?.number {
            let shown = isPercentage ? number * Exact(100) : number
            let decimals = shown.shortest(6)
            entry.isRounded = Exact(decimals) != shown
            entry.decimals = decimals + (isPercentage ? "%" : "")
        }
        entries.append(entry)
        return entries.count - 1
    }

    /// The value of a formula; nil with its problems reported if it has none.
    mutating func evaluate(_ formula: String, at place: Place) -> Value? {
        if let known = found.values[formula] ?? earlier.values[formula] {
            found.values[formula] = known
            return known
        }
        // That a value has no formula is said where the text is read.
        if formula.trimmed.isEmpty { return nil }
        let (parsed, problems) = Formula.parse(formula, at: place)
        diagnostics += problems
        guard let parsed, !draft.isInDoubt(parsed) else { return nil }
        guard hasScores else {
            if case .failure(let problems) = parsed.bind(in: dataset) { diagnostics += problems.diagnostics }
            return nil
        }
        switch parsed.evaluate(in: dataset, cache: cache) {
        case .success(let value):
            found.values[formula] = value
            return value
        case .failure(let problems):
            diagnostics += problems.diagnostics
            return nil
        }
    }

    /// Formulas that give what a text states.
    mutating func suggest(_ stated: ClaimText, sentence: String) -> (best: [Suggestion], others: Int) {
        let known = suggester ?? Suggester(dataset)
        suggester = known
        return known.suggest(stated, sentence: sentence)
    }

    /// Says of the last entries in which languages the text that they stand in is there.
    mutating func note(versions tags: [String], from firstEntry: Int) {
        for index in firstEntry..<entries.count { entries[index].versions = tags }
    }

    /// Sets the places of the last entries and problems right, where escapes stand before them in their line.
    mutating func move(from firstEntry: Int, _ firstProblem: Int, content: Place, _ columns: [Int]) {
        func moved(_ place: Place) -> Place {
            guard place.file == content.file, place.line == content.line, columns.indices.contains(place.column - content.column) else { return place }
            return Place(file: place.file, line: place.line, column: columns[place.column - content.column])
        }
        for index in firstEntry..<entries.count { entries[index].place = moved(entries[index].place) }
        for index in firstProblem..<diagnostics.count { diagnostics[index].place = diagnostics[index].place.map(moved) }
    }

    private func entry(_ kind: LedgerEntry.Kind, _ formula: String, _ position: Position) -> LedgerEntry {
        LedgerEntry(
            number: entries.count + 1, kind: kind, place: position.place, location: position.location, language: position.language,
            writtenIn: position.words, formula: formula.trimmed, computed: "–", outcome: hasScores ? .broken : .waiting)
    }

    private func describe(_ value: Value, _ entry: inout LedgerEntry) {
        entry.exact = value.number?.fraction
        entry.givesTruth = value.truth != nil
    }
}

extension String {
    /// Without spaces at its ends.
    var trimmed: String {
        var scalars = Substring(self).unicodeScalars
        while let first = scalars.first, first.properties.isWhitespace { scalars.removeFirst() }
        while let last = scalars.last, last.properties.isWhitespace { scalars.removeLast() }
        return String(scalars)
    }
}
