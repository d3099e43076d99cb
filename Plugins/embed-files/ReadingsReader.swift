/// Reads the table of Mandarin readings: lines of a syllable and the characters that are read so, a blank line between the first readings and further ones.
struct ReadingsReader {
    let file: String

    /// Each character with its syllables, in the order of the file.
    func rows(_ text: String) throws -> [SourceRow] {
        var readings: [Unicode.Scalar: (syllables: [String], line: Int)] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let parts = line.split(separator: " ", omittingEmptySubsequences: false)
            guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy({ (0x61...0x7A).contains($0) }), !parts[1].isEmpty else {
                throw SourceMistake(file: file, line: index + 1, message: "no syllable with the characters that are read so")
            }
            for scalar in parts[1].unicodeScalars {
                guard scalar.value > 0x2E7F else { throw SourceMistake(file: file, line: index + 1, message: "\(scalar) is no Chinese character") }
                readings[scalar, default: ([], index + 1)].syllables.append(String(parts[0]))
            }
        }
        return readings.map { SourceRow(fields: [String($0.key)] + $0.value.syllables, line: $0.value.line) }
    }
}
