import Edition

/// What an edition's PDF files are called in a language, without the ending.
struct PaperNames {
    let edition: String
    /// `.en` where the report has several languages.
    let language: String

    init(_ rendition: Rendition) {
        edition = rendition.edition.id
        language = rendition.site.languages.count == 1 ? "" : "." + rendition.language
    }

    var book: String { edition + language }
    var briefs: String { edition + "-units" + language }
    func brief(_ unit: String) -> String { briefs + "/" + unit }
}
