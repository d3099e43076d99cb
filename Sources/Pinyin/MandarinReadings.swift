/// The readings of single characters, without tones and with ü as v, the customary one first: 长 `chang zhang`.
///
/// The table is Unicode's, as of one version (`make-readings.py`), and part of the program: what the platform's own library makes of a
/// character differs between machines.
struct MandarinReadings {
    static let table = MandarinReadings(embeddedReadings.first { $0.path == "mandarin.txt" }?.text ?? "")

    /// Every syllable that a character of the table is read as.
    let syllables: Set<String>
    private let readings: [Unicode.Scalar: [String]]

    /// - Parameter text: lines of a syllable and the characters that are read so. A blank line parts the first readings from further ones.
    init(_ text: String) {
        var readings: [Unicode.Scalar: [String]] = [:], syllables: Set<String> = []
        readings.reserveCapacity(24_000)
        for line in text.split(separator: "\n") where line.utf8.first != UInt8(ascii: "#") {
            guard let blank = line.utf8.firstIndex(of: UInt8(ascii: " ")) else { continue }
            let syllable = String(line[..<blank])
            syllables.insert(syllable)
            for scalar in line[blank...].unicodeScalars.dropFirst() { readings[scalar, default: []].append(syllable) }
        }
        self.readings = readings
        self.syllables = syllables
    }

    /// Empty of what is no Chinese character.
    subscript(_ scalar: Unicode.Scalar) -> [String] { readings[scalar] ?? [] }
}
