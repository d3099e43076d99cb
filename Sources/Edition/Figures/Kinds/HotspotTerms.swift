import Formula
import Source

/// The vocabulary of a hotspot figure: a data table with the column term and, if terms are spelt in several ways, variants.
enum HotspotTerms {
    struct Term {
        var name: String
        /// Its row of the table.
        var record: Int
        /// The term itself and its variants.
        var spellings: [String]
    }

    static func read(_ data: DataTable, at place: Place, _ diagnostics: inout [Diagnostic]) -> [Term]? {
        guard let term = data.columns.firstIndex(where: { $0.name == "term" }) else {
            diagnostics.append(
                Diagnostic(
                    "unknown-data-column", "table \(data.name) has no column term", at: place,
                    hint: "head the column of terms \"term\", or add value: with a count"))
            return nil
        }
        let variants = data.columns.firstIndex { $0.name == "variants" }
        return data.rows.enumerated().filter { !$1[term].text.isEmpty }.map { position, record in
            let others = variants.map { record[$0].text.split(separator: "|").map(String.init) } ?? []
            return Term(name: record[term].text, record: position, spellings: [record[term].text] + others)
        }
    }
}
