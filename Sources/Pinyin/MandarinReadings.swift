import Prepared

/// The readings of single characters, without tones and with ü as v, the customary one first: 长 `chang zhang`.
///
/// The table is Unicode's, as of one version (`make-readings.py`), and part of the program: what the platform's own library makes of a
/// character differs between machines. It is put in order by character when the program is built (`embed-files`).
struct MandarinReadings {
    static let table = MandarinReadings(table: preparedReadings.first { $0.path == "mandarin.txt" }?.table ?? PreparedTable(""))

    private let table: PreparedTable

    /// Every syllable that a character of the table is read as.
    var syllables: Set<String> { Set(table.rows.lazy.flatMap { $0.dropFirst() }) }

    /// Empty of what is no Chinese character.
    subscript(_ scalar: Unicode.Scalar) -> [String] { scalar.isASCII ? [] : table.fields(of: String(scalar)) }
}
