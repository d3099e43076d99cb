import Source
import Scoring

extension Function {
    static let data = Function(
        "data", signature: "data(\"table\", \"row\", \"column\")",
        help: "A cell of a data table: the row is named by its first column, the column by its heading or label (the only other one if left out).",
        examples: [("data(\"channels\", \"App Store\", \"apps\")", "20")]
    ) { call, binder in
        guard binder.hasArguments(call, 2...3), let table = binder.bindTable(call.arguments[0]) else { return nil }
        let data = binder.dataset.tables[table]
        let row = binder.bindRecord(call.arguments[1], of: table)
        let column: Int?
        if call.arguments.count == 3 {
            column = binder.bindColumn(call.arguments[2], of: table)
        } else if data.columns.count == 2 {
            column = 1
        } else {
            binder.report(
                .arguments, "the data table \(data.name) has several columns", at: call.arguments[1].offset,
                hint: "name one of \(listed(data.columns.map(\.name)))")
            column = nil
        }
        guard let row, let column else { return nil }
        let cell = data.rows[row][column]
        guard let number = cell.number else {
            if data.isNumeric(column) {
                binder.report(.missing, "the cell is empty", at: call.nameRange.lowerBound)
                return nil
            }
            if let odd = data.columns[column].oddCells.ofRow[row] { binder.oddCells.append(odd) }
            return Bound(.text, constant: .text(cell.text), varies: .here)
        }
        return Bound(.number, constant: .number(number, .cell), varies: .here)
    }
}

extension Binder {
    /// The record that the first column names.
    fileprivate mutating func bindRecord(_ node: FormulaNode, of table: Int) -> Int? {
        let data = dataset.tables[table]
        let name: String
        switch node.kind {
        case .text(let text), .name(let text): name = text
        case .number: name = source.text(node.range)
        default:
            report(.type, "expected the name of a row", at: node.offset, hint: "write it in quotes: \"\(data.rows.first?.first?.text ?? "")\"")
            return nil
        }
        let wanted = folded(name)
        let found = data.rows.indices.filter { data.rows[$0].first.map { folded($0.text) } == wanted }
        if found.count == 1 { return found[0] }
        let known = data.rows.compactMap(\.first?.text)
        if found.isEmpty {
            report(
                .unknownName, "the data table \(data.name) has no row \(quoted(name))", at: node.offset,
                hint: nearest(name, among: known).map { "write \"\($0)\"" } ?? "its rows are \(listed(known))")
        } else {
            report(.ambiguousName, "the data table \(data.name) has \(found.count) rows \(quoted(name))", at: node.offset)
        }
        return nil
    }
}
