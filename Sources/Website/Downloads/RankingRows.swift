import Markup
import Source

/// `2017/data/ranking.js`: the lines of ranking.csv one by one, from which the ranking page makes the file of the rows that its filters leave.
///
/// A classic script that sets one variable, since a page opened from a folder may not read files. Loaded when a reader asks for that file.
struct RankingRows {
    let table: DownloadTable

    /// `window.almanacRows={"head":"…","rows":[["nanjing","1,nanjing,…"],…]};`
    var bytes: [UInt8] {
        var out = ByteBuffer(capacity: 64 + table.rows.count * table.columns.count * 8)
        let unit = table.columns.firstIndex { $0.name == "unit" }
        out.raw("window.almanacRows={\"head\":")
        var head = ByteBuffer()
        CSVDownload.head(table, true, into: &head)
        out.jsonString(head.string, inScript: true)
        out.raw(",\"rows\":[")
        for (position, cells) in table.rows.enumerated() {
            guard let unit, case .text(let id) = cells[unit] else { preconditionFailure("every row of the ranking is a unit's") }
            out.raw(position == 0 ? "\n[" : ",\n[")
            out.jsonString(id, inScript: true)
            out.raw(",")
            var line = ByteBuffer()
            CSVDownload.row(cells, true, into: &line)
            out.jsonString(line.string, inScript: true)
            out.raw("]")
        }
        out.raw("\n]};\n")
        return out.bytes
    }
}
