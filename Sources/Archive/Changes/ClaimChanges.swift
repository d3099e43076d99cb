import Website

extension Comparison {
    /// Values and claims whose text or value changed, and errata. An entry is known by its file, kind, operator and formula, since lines move
    /// with the text; among equal ones by their order.
    var claims: [Change] {
        let old = entries(before), new = entries(after)
        let oldTexts = Dictionary(old.map { ($0.key, $0.text) }) { first, _ in first }
        let newKeys = Set(new.map(\.key))
        let changed = new.compactMap { entry -> Change? in
            let text = oldTexts[entry.key]
            return text == entry.text ? nil : change(entry, before: text, after: entry.text)
        }
        return changed + old.filter { !newKeys.contains($0.key) }.map { change($0, before: $0.text, after: nil) }
    }

    private struct Entry {
        let key: String
        let isErratum: Bool
        let file: String
        let item: String
        let text: String
    }

    private func change(_ entry: Entry, before: String?, after: String?) -> Change {
        let name = entry.file.split(separator: "/").last.map(String.init)
        return Change(entry.isErratum ? .erratum : .claim, entry.file, name: name, item: entry.item, before: before, after: after)
    }

    private func entries(_ data: ReleaseData) -> [Entry] {
        guard let table = data.table("checks") else { return [] }
        var counts: [String: Int] = [:]
        return table.rows.map { cells in
            let row = Row(header: table.header, cells: cells)
            func cell(_ column: String) -> String { row[column] ?? "" }
            let stated = cell("stated"), computed = cell("computed"), verdict = cell("verdict")
            if cell("kind") == "erratum" {
                let text = [stated, computed, verdict, cell("explanation")].filter { !$0.isEmpty }.joined(separator: "; ")
                return Entry(key: "erratum \(cell("id"))", isErratum: true, file: cell("file"), item: cell("id"), text: text)
            }
            // A claim that holds says what it states; a difference says both.
            let isDifference = !stated.isEmpty && verdict == "acknowledged"
            let text = stated.isEmpty ? computed : isDifference ? "\(computed) (≠ \(stated))" : stated
            let identity = [cell("file"), cell("kind"), cell("operator"), cell("formula")].joined(separator: "\u{1F}")
            counts[identity, default: 0] += 1
            return Entry(key: "\(identity)\u{1F}\(counts[identity] ?? 0)", isErratum: false, file: cell("file"), item: cell("formula"), text: text)
        }
    }
}
