/// Breaking a label into lines of at most a width: between words, or between Han characters where there are no spaces.
/// A single word that is wider is divided between syllables, and what has none between characters, rather than clipped.
enum Wrapping {
    /// Lines that each fit `width`.
    static func lines(_ text: String, size: Double, width: Double, bold: Bool = false) -> [String] {
        if TextMeasure.maximum(text, size: size, bold: bold) <= width { return [text] }
        var lines: [String] = []
        var line = "", measure = TrimmedMeasure(bold: bold)
        for piece in pieces(text) {
            // A line is measured as it grows, not anew with every piece.
            let joined = measure.adding(piece)
            if joined.width(size) <= width {
                line += piece
                measure = joined
                continue
            }
            if !line.isEmpty { lines.append(trimmed(line)) }
            line = ""
            divide(piece, size: size, width: width, bold: bold, &lines, &line)
            measure = TrimmedMeasure(bold: bold).adding(line)
        }
        if !trimmed(line).isEmpty { lines.append(trimmed(line)) }
        return lines.isEmpty ? [text] : lines
    }

    /// Adds a piece that begins a line, in as many lines as it needs.
    private static func divide(_ piece: String, size: Double, width: Double, bold: Bool, _ lines: inout [String], _ line: inout String) {
        func fits(_ text: String) -> Bool { TextMeasure.maximum(trimmed(text), size: size, bold: bold) <= width }
        if fits(piece) { return line = piece }
        let parts = Hyphenation.parts(piece)
        for (number, part) in parts.enumerated() {
            let hyphen = number < parts.count - 1 ? "-" : ""
            if fits(line + part + hyphen) {
                line += part
                continue
            }
            if !line.isEmpty { lines.append(line + "-") }
            line = ""
            for character in part {
                if !line.isEmpty, !fits(line + String(character) + hyphen) {
                    lines.append(line)
                    line = ""
                }
                line.append(character)
            }
        }
    }

    /// As `lines`, but with lines of like length: "便民 / 服务" rather than "便民服 / 务".
    static func balanced(_ text: String, size: Double, width: Double) -> [String] {
        let greedy = lines(text, size: size, width: width)
        guard greedy.count > 1 else { return greedy }
        var narrow = max(TextMeasure.maximum(text, size: size) / Double(greedy.count), size)
        while narrow < width {
            let candidate = lines(text, size: size, width: narrow)
            if candidate.count <= greedy.count { return candidate }
            narrow += size / 2
        }
        return greedy
    }

    /// The text cut where a line may break: after a space, or before and after a wide character.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in text {
            let wide = character.unicodeScalars.first.map { $0.value >= 0x2E80 } ?? false
            // Closing punctuation stays with what it closes.
            let closes = wide && "，。、；：！？）》％".contains(character)
            if wide, !closes, !piece.isEmpty {
                pieces.append(piece)
                piece = ""
            }
            piece.append(character)
            if character == " " || character == "-" || character == "/" || wide {
                if closes, pieces.isEmpty == false, piece.count == 1 { pieces[pieces.count - 1] += piece } else { pieces.append(piece) }
                piece = ""
            }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }

    private static func trimmed(_ text: String) -> String {
        guard text.hasSuffix(" ") || text.hasPrefix(" ") else { return text }
        return String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
