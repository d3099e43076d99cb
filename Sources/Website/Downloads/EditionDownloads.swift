package import Edition

/// The tables of 2017/data/: all that an edition's pages show, in rows.
///
/// Numbers are unrounded: every digit where the expansion ends within ten places, else ten places. Totals are as published.
package enum EditionDownloads {
    /// Every table that each site offers.
    /// - Parameter words: the strings of the site's languages, the default one first; names are in that.
    package static func tables(_ edition: Edition, words: [Strings]) -> [DownloadTable] {
        let words = DownloadWords(words)
        return [ranking(edition, words), groups(edition, words), indicators(edition, words), units(edition, words)]
            + [checks(edition, words)].compactMap { $0 }
            + edition.tables.map(dataTable)
    }
}
