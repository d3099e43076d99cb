import Source
import Starter

/// A recognised report as files. What was guessed stands beside it as a comment.
struct ReportFiles {
    let plan: ReportPlan
    /// Of comments: the report's, as far as the program speaks it.
    let language: MessageLanguage

    init(_ plan: ReportPlan) {
        self.plan = plan
        language = MessageLanguage(tag: plan.language) ?? .english
    }

    /// Below Content/.
    var content: [StarterFile] {
        [file("Content/site.yaml", site)] + plan.editions.flatMap(edition)
    }

    private var site: String {
        """
        title: \(YAMLText.scalar(plan.title))
        languages: [\(plan.language)]

        """
    }

    private func edition(_ edition: EditionPlan) -> [StarterFile] {
        let folder = "Content/\(edition.id)/"
        let numbers =
            [["unit"] + edition.leaves.map(\.id)] + edition.units.indices.map { unit in [edition.units[unit].id] + edition.leaves.map { $0.cells[unit] } }
        var files = [
            file(folder + "edition.yaml", EditionText(edition, language).text), file(folder + "indicators.yaml", IndicatorsText(edition, language).text),
            table(folder + "units.csv", units(edition)), table(folder + (edition.isRaw ? "values.csv" : "scores.csv"), numbers),
        ]
        if !edition.printed.isEmpty {
            files.append(
                table(
                    folder + "published.csv",
                    [["unit"] + edition.printed.map(\.heading)]
                        + edition.units.indices.map { unit in [edition.units[unit].id] + edition.printed.map { $0.cells[unit] } }))
        }
        return files
    }

    private func units(_ edition: EditionPlan) -> [[String]] {
        let hasEnglish = edition.units.contains { $0.englishName?.isEmpty == false }
        let columns = edition.groupings.map(\.key) + edition.attributes.map(\.key)
        return [["id", "name"] + (hasEnglish ? ["name_en"] : []) + columns]
            + edition.units.map { unit in [unit.id, unit.name] + (hasEnglish ? [unit.englishName ?? ""] : []) + columns.map { unit.values[$0] ?? "" } }
    }

    private func file(_ path: String, _ text: String) -> StarterFile { StarterFile(path: path, bytes: Array(text.utf8)) }

    /// The mark tells a spreadsheet that the file is UTF-8.
    private func table(_ path: String, _ rows: [[String]]) -> StarterFile { file(path, "\u{FEFF}" + CSVText.rows(rows)) }
}
