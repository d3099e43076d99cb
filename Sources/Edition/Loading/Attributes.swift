import Source

/// The further columns of units.csv, with the labels that edition.yaml gives them. Pages show them; `pinyin` only where it has a label.
enum Attributes {
    static func resolve(
        _ labels: [(key: String, label: LocalizedText, place: Place)], columns: [String], _ reading: inout Reading
    ) -> [Attribute] {
        for label in labels where !columns.contains(label.key) {
            reading.report(
                Diagnostic(
                    "unknown-column", "units.csv has no column \"\(label.key)\"", at: label.place,
                    hint: nearest(label.key, among: columns).map { "did you mean \($0)?" } ?? "add the column, or delete this line"))
        }
        return columns.filter { column in column != PinyinColumn.name || labels.contains { $0.key == column } }.map { column in
            Attribute(key: column, label: labels.first { $0.key == column }?.label ?? LocalizedText(column))
        }
    }
}
