import Formula
import Scoring
import Source

/// errata.yaml: statements of a printed report that are wrong or doubtful, whether or not a chapter mentions them.
struct ErrataFile {
    struct Entry {
        var id: String?
        var verdict: ErratumVerdict
        /// Nil of a printed number, which says itself what it is about.
        var statement: LocalizedText?
        /// Of a unit's printed value or rank: which it is, and what pages show.
        var printed: (unit: (text: String, place: Place), what: (text: String, place: Place), shown: PrintedErratum.Shown?)?
        var location: LocalizedText?
        var states: LocalizedText?
        var claim: (text: String, place: Place)?
        var formula: (text: String, place: Place)?
        var gives: LocalizedText?
        var reason: LocalizedText?
        var place: Place
    }

    var entries: [Entry] = []

    static func load(_ reading: inout Reading) -> ErrataFile {
        var file = ErrataFile()
        guard let node = reading.yaml("errata.yaml", required: false), !node.isNull else { return file }
        guard case .sequence(let items) = node.value else {
            reading.report(
                Diagnostic("wrong-type", "errata.yaml is not a list", at: node.place, hint: "write one entry for each statement: - statement: …"))
            return file
        }
        var ids = IDRegister("erratum")
        for item in items {
            var fields = YAMLFields(item, of: "an erratum")
            let id = fields.word("id")
            let (isPrinted, printed) = printed(&fields)
            let statement = !isPrinted ? fields.requiredText("statement") : fields.text("statement")
            let location = fields.text("where"), states = fields.text("states")
            let verdict = fields.choice("verdict", ErratumVerdict.self) ?? (isPrinted ? .differs : nil)
            if !fields.has("verdict"), !isPrinted {
                fields.report(
                    Diagnostic(
                        "missing-key", "erratum has no verdict", at: fields.place,
                        hint: "add \"verdict:\" with one of \(ErratumVerdict.allCases.map(\.rawValue))"))
            }
            let claim = fields.word("claim"), formula = fields.word("formula")
            let gives = fields.text("gives"), reason = fields.text("reason")
            if claim != nil, formula == nil {
                fields.report(
                    Diagnostic("missing-key", "erratum has a claim and no formula to compare it with", at: fields.place(of: "claim"), hint: "add \"formula:\""))
            }
            if !fields.has("formula"), !fields.has("gives"), !fields.has("reason"), !isPrinted {
                fields.report(
                    Diagnostic("missing-key", "erratum says nothing of what is right", at: fields.place, hint: "add \"formula:\", \"gives:\" or \"reason:\""))
            }
            reading.report(fields.finish())
            if let id {
                if let problem = SafeID.problem(id.text) {
                    reading.report(Diagnostic("unsafe-id", "erratum id \"\(id.text)\" \(problem)", at: id.place, hint: SafeID.hint))
                } else if let problem = ids.register(id.text, at: id.place) {
                    reading.report(problem)
                }
            }
            guard let verdict, statement != nil || printed != nil else { continue }
            file.entries.append(
                Entry(
                    id: id?.text, verdict: verdict, statement: statement, printed: printed, location: location, states: states, claim: claim,
                    formula: formula, gives: gives, reason: reason, place: fields.place))
        }
        return file
    }

    /// `unit: x`, `printed: total`, `shown: corrected`.
    /// - Returns: whether the entry is about a printed number; and which, nil where it does not say.
    private static func printed(
        _ fields: inout YAMLFields
    ) -> (isPrinted: Bool, (unit: (text: String, place: Place), what: (text: String, place: Place), shown: PrintedErratum.Shown?)?) {
        let unit = fields.word("unit"), what = fields.word("printed"), shown = fields.choice("shown", PrintedErratum.Shown.self)
        if unit == nil, what == nil {
            if fields.has("shown") {
                fields.report(
                    Diagnostic(
                        "missing-key", "\"shown\" is about a printed number, and the erratum names none", at: fields.place(of: "shown"),
                        hint: "add \"unit:\" and \"printed:\", such as {unit: x, printed: total}"))
            }
            return (false, nil)
        }
        guard let unit else {
            fields.report(
                Diagnostic(
                    "missing-key", "erratum of a printed number names no unit", at: fields.place(of: "printed"),
                    hint: "add \"unit:\" with the id from units.csv"))
            return (true, nil)
        }
        return (true, (unit, what ?? (IndicatorTree.totalID, unit.place), shown))
    }
}

extension NumberChecker {
    /// Evaluates errata.yaml, verifies that what it calls wrong is wrong, and adds the differences that only chapters acknowledge.
    mutating func errata(_ file: ErrataFile, in source: ScalarStarts) -> [Erratum] {
        var errata: [Erratum] = []
        var merged: [Int: Int] = [:]
        let chapterEntries = entries
        for (number, entry) in file.entries.enumerated() {
            var erratum = Erratum(
                id: entry.id ?? "e\(number + 1)", verdict: entry.verdict, statement: nil, formula: entry.formula?.text.trimmed, entries: [], place: entry.place)
            if let formula = entry.formula { verify(entry, formula, &erratum, in: source) }
            if let claim = entry.claim?.text, let formula = entry.formula?.text {
                let key = Self.key(formula, claim)
                for (position, known) in chapterEntries.enumerated() where known.isDifference && Self.key(known.formula, known.stated ?? "") == key {
                    erratum.entries.append(position)
                    merged[position] = number
                }
            }
            erratum.statement = entry.statement.map { check($0, at: .errata, in: source) }
            erratum.printed = entry.printed.map { ($0.unit.text, $0.what.text) }
            erratum.location = entry.location.map { check($0, at: .errata, in: source) }
            erratum.states = entry.states.map { check($0, at: .errata, in: source) }
            erratum.gives = entry.gives.map { check($0, at: .errata, in: source) }
            erratum.reason = entry.reason.map { check($0, at: .errata, in: source) }
            errata.append(erratum)
        }
        var byKey: [String: Int] = [:]
        for (position, entry) in chapterEntries.enumerated() where entry.outcome == .acknowledged && merged[position] == nil {
            let key = Self.key(entry.formula, entry.stated ?? "")
            if let known = byKey[key] {
                errata[known].entries.append(position)
                continue
            }
            byKey[key] = errata.count
            errata.append(
                Erratum(
                    id: "e\(errata.count + 1)", verdict: entry.givesTruth ? .contradicted : .differs, formula: entry.formula,
                    computed: entry.computed, exact: entry.exact, entries: [position], place: entry.place))
        }
        return errata
    }

    private mutating func verify(
        _ entry: ErrataFile.Entry, _ formula: (text: String, place: Place), _ erratum: inout Erratum, in source: ScalarStarts
    ) {
        guard let value = evaluate(formula.text, at: source.content(of: formula.place)), !hangsOnDoubtfulScores(formula.text, value) else { return }
        erratum.exact = value.number?.fraction
        erratum.computed = value.text(in: dataset, language: source.language)
        if let claim = entry.claim {
            guard let stated = ClaimText.parse(claim.text, language: source.language) else { return }
            let verdict = stated.verdict(value, .different, in: dataset)
            if value.truth == nil, value.format == nil { erratum.computed = verdict.computed }
            guard !verdict.holds else { return }
            if case .unclear = verdict.outcome {
                diagnostics.append(
                    ClaimProblem.diagnostic(
                        verdict, .different, formula: formula.text.trimmed, value: verdict.computed,
                        at: source.content(of: claim.place), others: []))
            } else {
                diagnostics.append(outdated("what \"\(claim.text)\" states is right", formula.text, verdict.computed, claim.place, source))
            }
        } else if value.truth == true, entry.verdict != .doubtful {
            diagnostics.append(outdated("what it calls wrong is right", formula.text, "true", formula.place, source))
        }
    }

    private func outdated(_ what: Message, _ formula: String, _ computed: String, _ place: Place, _ source: ScalarStarts) -> Diagnostic {
        Diagnostic(
            "outdated-erratum", "erratum is out of date: \(what), \(formula.trimmed) gives \(computed)", at: source.content(of: place),
            hint: "delete the erratum, or correct its claim")
    }

    /// Two spellings of one difference have one key: spaces, quotes and the unit aside.
    private static func key(_ formula: String, _ stated: String) -> String {
        func bare(_ text: String) -> String {
            String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "'" && $0 != "\"" && $0 != "“" && $0 != "”" }))
        }
        let unit = PrintedUnit.of(stated, behind: "")
        // An erratum's formula can ask for a format; that of a claim has none.
        let plain = Formula.parse(formula, at: Place(file: "")).0?.withoutFormat ?? formula
        return bare(plain) + "\n" + bare(String(stated.dropLast(unit.count)))
    }
}
