/// What the command line says of a workbook.
package struct ImportOptions: Sendable {
    /// The sheet that holds the scores.
    package var sheet: String?
    package var year: Int?
    package var title: String?
    /// A tag (BCP 47).
    package var language: String?
    /// Taken, and listed as a guess, where nothing else tells the year.
    package var currentYear: Int

    package init(sheet: String? = nil, year: Int? = nil, title: String? = nil, language: String? = nil, currentYear: Int) {
        self.sheet = sheet
        self.year = year
        self.title = title
        self.language = language
        self.currentYear = currentYear
    }
}
