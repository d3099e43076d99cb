import Source

/// A change list as a table to download, and as the sealed data hold it.
package enum ChangeDownload {
    /// One row for each change; `name` is `changes-1.0.1` on a site.
    package static func table(_ list: ChangeList, name: String, words: [Strings]) -> DownloadTable {
        let words = DownloadWords(words)
        let kinds = Change.Kind.allCases.map { DownloadTable.Column.Allowed(value: $0.rawValue, label: words["change_" + $0.rawValue]) }
        func column(_ name: String, isRequired: Bool = false, allowed: [DownloadTable.Column.Allowed] = []) -> DownloadTable.Column {
            .init(name, label: words["changed_" + name], isRequired: isRequired, allowed: allowed)
        }
        return DownloadTable(
            name: name, title: words["changes"],
            columns: [
                column("kind", isRequired: true, allowed: kinds), column("subject", isRequired: true), column("name", isRequired: true),
                column("item"), column("item_name"), column("before"), column("after"),
            ],
            rows: list.changes.map { change in
                [
                    .text(change.kind.rawValue), .text(change.subject), .text(change.name), .text(change.item), .text(change.itemName),
                    // An empty text is a value too: quoted in CSV it would read as none, so both are.
                    .text(change.before), .text(change.after),
                ]
            })
    }
}
