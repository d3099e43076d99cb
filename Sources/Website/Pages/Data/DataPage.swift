import Edition
import Formula
import Markup
import Scoring
import Source

/// The downloads with a data dictionary, and how to cite.
struct DataPage: Page {
    let rendition: Rendition
    let downloads: EditionFiles
    let metadata: EditionMetadata

    static func all(_ edition: EditionPlan) -> [DataPage] {
        [DataPage(rendition: edition.rendition, downloads: edition.downloads, metadata: edition.metadata)]
    }

    static let reference: PageReference? = PageReference(.data, "data") { $0.data }

    var path: String { rendition.addresses.data }
    var title: String? { rendition.words["data"] }
    var section: String? { path }
    var description: String? { metadata.datasetDescription }
    var structuredData: [JSON] { [metadata.dataset(root: root)] }
    var card: PageCard? { PageCard("data", rendition, title: rendition.words["data"], text: metadata.datasetDescription) }

    func view() -> DataView {
        let words = rendition.words, tables = (downloads.tables + [downloads.allYears].compactMap { $0 }).map(\.table)
        return DataView(
            heading: words["data"], lede: ByteBuffer(text: words["data_lede"]),
            files: together
                + tables.map { table in
                    DataFile(
                        title: table.title.text(rendition.language), extent: words("rows_count", count: table.rows.count),
                        formats: formats(DownloadFormat.allCases.map { "\(table.name).\($0.rawValue)" }), dictionaryID: "columns-" + table.name)
                },
            dictionary: tables.map { table in
                DataDictionary(id: "columns-" + table.name, title: table.name + ".csv", columns: table.columns.map(column))
            },
            papers: rendition.papers, cite: metadata.citationView(.dataset, isOpen: true), license: rendition.site.license.map(Terms.init))
    }

    /// All tables in one file, if this build makes such files.
    private var together: [DataFile] {
        let formats = formats(["\(rendition.edition.id).xlsx", "\(rendition.edition.id).sqlite"])
        guard !formats.isEmpty else { return [] }
        return [
            DataFile(
                title: rendition.words["data_all"],
                extent: rendition.words("tables_count", count: downloads.tables.count + (downloads.allYears == nil ? 0 : 1)), formats: formats,
                dictionaryID: nil)
        ]
    }

    /// Those of the files that the site offers.
    private func formats(_ names: [String]) -> [DataFile.Format] {
        names.compactMap { name in
            let paths = [rendition.addresses.dataFile(name), "data/" + name]
            return downloads.files.first { paths.contains($0.path) }.map { file in
                .init(label: file.format.label, path: percentEncoded(file.path), size: file.size.map { rendition.words.written(Self.size($0)) })
            }
        }
    }

    private func column(_ column: DownloadTable.Column) -> DataDictionary.Column {
        let words = rendition.words, language = rendition.language
        let label = column.label.text(language), type = words["type_" + column.kind.rawValue]
        let meaning = column.description.map { words("column_meaning", ["label": label, "description": $0.text(language)]) } ?? label
        return .init(
            name: column.name, type: column.unit.map { words("type_of_unit", ["type": type, "unit": $0.text(language)]) } ?? type,
            meaning: ByteBuffer(text: meaning), rules: column.rules(words))
    }

    /// `2.1 KB`: kilobytes of 1,000 bytes.
    static func size(_ bytes: Int) -> String {
        if bytes < 1_000 { return "\(bytes) B" }
        let (value, unit) = bytes < 1_000_000 ? (bytes, "KB") : (bytes / 1_000, "MB")
        let tenths = (value + 50) / 100
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\((tenths + 5) / 10) \(unit)"
    }
}
