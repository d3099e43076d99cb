import Edition
import Exports
import Scoring
import Source

/// The sheets of a workbook from which the edition can be laid out again: what was printed, and every value of its YAML files. People read its rules there.
struct SourceTables {
    let tables: [ExportTable]

    /// - Parameter shown: the tables that stand before them.
    init(_ rendition: Rendition, beside shown: [ExportTable]) {
        let published = Self.published(rendition), words = rendition.words
        let others = shown + published
        let sheets = Workbook.sheetNames(notes: words["sheet_notes"], others).tables
        let named = zip(others, sheets).map { DeclaredSetting(file: "\($0.name).csv", key: "sheet", value: $1) }
        let settings = Self.site(rendition.site) + rendition.edition.declaredSettings + named
        let table = ExportTable(
            name: "settings", title: words["data_settings"],
            columns: [
                .init("file", label: words["label_file"], description: words["column_settings_file"]),
                .init("key", label: words["label_settings_key"], description: words["column_settings_key"]),
                .init("value", label: words["label_settings_value"], description: words["column_settings_value"]),
            ], rows: settings.map { [.text($0.file), .text($0.key), .text($0.value)] })
        tables = published + [table]
    }

    /// A row for each unit that was printed, headed as published.csv is.
    private static func published(_ rendition: Rendition) -> [ExportTable] {
        let edition = rendition.edition, columns = edition.publishedTexts, words = rendition.words
        guard !columns.isEmpty else { return [] }
        return [
            ExportTable(
                name: "published", title: words["data_published"],
                columns: [.init("unit", label: words["label_unit"])] + columns.map { .init($0.heading, label: label($0.heading, rendition)) },
                rows: edition.units.indices.map { unit in
                    [.text(edition.units[unit].id)] + columns.map { column in column.cells[unit].isEmpty ? .empty : .text(column.cells[unit]) }
                })
        ]
    }

    /// `Rank: Access` of `rank:access`.
    private static func label(_ heading: String, _ rendition: Rendition) -> String {
        let words = rendition.words
        if let node = rendition.edition.tree.node(heading) {
            return node == 0 ? words["label_total"] : rendition.edition.indicators[node].name.text(rendition.language)
        }
        let parts = heading.split(separator: ":", maxSplits: 1).map(String.init)
        let word = parts.first == "band" ? words["band"] : words["label_rank"]
        guard parts.count == 2, let node = rendition.edition.tree.node(parts[1]) else { return word }
        return "\(word): \(rendition.edition.indicators[node].name.text(rendition.language))"
    }

    private static func site(_ site: Site) -> [DeclaredSetting] {
        func row(_ key: String, _ value: String?) -> [DeclaredSetting] { value.map { [DeclaredSetting(file: "site.yaml", key: key, value: $0)] } ?? [] }
        func rows(_ key: String, _ text: LocalizedText?) -> [DeclaredSetting] {
            text?.texts.flatMap { row($0.language.isEmpty ? key : "\(key)/\($0.language)", $0.text) } ?? []
        }
        return rows("title", site.title) + rows("publisher", site.publisher) + row("publisher_url", site.publisherURL)
            + rows("publisher_place", site.publisherPlace) + rows("description", site.description)
            + site.languages.enumerated().flatMap { row("languages/#\($0 + 1)", $1) } + row("license", site.license?.name)
            + site.numberNames.enumerated().flatMap { row("number_names/#\($0 + 1)", $1) }
    }
}
