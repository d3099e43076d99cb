import Edition
import Formula
import Source

/// The caption of a placed table whose author wrote none: what it is, and how much of it where a limit cuts it.
struct GeneratedTableCaption {
    let rendition: Rendition
    let table: PlacedTable

    var text: String { rendition.names.first(shown, of: all, named: name, counter: counter) }

    /// "8 of 22".
    var scope: String { rendition.words("table_rows", with: rendition.names.counted(shown, of: all, counter: counter)) }

    private var counter: String { table.block.kind == .data ? "" : rendition.names.counter }

    /// Its rows, of how many.
    var shown: Int { min(table.block.limit ?? .max, all) }

    var all: Int {
        switch table.block.kind {
        case .ranking, .scores: rendition.statistics.order.count
        case .data: table.data.map { rendition.edition.tables[$0].table.rows.count } ?? 0
        // A limit cuts none of these.
        case .indicators, .units, .groups: 0
        }
    }

    private var name: String {
        let words = rendition.words
        switch table.block.kind {
        case .ranking: return words["ranking"]
        case .scores: return words["score_detail"]
        case .indicators: return words["indicator_system"]
        case .units: return words["objects"]
        case .groups:
            let label = table.grouping.map { rendition.edition.groupings[$0].label.text(rendition.language) } ?? ""
            return words("by_group", ["group": label])
        case .data: return table.data.map { rendition.edition.tables[$0].table.name } ?? ""
        }
    }
}

extension EditionNames {
    /// A table’s name, with how many rows of how many it has where these are not all.
    func first(_ shown: Int, of all: Int, named name: String, counter: String? = nil) -> String {
        guard shown < all else { return name }
        var values = counted(shown, of: all, counter: counter ?? self.counter)
        values["caption"] = name
        return words("caption_first", with: values)
    }
}
