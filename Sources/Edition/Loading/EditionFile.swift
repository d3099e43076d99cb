import Formula
import Scoring
import Source

/// edition.yaml.
struct EditionFile {
    var facts: EditionFacts
    var groupings: [Grouping]
    /// Labels of further columns of units.csv.
    var attributeLabels: [(key: String, label: LocalizedText, place: Place)]
    var bands: [BandsDeclaration]
    var marks: [MarkDeclaration]
    var weightSets: [WeightSetDeclaration]
    var scenarios: [ScenarioDeclaration]
    var robustness: RobustnessDeclaration
    /// What decides among equal totals, the first first.
    var tieBreaks: [TieBreakRule]
    /// Where `ties:` is written.
    var tiesPlace: Place?
    /// Of all pages.
    var means: MeanDeclaration?
    var flags: ScoreFlags
    /// What is said of comparing with the edition before.
    var comparability: [ComparabilityDeclaration]

    /// The downloads that there are because of what is declared here: data tables cannot have their names.
    var takenTableNames: Set<String> {
        Set(
            (robustness.settings == nil ? [] : ["robustness"]) + (weightSets.isEmpty && scenarios.isEmpty ? [] : ["scenarios"])
                + (weightSets.isEmpty ? [] : ["weights"]))
    }

    static func load(_ reading: inout Reading, id: String) -> EditionFile? {
        guard let node = reading.yaml("edition.yaml", hint: "write at least \"year:\" and \"title:\"") else { return nil }
        var fields = YAMLFields(node, of: "edition.yaml")
        let year = fields.int("year", in: 1...9999)
        let title = fields.requiredText("title")
        let isDraft = fields.bool("draft") ?? false
        if let year, id.utf8.count == 4, let named = Int(id), named != year {
            reading.report(
                Diagnostic(
                    .warning, "year-differs", "year \(year) is not that of the folder, \(id)", at: fields.place(of: "year"),
                    hint: "write \(id), or rename the folder to \(year)"))
        }
        if !fields.has("year") {
            reading.report(Diagnostic("missing-key", "edition.yaml has no year", at: node.place, hint: "add \"year: \(id)\""))
        }
        let headline = fields.text("headline"), summary = fields.text("summary"), kicker = fields.text("kicker")
        let period = period(&fields, &reading)
        let unit = unitWords(&fields, &reading)
        let groupings = groupings(&fields, &reading)
        var tieBreaks: [TieBreakRule] = [], tiesPlace: Place?, means: MeanDeclaration?
        let flags = ScoreFlags.read(&fields, &reading)
        let rules = rules(&fields, &reading, &tieBreaks, &tiesPlace, &means)
        let keyFigures = keyFigures(&fields, &reading)
        let attributes = attributeLabels(&fields, &reading)
        let numberNames = fields.strings("number_names") ?? []
        let releases = releases(&fields, &reading), cited = CitationFields.read(&fields, &reading)
        let hasStatistics = fields.bool("statistics") ?? false
        let bands = BandsDeclaration.read(&fields, &reading), weightSets = WeightSetDeclaration.read(&fields, &reading)
        let scenarios = ScenarioDeclaration.read(&fields, weightSets, &reading)
        reading.report(
            SameNames.check(weightSets.map { ($0.name, $0.place) } + scenarios.map { ($0.name, $0.place) }, scenarios.isEmpty ? "weight sets" : "scenarios"))
        let marks = MarkDeclaration.read(&fields, &reading)
        let robustness = RobustnessDeclaration.read(&fields, &reading)
        let comparability = ComparabilityDeclaration.read(&fields, &reading)
        let pdf = PaperDeclaration(&fields), aliases = PlacedID.all(of: Aliases.key, &fields)
        reading.report(fields.finish())
        guard let title, let groupings, let rules else { return nil }
        let facts = EditionFacts(
            year: year ?? 0, isDraft: isDraft, title: title, headline: headline, summary: summary, kicker: kicker, period: period,
            unitName: unit.name, unitPlural: unit.plural ?? unit.name, unitForms: unit.forms, counter: unit.counter, keyFigures: keyFigures, releases: releases,
            authors: cited.authors, doi: cited.doi, dataDOI: cited.dataDOI, rules: rules,
            hasStatistics: hasStatistics,
            numberNames: numberNames.map(\.text), pdf: pdf, aliases: aliases)
        return EditionFile(
            facts: facts, groupings: groupings, attributeLabels: attributes, bands: bands, marks: marks, weightSets: weightSets, scenarios: scenarios,
            robustness: robustness, tieBreaks: tieBreaks,
            tiesPlace: tiesPlace,
            means: means,
            flags: flags,
            comparability: comparability)
    }

    private static func period(_ fields: inout YAMLFields, _ reading: inout Reading) -> (from: String, to: String)? {
        guard var period = fields.fields("period", of: "period") else { return nil }
        let place = period.place
        let from = period.date("from"), to = period.date("to")
        reading.report(period.finish())
        guard let from, let to else { return nil }
        if to < from {
            reading.report(Diagnostic("period-reversed", "period ends before it begins", at: place, hint: "exchange from and to"))
        }
        return (from, to)
    }

    private static func unitWords(_ fields: inout YAMLFields, _ reading: inout Reading) -> (
        name: LocalizedText, plural: LocalizedText?, counter: LocalizedText?, forms: UnitForms.Forms
    ) {
        let fallback = LocalizedText([("", "对象"), ("zh", "对象"), ("en", "unit")])
        guard var unit = fields.fields("unit", of: "unit") else { return (fallback, nil, nil, [:]) }
        let name = unit.requiredText("name"), plural = unit.text("plural"), counter = unit.text("counter")
        let forms = unit.node("forms").map { UnitForms.read($0, &reading) } ?? [:]
        reading.report(unit.finish())
        return (name ?? fallback, plural, counter, forms)
    }

    /// The groupings, or nil if the key is there and could not be read.
    private static func groupings(_ fields: inout YAMLFields, _ reading: inout Reading) -> [Grouping]? {
        guard let node = fields.node("groups") else { return [] }
        guard case .mapping(let entries) = node.value else {
            reading.report(
                Diagnostic("wrong-type", "groups is not a mapping", at: node.place, hint: "write the column’s name, then label and values under it"))
            return nil
        }
        var keys = IDRegister("grouping")
        return entries.compactMap { key, keyPlace, value in
            if let problem = keys.register(key, at: keyPlace) { reading.report(problem) }
            var fields = YAMLFields(value, of: "a grouping")
            let label = fields.requiredText("label")
            let items = fields.list("values"), means = MeanDeclaration(&fields)
            if !fields.has("values") {
                reading.report(
                    Diagnostic("missing-key", "grouping \(key) has no values", at: fields.place, hint: "list them: - {id: east, label: 东部}"))
            }
            reading.report(fields.finish())
            var ids = IDRegister("group")
            var names: [(name: LocalizedText, place: Place)] = []
            let values = (items ?? []).compactMap { item -> Grouping.Value? in
                var fields = YAMLFields(item, of: "a group")
                let id = fields.requiredString("id"), label = fields.label("label")
                reading.report(fields.finish())
                guard let id else { return nil }
                if let problem = ids.register(id, at: fields.place(of: "id")) { reading.report(problem) }
                if let label { names.append((label, fields.place(of: "label"))) }
                // An id that is unsafe is still the one that units use; of two equal ones the first counts.
                return Grouping.Value(id: id, label: label ?? LocalizedText(id))
            }
            reading.report(SameNames.check(names, "groups"))
            return Grouping(key: key, label: label ?? LocalizedText(key), values: values, declaredMeans: means.isEmpty ? nil : means)
        }
    }

    /// The rules, or nil if they could not be read: then nothing can be computed by them.
    private static func rules(
        _ fields: inout YAMLFields, _ reading: inout Reading, _ tieBreaks: inout [TieBreakRule], _ tiesPlace: inout Place?, _ means: inout MeanDeclaration?
    ) -> ScoringRules? {
        var rules = ScoringRules()
        guard var scoring = fields.fields("scoring", of: "scoring") else { return rules }
        if let value = scoring.choice("aggregate", Aggregate.self) { rules.aggregate = value }
        if let value = scoring.int("decimals", in: 0...6) { rules.decimals = value }
        if let value = scoring.choice("rounding", Rounding.self) { rules.rounding = value }
        if let value = scoring.choice("round_at", ScoringRules.RoundAt.self) { rules.roundAt = value }
        if let value = scoring.choice("rank", ScoringRules.Ranking.self) { rules.ranking = value }
        if let value = scoring.choice("rank_by", ScoringRules.RankBy.self) { rules.rankBy = value }
        if let value = scoring.choice("direction", ScoringRules.Direction.self) { rules.direction = value }
        if let value = scoring.choice("rank_from", ScoringRules.RankFrom.self) { rules.rankFrom = value }
        if let value = scoring.choice("missing", ScoringRules.Missing.self) { rules.missing = value }
        if let value = scoring.share("coverage") {
            rules.coverage = value
            if rules.missing != .exclude {
                reading.report(
                    Diagnostic(
                        .warning, "unused-coverage", "coverage counts for nothing: missing is \(rules.missing.rawValue)", at: scoring.place(of: "coverage"),
                        hint: "write \"missing: exclude\", or delete it"))
            }
        }
        var found: [Diagnostic] = []
        if var weights = scoring.fields("weights", of: "weights") {
            rules.weightSum = weights.exact("sum", &found)
            if !weights.isGiven("sum") {
                found.append(
                    Diagnostic("missing-key", "weights says nothing of what they add up to", at: weights.place, hint: "write {sum: 100}, or delete it"))
            }
            found += weights.finish()
        }
        if let value = scoring.choice("published", ScoringRules.Printed.self) { rules.printed = value }
        if let value = scoring.choice("ties", ScoringRules.Ties.self) {
            rules.ties = value
            tiesPlace = scoring.place(of: "ties")
        }
        if let value = scoring.bool("unranked_in_means") { rules.countsUnranked = value }
        if var declared = scoring.fields("means", of: "means") {
            means = MeanDeclaration(&declared)
            reading.report(declared.finish())
        }
        tieBreaks = TieBreakRule.read(&scoring)
        rules.scoreDecimals = RoundedScores.read(&scoring, &found)
        let problems = found + scoring.finish()
        reading.report(problems)
        return problems.hasErrors ? nil : rules
    }

    private static func keyFigures(_ fields: inout YAMLFields, _ reading: inout Reading) -> [KeyFigure] {
        (fields.list("key_figures") ?? []).compactMap { item in
            var fields = YAMLFields(item, of: "a key figure")
            let label = fields.requiredText("label"), format = fields.string("format")
            let value = fields.requiredString("value") == nil ? nil : fields.formula("value")
            reading.report(fields.finish())
            guard let label, let (text, place) = value else { return nil }
            let (formula, problems) = Formula.parse(text, at: place)
            reading.report(problems)
            guard let formula else { return nil }
            return KeyFigure(label: label, formula: formula, format: format, place: place)
        }
    }

    private static func attributeLabels(
        _ fields: inout YAMLFields, _ reading: inout Reading
    ) -> [(key: String, label: LocalizedText, place: Place)] {
        guard let node = fields.node("attributes") else { return [] }
        guard case .mapping(let entries) = node.value else {
            reading.report(Diagnostic("wrong-type", "attributes is not a mapping", at: node.place, hint: "write column: label, one a line"))
            return []
        }
        var labels = YAMLFields(node, of: "attributes")
        let result = entries.compactMap { entry in
            labels.label(entry.key).map { (key: entry.key, label: $0, place: entry.keyPlace) }
        }
        reading.report(labels.finish())
        return result
    }

    private static func releases(_ fields: inout YAMLFields, _ reading: inout Reading) -> [Release] {
        let listed = (fields.list("releases") ?? []).compactMap { item -> Release? in
            var fields = YAMLFields(item, of: "a release")
            let version = fields.requiredString("version"), date = fields.date("date"), note = fields.text("note")
            if !fields.has("date") {
                reading.report(Diagnostic("missing-key", "release has no date", at: fields.place, hint: "add \"date: YYYY-MM-DD\""))
            }
            reading.report(fields.finish())
            if let version, let problem = ReleaseNumber.check(version, at: fields.place(of: "version")) { reading.report(problem) }
            guard let version, let date else { return nil }
            return Release(version: version, date: date, note: note, place: item.place)
        }
        let (releases, problems) = ReleaseOrder.sorted(listed)
        reading.report(problems)
        return releases
    }
}
