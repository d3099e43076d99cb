import Formula
import Scoring
import Source

/// The column of a data table that lines run along: in ascending order where its cells are numbers, else in that of the table.
struct LineColumn {
    private let data: DataTable
    private let column: Int

    /// Nil if there is no such column, which is said.
    init?(_ word: FigureBlock.Word, in data: DataTable, _ problems: inout [Diagnostic]) {
        guard let column = data.columns.firstIndex(where: { $0.name == word.text }) else {
            problems.append(DataColumn.unknown(word, in: data))
            return nil
        }
        self.data = data
        self.column = column
    }

    func text(_ record: Int) -> String { data.rows[record][column].text }

    /// What the named column has in a row.
    func label(_ record: Int, _ word: FigureBlock.Word?) -> String {
        let column = data.columns.firstIndex { $0.name == word?.text } ?? 0
        return data.rows[record][column].text
    }

    /// The different texts of these rows, in the order of the axis.
    func points(_ records: [Int]) -> [String] {
        var texts: [String] = [], numbers: [Exact?] = [], seen: Set<String> = []
        for record in records where seen.insert(text(record)).inserted {
            texts.append(text(record))
            numbers.append(data.rows[record][column].number)
        }
        let known = numbers.compactMap { $0 }
        guard known.count == texts.count else { return texts }
        return texts.indices.sorted { known[$0] < known[$1] }.map { texts[$0] }
    }
}
