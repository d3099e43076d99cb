import Edition
import Formula
import Markup
import Scoring
import Source

/// The downloads with a data dictionary, and how to cite.
struct DataPage {
    let rendition: Rendition
    let tables: [DownloadTable]
    /// Bytes of each file by its path from the site's root.
    let sizes: [String: Int]

    func view() -> DataView {
        let words = rendition.words
        return DataView(
            heading: words["data"], lede: ByteBuffer(text: words["data_lede"]),
            files: tables.map { table in
                DataFile(
                    title: table.title.text(rendition.language), extent: words("rows_count", ["count": String(table.rows.count)]),
                    formats: ["csv", "json"].map { format in
                        let path = rendition.addresses.dataFile(table.name + "." + format)
                        return .init(label: format.uppercased(), path: percentEncoded(path), size: sizes[path].map(Self.size))
                    },
                    dictionaryID: "columns-" + table.name)
            },
            dictionary: tables.map { table in
                DataDictionary(id: "columns-" + table.name, title: table.name + ".csv", columns: table.columns.map(column))
            },
            citation: citation.map { ByteBuffer(text: $0) })
    }

    private func column(_ column: DownloadTable.Column) -> DataDictionary.Column {
        let language = rendition.language
        let meaning = [column.label, column.description, column.unit].compactMap { $0?.text(language) }
        return .init(
            name: column.name, type: rendition.words["type_" + column.kind.rawValue],
            meaning: ByteBuffer(text: meaning.joined(separator: rendition.words["list_separator"])))
    }

    private var citation: String? {
        let facts = rendition.edition.facts, language = rendition.language
        guard let release = facts.releases.last else { return nil }
        return rendition.words(
            "citation",
            [
                "publisher": (rendition.site.publisher ?? rendition.site.title).text(language), "title": facts.title.text(language),
                "version": release.version, "year": String(release.date.prefix(4)),
            ])
    }

    /// `2.1 KB`: kilobytes of 1,000 bytes.
    static func size(_ bytes: Int) -> String {
        if bytes < 1_000 { return "\(bytes) B" }
        let (value, unit) = bytes < 1_000_000 ? (bytes, "KB") : (bytes / 1_000, "MB")
        let tenths = (value + 50) / 100
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\((tenths + 5) / 10) \(unit)"
    }
}
