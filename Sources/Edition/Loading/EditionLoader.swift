import Commentary
import Formula
import Markup
import Scoring
import Source

/// Reads and checks one edition's folder.
struct EditionLoader {
    let site: Site
    let id: String
    let drafts: Bool
    /// The editions before this one, for formulas that look back.
    let earlier: [String: Dataset]
    private var reading: Reading

    init(_ tree: SourceTree, folder: String, id: String, site: Site, drafts: Bool, earlier: [String: Dataset] = [:]) {
        self.site = site
        self.id = id
        self.drafts = drafts
        self.earlier = earlier
        reading = Reading(tree, folder: folder)
    }

    /// The edition, or nil where a file that everything rests on could not be read; and every problem.
    mutating func load() -> (Edition?, [Diagnostic]) {
        let editionFile = EditionFile.load(&reading, id: id)
        let rules = editionFile?.facts.rules
        let indicatorsFile = IndicatorsFile.load(&reading, rules: rules ?? .init())
        let unitsFile = UnitsFile.load(&reading, groupings: editionFile?.groupings ?? [])
        var scoresFile: ScoresFile?
        if let indicatorsFile, let unitsFile {
            scoresFile = ScoresFile.load(&reading, indicators: indicatorsFile, units: unitsFile)
        } else {
            // Its columns and rows cannot be judged, its text can.
            _ = reading.csv("scores.csv")
        }
        let (dataFiles, unreadable) = EditionTable.loadAll(&reading)
        var chapters = Chapters.load(&reading, site: site, drafts: drafts)
        guard let editionFile, let rules, let indicatorsFile, let unitsFile, let scoresFile else { return (nil, reading.diagnostics) }

        let results = Results(tree: indicatorsFile.tree, rules: rules, scores: scoresFile.scores)
        reading.report(PublishedNumbers.check(scoresFile, results: results, units: unitsFile.units))
        let attributes = Attributes.resolve(editionFile.attributeLabels, columns: unitsFile.otherColumns, &reading)
        let dataset = dataset(editionFile, unitsFile, indicatorsFile, results, attributes, dataFiles)
        let draft = EditionDraft(
            id: id, facts: editionFile.facts, groupings: unitsFile.groupings, attributes: attributes, units: unitsFile.units,
            indicators: indicatorsFile.indicators, results: results, dataset: dataset, tables: dataFiles, unreadableTables: unreadable,
            countedTexts: countedTexts(chapters, indicatorsFile.indicators))
        // With a score missing, formulas would only repeat that in other words.
        var exhibits = Exhibits(draft)
        var links = resolver(chapters, draft, exhibits)
        if scoresFile.isComplete {
            exhibits.number(&chapters)
            reading.report(exhibits.diagnostics)
            KeyFigureValues.check(draft, &reading)
            links = resolver(chapters, draft, exhibits)
            for chapter in chapters {
                for version in chapter.versions {
                    reading.report(ChapterLinks.check(version, slug: chapter.slug, resolver: links))
                }
            }
        }
        let edition = Edition(
            id: id, facts: editionFile.facts, groupings: unitsFile.groupings, attributes: attributes, units: unitsFile.units,
            indicators: indicatorsFile.indicators, results: results, tables: dataFiles, chapters: chapters, exhibits: exhibits.all,
            dataset: dataset, images: images(), links: links)
        return (edition, reading.diagnostics)
    }

    private func dataset(
        _ edition: EditionFile, _ units: UnitsFile, _ indicators: IndicatorsFile, _ results: Results, _ attributes: [Attribute],
        _ tables: [EditionTable]
    ) -> Dataset {
        Dataset(
            editionID: id, results: results,
            units: units.units.map { Dataset.Unit(id: $0.id, name: $0.name, attributes: $0.values) },
            indicatorNames: indicators.indicators.map(\.name),
            groups: units.groupings.map { grouping in
                Dataset.Group(
                    key: grouping.key, name: grouping.label, values: grouping.values.map { Dataset.Group.Member(id: $0.id, name: $0.label) })
            },
            attributeNames: Dictionary(attributes.map { ($0.key, $0.label) }) { first, _ in first }, tables: tables.map(\.table),
            others: earlier)
    }

    private func countedTexts(_ chapters: [Chapter], _ indicators: [Indicator]) -> [String] {
        let rubric = indicators.dropFirst().flatMap { indicator in
            [indicator.name.text(site.defaultLanguage), indicator.description?.text(site.defaultLanguage) ?? ""]
                + indicator.criteria.map { $0.label.text(site.defaultLanguage) }
        }
        return chapters.flatMap { [$0.versions[0].title, $0.versions[0].summary ?? "", $0.versions[0].document.plainText] } + rubric
    }

    private func resolver(_ chapters: [Chapter], _ draft: EditionDraft, _ exhibits: Exhibits) -> LinkResolver {
        var slugs: [String: String] = [:], anchors: [String: Set<String>] = [:]
        for chapter in chapters {
            for version in chapter.versions {
                slugs[String(version.fileName)] = chapter.slug
                anchors[chapter.slug, default: []].formUnion(version.document.headings.map(\.id))
            }
        }
        return LinkResolver(
            units: draft.units, indicators: draft.indicators, groupings: draft.groupings, slugs: slugs, anchors: anchors,
            exhibits: Set(exhibits.all.map(\.id)), brokenExhibits: exhibits.brokenIDs, files: Set(publishedFiles()))
    }

    /// Files that chapters can show or link to, relative to the edition's folder.
    private func publishedFiles() -> [String] {
        ["images", "files"].flatMap { reading.tree.paths(under: reading.path($0)) }.map { String($0.dropFirst(reading.folder.count + 1)) }
    }

    private func images() -> [ImageFile] {
        publishedFiles().compactMap { path in
            reading.tree.bytes(at: reading.path(path)).map { ImageFile(path: path, bytes: $0) }
        }
    }
}
