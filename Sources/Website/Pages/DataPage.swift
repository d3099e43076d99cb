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
                    title: title(table), extent: words("rows_count", ["count": String(table.rows.count)]),
                    formats: ["csv", "json"].map { format in
                        let path = rendition.addresses.dataFile(table.name + "." + format)
                        return .init(label: format.uppercased(), path: percentEncoded(path), size: sizes[path].map(Self.size))
                    },
                    dictionaryID: "columns-" + table.name)
            },
            dictionary: tables.map { table in
                DataDictionary(id: "columns-" + table.name, title: table.name + ".csv", columns: table.columns.indices.map { column(table, $0) })
            },
            citation: citation.map { ByteBuffer(text: $0) })
    }

    private func source(_ table: DownloadTable) -> EditionTable? {
        rendition.edition.tables.first { $0.name == table.name }
    }

    private func title(_ table: DownloadTable) -> String {
        source(table)?.table.title.text(rendition.language) ?? rendition.words["data_" + table.name]
    }

    private func column(_ table: DownloadTable, _ position: Int) -> DataDictionary.Column {
        let words = rendition.words, name = table.columns[position].name
        let cells = table.rows.map { $0[position] }
        var type = "type_text"
        if cells.contains(where: { if case .number = $0 { true } else { false } }) {
            let isWhole = cells.allSatisfy { if case .number(let text) = $0 { !text.contains(".") } else { true } }
            type = isWhole ? "type_integer" : "type_number"
        }
        return .init(name: name, type: words[type], meaning: ByteBuffer(text: meaning(table, position, name)))
    }

    private func meaning(_ table: DownloadTable, _ position: Int, _ name: String) -> String {
        let words = rendition.words, edition = rendition.edition, language = rendition.language
        if let data = source(table) { return data.table.columns[position].label.text(language) }
        if let node = edition.tree.node(name), node > 0 {
            return rendition.indicatorNames[node] + " " + words("points", ["points": rendition.score(edition.tree[node].maximum)])
        }
        if let grouping = edition.groupings.first(where: { $0.key == name }) { return grouping.label.text(language) }
        if let attribute = edition.attributes.first(where: { $0.key == name }) { return attribute.label.text(language) }
        return words["column_" + name]
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
    private static func size(_ bytes: Int) -> String {
        if bytes < 1_000 { return "\(bytes) B" }
        let (value, unit) = bytes < 1_000_000 ? (bytes, "KB") : (bytes / 1_000, "MB")
        let tenths = (value + 50) / 100
        return tenths < 100 ? "\(tenths / 10).\(tenths % 10) \(unit)" : "\((tenths + 5) / 10) \(unit)"
    }
}
