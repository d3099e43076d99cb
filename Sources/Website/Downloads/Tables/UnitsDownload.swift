import Edition
import Source

extension EditionDownloads {
    /// units.csv: ids, names, groups and attributes, as they came in.
    static func units(_ edition: Edition, _ words: DownloadWords) -> DownloadTable {
        let further = words.nameColumns(edition.units.map(\.name))
        var columns = [words.column("unit", isKey: true), words.column("name", isRequired: true)] + further.map(\.column)
        var cells: [[DownloadCell]] = [edition.units.map { .text($0.id) }, edition.units.map { .text($0.name.text(words.defaultLanguage)) }]
        cells += further.map(\.cells)
        for grouping in edition.groupings {
            columns.append(.init(free(grouping.key, columns), label: grouping.label, isRequired: true, allowed: allowed(grouping)))
            cells.append(edition.units.map { .text($0.values[grouping.key]) })
        }
        for attribute in edition.attributes {
            let texts = edition.units.map { DownloadCell.read($0.values[attribute.key] ?? "") }
            let kind = DownloadTable.Column.Kind.of(texts)
            columns.append(.init(free(attribute.key, columns), kind, label: attribute.label))
            cells.append(kind == .text ? edition.units.map { .text($0.values[attribute.key]) } : texts)
        }
        return DownloadTable(
            name: "units", title: words["data_units"], columns: columns, rows: edition.units.indices.map { unit in cells.map { $0[unit] } })
    }

    /// The heading of units.csv, or with a number where the table has such a column already: `unit_2`.
    private static func free(_ heading: String, _ columns: [DownloadTable.Column]) -> String {
        var name = heading, number = 2
        while columns.contains(where: { $0.name == name }) || name.isEmpty {
            name = "\(heading)_\(number)"
            number += 1
        }
        return name
    }
}
