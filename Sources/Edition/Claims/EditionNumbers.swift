import Commentary
import Formula
import Source

/// Evaluates and checks the numbers of every text of an edition, in the order of the ledger.
struct EditionNumbers {
    private var checker: NumberChecker
    private let site: Site

    /// - Parameter hasScores: whether every score is there; without, only the formulas' names are checked.
    init(_ draft: EditionDraft, site: Site, hasScores: Bool, known: KnownValues, memo: Memo?) {
        checker = NumberChecker(draft, hasScores: hasScores, known: known, memo: memo)
        self.site = site
    }

    var diagnostics: [Diagnostic] { checker.diagnostics }
    var texFormulas: [TeXFormula] { checker.texFormulas }

    /// The texts of edition.yaml. The front page sets the headline and the summary with their marks; labels are plain words.
    mutating func check(_ facts: inout EditionFacts, _ reading: Reading) {
        let source = ScalarStarts(reading, path: reading.path("edition.yaml"), site: site)
        if let headline = facts.headline {
            let text = checker.check(headline, at: .edition, in: source)
            facts.headlineText = text
            facts.headline = text.plain
        }
        if let summary = facts.summary {
            let text = checker.check(summary, at: .edition, in: source)
            facts.summaryText = text
            facts.summary = text.plain
        }
        if let kicker = facts.kicker { facts.kicker = checker.plainWords(kicker, at: .edition, in: source) }
        for position in facts.keyFigures.indices {
            facts.keyFigures[position].label = checker.plainWords(facts.keyFigures[position].label, at: .edition, in: source)
        }
    }

    /// Text cells that begin with a value.
    mutating func check(_ tables: inout [EditionTable], _ reading: Reading) {
        for table in tables.indices {
            let file = tables[table].file
            let source = ScalarStarts(reading, path: file, site: site)
            let languages = tables[table].columnLanguages(site.languages)
            for (row, cells) in tables[table].table.rows.enumerated() {
                for (column, cell) in cells.enumerated() where cell.text.hasPrefix("`=") || cell.text.hasPrefix("`＝") {
                    let text = checker.check(
                        cell.text, start: tables[table].places[row][column], at: .table(name: tables[table].name), language: languages[column] ?? "",
                        words: languages[column] ?? site.defaultLanguage, in: source)
                    tables[table].table.rows[row][column] = DataTable.Cell(text.plain)
                }
            }
        }
    }

    /// Titles, summaries, running text and captions.
    mutating func check(_ chapters: inout [Chapter], _ reading: Reading) {
        for chapter in chapters.indices {
            let slug = chapters[chapter].slug
            for position in chapters[chapter].versions.indices {
                var version = chapters[chapter].versions[position]
                let source = ScalarStarts(reading, path: version.path, site: site), language = version.language
                func text(_ text: String, _ place: Place, _ location: TextLocation) -> CheckedText {
                    checker.check(text, start: place, at: location, language: language, words: language, in: source)
                }
                let title = text(version.title, version.titlePlace, .title(slug: slug))
                checker.diagnostics += title.document.referencesInPlainWords
                version.title = title.plain
                if let summary = version.summary {
                    let checked = text(summary, version.summaryPlace, .chapter(slug: slug))
                    version.summaryText = checked
                    version.summary = checked.plain
                }
                version.numbers = checker.check(version.document, at: .chapter(slug: slug), language: language, words: language)
                for index in version.exhibits.indices {
                    guard let exhibit = version.exhibits[index] else { continue }
                    if case .written(let written) = exhibit.content {
                        // Its numbers are the chapter's.
                        let caption = CheckedText(version.document.part(written.caption), version.numbers, checker.entries)
                        version.exhibits[index]?.texts = ExhibitTexts(caption: InlineText(versions: [("", caption)]))
                        continue
                    }
                    let location = TextLocation.exhibit(id: exhibit.id, slug: slug)
                    func inline(_ text: LocalizedText?) -> InlineText? {
                        text.map { checker.check($0, at: location, language: language, in: source) }
                    }
                    version.exhibits[index]?.texts = ExhibitTexts(
                        caption: inline(exhibit.caption), note: inline(exhibit.note), source: inline(exhibit.source))
                }
                chapters[chapter].versions[position] = version
            }
        }
    }

    /// errata.yaml, which closes the ledger.
    mutating func ledger(_ errata: ErrataFile, _ reading: Reading) -> Ledger {
        var ledger = Ledger()
        ledger.errata = checker.errata(errata, in: ScalarStarts(reading, path: reading.path("errata.yaml"), site: site))
        ledger.entries = checker.entries
        checker.keepValues()
        return ledger
    }
}

/// The words around a figure or table, with their numbers evaluated.
package struct ExhibitTexts: Sendable {
    package var caption: InlineText?
    package var note: InlineText?
    package var source: InlineText?
}
