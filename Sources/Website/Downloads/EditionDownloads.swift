package import Edition
import Scoring

/// The tables of 2017/data/: all that an edition's pages show, in rows.
///
/// Numbers are unrounded: every digit where the expansion ends within ten places, else ten places. Totals are as published.
package enum EditionDownloads {
    /// Every table that each site offers.
    /// - Parameter words: the strings of the site's languages, the default one first; names are in that.
    package static func tables(_ edition: Edition, words: [Strings]) -> [DownloadTable] {
        planned(edition, DownloadWords(words, of: edition)).map(\.table)
    }

    /// The same, by name: each is made when it is asked for.
    static func planned(_ edition: Edition, _ words: DownloadWords) -> [PlannedTable] {
        [
            PlannedTable("ranking") { ranking(edition, words) },
            PlannedTable("groups") { groups(edition, words) },
            PlannedTable("indicators") { indicators(edition, words) },
            PlannedTable("units") { units(edition, words) },
        ] + (hasChecks(edition) ? [PlannedTable("checks") { checks(edition, words) }] : [])
            + (edition.printed.findings.isEmpty ? [] : [PlannedTable("printed") { printed(edition, words) }])
            + (edition.rawColumns.isEmpty
                ? [] : [PlannedTable("values") { values(edition, words) }, PlannedTable("normalisation") { normalisation(edition, words) }])
            + (edition.scenarios.map { all in
                [PlannedTable("scenarios") { scenarios(edition, all, words) }]
                    + (all.weightSets.isEmpty ? [] : [PlannedTable("weights") { weights(edition, all, words) }])
            } ?? [])
            + (edition.robustness.map { firm in [PlannedTable("robustness") { robustness(edition, firm, words) }] } ?? [])
            + edition.tables.map { data in PlannedTable(data.name) { dataTable(data) } }
    }
}
