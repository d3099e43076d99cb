import Pinyin
import Source

/// `pinyin` in units.csv: how a unit's name is read, where the table of readings does not know it. For finding; pages do not show it unless
/// edition.yaml gives the column a label.
package enum PinyinColumn {
    package static let name = "pinyin"

    static func problem(_ cell: CSVCell, of unit: String) -> [Diagnostic] {
        let given = cell.text.trimmed
        guard !given.isEmpty else { return [] }
        if let (scalar, offset) = Pinyin.strange(in: cell.text) {
            var place = cell.place
            place.column += offset + (cell.isQuoted ? 1 : 0)
            return [
                Diagnostic(
                    .warning, "pinyin-letters", "\"\(Character(scalar))\" is no letter of pinyin", at: place,
                    hint:
                        Pinyin.reading(of: unit).map { "write how \(unit) is read in Latin letters, such as \(Self.example($0)), or leave the cell blank" }
                        ?? "write how \(unit) is read in Latin letters, or leave the cell blank"
                )
            ]
        }
        guard !Pinyin.agrees(given, with: unit) else { return [] }
        return [
            Diagnostic(
                .warning, "pinyin-of-another", "no character of \(unit) is read as in \"\(given)\"", at: cell.place,
                hint: "is it another row’s? write how \(unit) is read, or leave the cell blank for \(Self.example(Pinyin.reading(of: unit) ?? ""))")
        ]
    }

    /// The customary reading as one word.
    private static func example(_ reading: String) -> String {
        reading.split(separator: " ").map { $0.prefix { $0 != "/" } }.joined(separator: " ")
    }
}
