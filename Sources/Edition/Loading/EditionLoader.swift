import Commentary
import Formula
import Markup
import Scoring
import Source

/// Reads one edition's folder, and checks it once every edition has been read: formulas look back and ahead.
struct EditionLoader {
    let site: Site
    let id: String
    private var reading: Reading
    private let editionFile: EditionFile?
    private let indicatorsFile: IndicatorsFile?
    private let unitsFile: UnitsFile?
    private let scoresFile: ScoresFile?
    /// The raw values of normalised indicators.
    private var rawColumns: [RawColumn] = []
    private let tables: [EditionTable]
    private let maps: EditionMaps
    private let errataFile: ErrataFile
    private var chapters: Chapters
    /// What blocks and formulas are checked against; nil where a file that everything rests on could not be read.
    private var draft: EditionDraft?
    /// Whether every score is there, and what they add up to is known, so that formulas can be evaluated.
    private let hasScores: Bool

    /// Reads every file of the folder.
    init(_ tree: SourceTree, folder: String, id: String, site: Site, drafts: Bool, languages: [String]) {
        self.site = site
        self.id = id
        var reading = Reading(tree, folder: folder, languages: languages)
        editionFile = EditionFile.load(&reading, id: id)
        indicatorsFile = IndicatorsFile.load(&reading, rules: editionFile?.facts.rules)
        unitsFile = UnitsFile.load(&reading, groupings: editionFile?.groupings ?? [])
        if let indicatorsFile, let unitsFile {
            let isDraftFile = editionFile?.facts.isDraft ?? false
            var scores = ScoresFile.load(
                &reading, indicators: indicatorsFile, units: unitsFile, rules: editionFile?.facts.rules, flags: editionFile?.flags, isDraft: isDraftFile)
            if let published = PublishedFile.load(&reading, indicators: indicatorsFile, units: unitsFile), scores != nil {
                reading.report(scores?.published.add(published) ?? [])
            }
            if let values = ValuesFile.load(
                &reading, indicators: indicatorsFile, units: unitsFile, rules: editionFile?.facts.rules, flags: editionFile?.flags, isDraft: isDraftFile)
            {
                let normalised = NormalisedScores(values, indicators: indicatorsFile)
                reading.report(normalised.diagnostics)
                scores?.take(normalised, of: values)
                rawColumns = normalised.columns
            } else if !indicatorsFile.normalised.isEmpty {
                scores?.lackValues()
            }
            scoresFile = scores
        } else {
            // Its columns and rows cannot be judged, its text can.
            _ = reading.table("scores.csv", required: !reading.hasTable(ValuesFile.name))
            if reading.hasTable(ValuesFile.name) { _ = reading.table(ValuesFile.name) }
            scoresFile = nil
        }
        let (tables, unreadTables) = EditionTable.loadAll(&reading, takenNames: editionFile?.takenTableNames ?? [])
        self.tables = tables
        maps = EditionMaps(&reading)
        errataFile = ErrataFile.load(&reading)
        chapters = Chapters(&reading, site: site, drafts: drafts)
        reading.report(Aliases.check(unitsFile?.units.map { .init(id: $0.id, aliases: $0.aliases) } ?? [], "unit"))
        reading.report(Aliases.check(indicatorsFile?.indicators.map { .init(id: $0.id, aliases: $0.aliases) } ?? [], "indicator"))
        reading.report(Aliases.check(chapters.all.map { .init(id: $0.slug, aliases: $0.aliases) }, "chapter"))
        UnreadFiles.check(&reading)
        reading.report(UntranslatedNames.check(unitsFile?.units ?? [], languages))
        reading.report(TranslatedTerms.check(reading.documents, language: site.defaultLanguage))
        hasScores = scoresFile?.isComplete == true && indicatorsFile?.isSound == true
        self.reading = reading
        draft = draft(unreadTables)
    }

    /// Whether edition.yaml says that it is still being made.
    var isDraft: Bool { editionFile?.facts.isDraft ?? false }

    /// Names under which the edition's pages stood before.
    var aliases: [PlacedID] { editionFile?.facts.aliases ?? [] }

    /// Whether indicators.yaml could be read without errors.
    var hasSoundRubric: Bool { indicatorsFile?.isSound == true }

    /// What other editions' formulas see of this one; nil where not every score is there.
    var dataset: Dataset? { hasScores ? draft?.dataset : nil }

    /// What is known of it when it stands beside other editions; nil where a file that everything rests on could not be read.
    var yearEdition: YearEdition? {
        guard let draft, scoresFile != nil else { return nil }
        return YearEdition(
            id: id, year: draft.facts.year, results: draft.results, units: draft.units, indicators: draft.indicators, rawColumns: rawColumns,
            declared: editionFile?.comparability ?? [], hasScores: hasScores)
    }

    /// units.csv as it is written.
    var unitRows: UnitRowTexts { unitsFile?.rows ?? UnitRowTexts() }

    /// The texts in which other editions' hotspots can be counted.
    var countedTexts: [String]? { draft?.countedTexts }

    /// Checks what was read and evaluates its blocks and texts.
    /// - Returns: the edition, or nil where a file that everything rests on could not be read; and every problem.
    mutating func evaluate(beside others: EditionDatasets) -> (Edition?, [Diagnostic]) {
        draft = draft.map { $0.beside(others) }
        let causes = reading.diagnostics.count
        if let draft {
            if indicatorsFile?.isSound == true {
                reading.report(draft.printed.diagnostics)
                if scoresFile?.doubtful.isEmpty == true { reading.report(StatedMaximum.check(draft.results, draft.indicators, draft.units)) }
            }
            KeyFigureValues.check(draft, hasScores: hasScores, &reading)
        }
        let files = PublishedFiles(reading)
        reading.report(files.problems())
        var exhibits = ExhibitEvaluation(draft, hasScores: hasScores, memo: reading.tree.memo)
        exhibits.number(&chapters.all)
        reading.report(exhibits.diagnostics)
        let texts = texts(draft, tables)
        let links = resolver(chapters, indicatorsFile, unitsFile, editionFile, exhibits, files)
        for chapter in chapters.all {
            for version in chapter.versions {
                reading.report(ChapterLinks.check(version, slug: chapter.slug, resolver: links))
            }
        }
        if let texts {
            let errata = texts.ledger.errata.flatMap { [$0.statement, $0.location, $0.states, $0.gives, $0.reason] }
            for text in [texts.facts.headlineText, texts.facts.summaryText] + errata {
                reading.report(ChapterLinks.check(text, slug: "", language: site.defaultLanguage, resolver: links))
            }
        }
        let consequences = Consequences(
            reading.diagnostics[..<causes], absentGroupings: unitsFile?.absentGroupings ?? [], hasUnsoundRubric: others.hasUnsoundRubric,
            groupings: unitsFile?.groupings.map(\.key) ?? [])
        reading.diagnostics = reading.diagnostics.filter { !consequences.include($0) }
        guard let draft, scoresFile != nil else { return (nil, reading.diagnostics) }
        var edition = Edition(
            id: id, facts: texts?.facts ?? draft.facts, groupings: draft.groupings, attributes: draft.attributes, units: draft.units,
            indicators: draft.indicators, results: draft.results, tables: texts?.tables ?? tables, chapters: chapters.all,
            exhibits: chapters.all.flatMap { $0.versions[0].exhibits.compactMap { $0 } }, dataset: draft.dataset, images: files.images(),
            ledger: texts?.ledger ?? Ledger(), printed: draft.printed.comparison, bands: draft.bands, marks: draft.marks,
            tieBreaks: editionFile?.tieBreaks ?? [], fromScores: draft.fromScores, scenarios: draft.scenarios, robustness: draft.robustness, flags: flagged,
            rawColumns: rawColumns, publishedTexts: scoresFile?.published.texts(draft.tree) ?? [], yamlFiles: reading.documents,
            links: links)
        edition.formulas = texts?.formulas ?? []
        reading.report(Translations.differences(in: edition, site))
        return (edition, reading.diagnostics)
    }

    private mutating func draft(_ unreadTables: Set<String>) -> EditionDraft? {
        // With a unit missing, formulas that name it would be wrong for no reason of their own.
        guard let editionFile, let indicatorsFile, var unitsFile, unitsFile.isComplete, unitsFile.unreadIDs.isEmpty else { return nil }
        let means = editionFile.means?.rule(unitsFile, &reading) ?? MeanRule()
        for position in unitsFile.groupings.indices {
            unitsFile.groupings[position].means = unitsFile.groupings[position].declaredMeans?.rule(unitsFile, fallback: means, &reading)
        }
        let scores = scoresFile ?? ScoresFile(indicators: indicatorsFile, units: unitsFile)
        let rules = editionFile.facts.rules, stated = stated(scores, indicatorsFile, unitsFile, rules)
        let computed = Results(tree: indicatorsFile.tree, rules: rules, scores: scores.scores, stated: stated, means: means)
        var printed = printed(scores, computed, stated, indicatorsFile, unitsFile)
        let results =
            printed.stated.values.isEmpty
            ? computed : Results(tree: indicatorsFile.tree, rules: rules, scores: scores.scores, stated: printed.stated, means: means)
        let bands = bands(editionFile.bands, &printed, scores, results, unitsFile)
        let marks = indicatorsFile.isSound ? MarkResolution.resolve(editionFile.marks, tree: indicatorsFile.tree, rules: rules, &reading) : []
        let unprinted = unprinted(editionFile, indicatorsFile, scores, computed, stated, means)
        let scenarios = scenarios(editionFile, indicatorsFile, unitsFile, scores, unprinted)
        let isWhole = hasScores && scores.doubtful.isEmpty
        let robustness = isWhole ? editionFile.robustness.resolve(unprinted.results, &reading, edition: id) : nil
        let attributes = Attributes.resolve(editionFile.attributeLabels, columns: unitsFile.otherColumns, &reading)
        var draft = EditionDraft(
            id: id, facts: editionFile.facts, groupings: unitsFile.groupings, attributes: attributes, units: unitsFile.units,
            indicators: indicatorsFile.indicators, results: results, printed: printed, bands: bands, marks: marks, fromScores: unprinted.results,
            scenarios: scenarios, robustness: robustness,
            dataset: dataset(unitsFile, indicatorsFile, results, bands, attributes, tables, scenarios), tables: tables, maps: maps,
            unreadableTables: unreadTables,
            countedTexts: countedTexts(chapters.all, indicatorsFile.indicators))
        // Where scores are missing or wrong, that is what has to be said, not that nothing is known of ranks.
        draft.dataset.firmness = robustness.map(Firmness.init) ?? (isWhole ? nil : Firmness(rank: { _, _ in nil }, dominates: { _, _ in nil }))
        if !scores.doubtful.isEmpty {
            draft.extremes = [false, true].map { isHighest in
                var values = scores.scores
                for (leaf, unit) in scores.doubtful {
                    // What is wrong with it is that it is beyond an end; where the other end is open, nothing is known of it but what is there.
                    let node = indicatorsFile.tree[indicatorsFile.tree.leaves[leaf]], present = scores.scores[leaf].compactMap { $0 }
                    values[leaf][unit] = isHighest ? node.maximum ?? present.max() : node.minimum ?? present.min()
                }
                let results = Results(tree: indicatorsFile.tree, rules: rules, scores: values, stated: printed.stated, means: means)
                return dataset(unitsFile, indicatorsFile, results, bands.map { $0.over(results) }, attributes, tables)
            }
        }
        return draft
    }

    /// The declared flags, by the cells that have them.
    private var flagged: FlaggedScores {
        guard let editionFile, let indicatorsFile, let scoresFile else { return FlaggedScores() }
        return FlaggedScores(editionFile.flags.flags, leaves: indicatorsFile.tree.leaves, scoresFile.flags)
    }

    /// Holds what was printed to what the scores give.
    private mutating func printed(
        _ scores: ScoresFile, _ computed: Results, _ stated: Stated, _ indicators: IndicatorsFile, _ units: UnitsFile
    ) -> PublishedNumbers {
        let (errata, problems) = PrintedErratum.resolve(errataFile, scores.published, indicators: indicators, units: units)
        reading.report(problems)
        return PublishedNumbers(
            scores, computed: computed, stated: stated, indicators: indicators, units: units.units, groupings: units.groupings, errata: errata)
    }

    /// What is said of units and of ties, whatever was printed.
    private mutating func stated(_ scores: ScoresFile, _ indicators: IndicatorsFile, _ units: UnitsFile, _ rules: ScoringRules) -> Stated {
        var stated = Stated()
        stated.computedLeaves = Set(rawColumns.map(\.node))
        stated.unranked = Set(units.units.indices.filter { units.units[$0].unranked != nil })
        if units.units.count == stated.unranked.count, let first = units.units.first {
            reading.report(
                Diagnostic(
                    "unranked-without-reason", "every unit is unranked, so that there is no ranking", at: first.place,
                    hint: "leave the cell in the column unranked blank for units that have a rank"))
        }
        for rule in editionFile?.tieBreaks ?? [] {
            let (tieBreak, problem) = rule.resolve(indicators, units, rules)
            if let tieBreak { stated.tieBreaks.append(tieBreak) }
            if let problem { reading.report(problem) }
        }
        if rules.ties == .asPublished {
            if let ranks = scores.published.ranks[0] {
                stated.tieBreaks.append(TieBreak(.numbers(ranks.cells.map { $0?.value }), .low))
            } else {
                reading.report(
                    Diagnostic(
                        "no-effect", "ties: as-published has nothing to follow: no ranks are published", at: editionFile?.tiesPlace,
                        hint: "add a column rank to \(PublishedFile.name), or delete it"))
            }
        }
        return stated
    }

    /// What the scores give under the rules in use, whatever was printed, and what is said of units and of ties then: the printed order of equal totals
    /// is that of printed totals.
    private func unprinted(
        _ edition: EditionFile, _ indicators: IndicatorsFile, _ scores: ScoresFile, _ computed: Results, _ stated: Stated, _ means: MeanRule
    ) -> (results: Results, stated: Stated) {
        guard edition.facts.rules.ties == .asPublished, scores.published.ranks[0] != nil else { return (computed, stated) }
        var unprinted = stated
        unprinted.tieBreaks.removeLast()
        return (Results(tree: indicators.tree, rules: edition.facts.rules, scores: scores.scores, stated: unprinted, means: means), unprinted)
    }

    /// What comes out under other rules, from the scores alone.
    private mutating func scenarios(
        _ edition: EditionFile, _ indicators: IndicatorsFile, _ units: UnitsFile, _ scores: ScoresFile, _ unprinted: (results: Results, stated: Stated)
    ) -> Scenarios? {
        guard !edition.weightSets.isEmpty || !edition.scenarios.isEmpty, indicators.isSound else { return nil }
        let resolution = ScenarioResolution(inUse: unprinted.results, scores: scores.scores, units: units.units.map(\.id), stated: unprinted.stated)
        return resolution.resolve(edition.weightSets, edition.scenarios, &reading)
    }

    /// The declared bands, with what was printed held to them.
    private mutating func bands(
        _ declarations: [BandsDeclaration], _ printed: inout PublishedNumbers, _ scores: ScoresFile, _ results: Results, _ units: UnitsFile
    ) -> [Bands] {
        let bands = BandsResolution.resolve(
            declarations, results: results, units: units.units, columns: units.otherColumns + units.groupings.map(\.key), hasScores: scores.doubtful.isEmpty,
            &reading)
        let compared = PrintedBands(scores.published, bands, results: results, units: units.units)
        printed.add(compared)
        return compared.shown
    }

    /// Evaluates the numbers of every text; nil where there is nothing to evaluate them over.
    private mutating func texts(
        _ draft: EditionDraft?, _ tables: [EditionTable]
    ) -> (facts: EditionFacts, tables: [EditionTable], ledger: Ledger, formulas: [TeXFormula])? {
        guard let draft else { return nil }
        var numbers = EditionNumbers(draft, site: site, hasScores: hasScores, known: .of(reading, edition: id), memo: reading.tree.memo)
        var facts = draft.facts, tables = tables
        numbers.check(&facts, reading)
        numbers.check(&tables, reading)
        numbers.check(&chapters.all, reading)
        let ledger = numbers.ledger(errataFile, reading)
        reading.report(numbers.diagnostics)
        return (facts, tables, ledger, numbers.texFormulas)
    }

    private func dataset(
        _ units: UnitsFile, _ indicators: IndicatorsFile, _ results: Results, _ bands: [Bands], _ attributes: [Attribute],
        _ tables: [EditionTable], _ scenarios: Scenarios? = nil
    ) -> Dataset {
        Dataset(
            editionID: id, results: results,
            units: units.units.enumerated().map { position, unit in
                Dataset.Unit(id: unit.id, name: unit.name, attributes: unit.values.merging(bands.ids(of: position)) { $1 })
            },
            indicatorNames: indicators.indicators.map(\.name),
            groups: units.groupings.map { grouping in
                Dataset.Group(
                    key: grouping.key, name: grouping.label, values: grouping.values.map { Dataset.Group.Member(id: $0.id, name: $0.label) })
            } + bands.map(\.group),
            attributeNames: Dictionary(attributes.map { ($0.key, $0.label) }) { first, _ in first }, tables: tables.map(\.table),
            oddCells: units.oddCells,
            scenarios: (scenarios?.all ?? []).map { scenario in
                Dataset.Scenario(
                    id: scenario.id, name: scenario.name,
                    data: dataset(units, indicators, scenario.results, bands.map { $0.over(scenario.results) }, attributes, tables))
            },
            raw: Dictionary(
                uniqueKeysWithValues: rawColumns.map {
                    ($0.node, Dataset.RawValues(values: $0.values, unit: $0.measure.unit, best: $0.measure.best))
                }))
    }

    private func countedTexts(_ chapters: [Chapter], _ indicators: [Indicator]) -> [String] {
        let rubric = indicators.dropFirst().flatMap { indicator in
            [indicator.name.text(site.defaultLanguage), indicator.description?.text(site.defaultLanguage) ?? ""]
                + indicator.criteria.map { $0.label.text(site.defaultLanguage) }
        }
        return chapters.flatMap { [$0.versions[0].title, $0.versions[0].summary ?? "", $0.versions[0].document.plainText] } + rubric
    }

    private func resolver(
        _ chapters: Chapters, _ indicators: IndicatorsFile?, _ units: UnitsFile?, _ edition: EditionFile?, _ exhibits: ExhibitEvaluation,
        _ files: PublishedFiles
    ) -> LinkResolver {
        var slugs: [String: String] = [:], anchors: [String: ChapterAnchors] = [:]
        for chapter in chapters.all {
            for version in chapter.versions {
                slugs[String(version.fileName)] = chapter.slug
                anchors[chapter.slug, default: ChapterAnchors()].add(Set(version.document.ids.map(\.id)), version.language)
            }
        }
        return LinkResolver(
            units: units.flatMap { $0.isComplete ? $0.units : nil }, unreadUnits: units?.unreadIDs ?? [], indicators: indicators?.indicators,
            groupings: edition == nil || units?.unreadIDs.isEmpty != true ? nil : units?.groupings, slugs: slugs, anchors: anchors,
            exhibits: Set(exhibits.all.map(\.id)),
            equations: Dictionary(chapters.all.flatMap { chapter in chapter.versions.flatMap { $0.equations.keys.map { ($0, chapter.slug) } } }) { first, _ in
                first
            },
            brokenExhibits: exhibits.brokenIDs, unreadChapters: chapters.unread,
            drafts: chapters.drafts, files: Set(files.paths), hasEditionBefore: hasEditionBefore)
    }

    private var hasEditionBefore: Bool? {
        guard let draft, draft.unreadEditions.isEmpty else { return nil }
        return draft.years?.position(draft.id).map { $0 > 0 } ?? false
    }
}
