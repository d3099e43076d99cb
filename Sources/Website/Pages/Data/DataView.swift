import Markup

/// `2017/data.html`: downloads with a data dictionary, and how to cite.
struct DataView: PageView {
    static let template = "pages/data"

    var kicker: String?
    var heading: String
    var lede: ByteBuffer?
    var files: [DataFile]
    var dictionary: [DataDictionary]
    /// The edition as PDF files, where it was printed.
    var papers: [PaperView] = []
    /// How to cite the data.
    var cite: CitationView
    /// What readers may do with the data; nil where the site does not say.
    var license: Terms?
    /// Conditions of use, provenance.
    var notes: ByteBuffer?

    static let fields: [Field<DataView>] = [
        .text("kicker") { $0.kicker },
        .text("heading") { $0.heading },
        .markup("lede") { $0.lede },
        .list("files") { $0.files },
        .list("dictionary") { $0.dictionary },
        .list("papers") { $0.papers },
        .one("cite") { $0.cite },
        .one("license") { $0.license },
        .markup("notes") { $0.notes },
    ]
}

/// A table that can be downloaded.
struct DataFile: TemplateView {
    var title: String
    /// What it holds.
    var description: String?
    /// Such as “22 行”.
    var extent: String?
    var formats: [Format]
    /// The anchor of its entry in the dictionary.
    var dictionaryID: String?

    struct Format: TemplateView {
        /// Such as “CSV”.
        var label: String
        /// From the site's root.
        var path: String
        /// Such as “2.1 KB”.
        var size: String?

        static let fields: [Field<Format>] = [
            .text("label") { $0.label },
            .text("path") { $0.path },
            .text("size") { $0.size },
        ]
    }

    static let fields: [Field<DataFile>] = [
        .text("title") { $0.title },
        .text("description") { $0.description },
        .text("extent") { $0.extent },
        .list("formats") { $0.formats },
        .text("dictionary_id") { $0.dictionaryID },
    ]
}

/// The columns of one downloadable table.
struct DataDictionary: TemplateView {
    var id: String
    /// The file's name, such as `ranking.csv`.
    var title: String
    var columns: [Column]

    struct Column: TemplateView {
        var name: String
        /// Such as “整数”.
        var type: String
        var meaning: ByteBuffer
        /// What may stand in it: bounds, values, whether it is a key.
        var rules: String?

        static let fields: [Field<Column>] = [
            .text("name") { $0.name },
            .text("type") { $0.type },
            .markup("meaning") { $0.meaning },
            .text("rules") { $0.rules },
        ]
    }

    static let fields: [Field<DataDictionary>] = [
        .text("id") { $0.id },
        .text("title") { $0.title },
        .list("columns") { $0.columns },
    ]
}
