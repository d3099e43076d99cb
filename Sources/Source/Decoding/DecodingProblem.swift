/// The diagnostics of decoding.
enum DecodingProblem {
    static func unknownEncoding(_ name: String, at place: Place) -> Diagnostic {
        Diagnostic(
            "unknown-encoding", "unknown encoding \"\(YAMLType.shortened(name))\"", at: place,
            hint: YAMLType.suggestion(for: name, among: TextEncoding.names, otherwise: "write one of "))
    }

    /// Bytes that do not belong to the encoding, from `offset` on.
    static func undecodable(
        _ bytes: [UInt8], at offset: Int, file: String, not encoding: Message, probably candidate: CandidateEncoding? = nil
    ) -> Diagnostic {
        let isAtEnd = offset >= bytes.count
        let byte = isAtEnd ? "" : String(bytes[offset], radix: 16, uppercase: true)
        let what: Message = isAtEnd ? "the last character is cut off" : "the byte 0x\(byte) here is not \(encoding)"
        return Diagnostic("undecodable-text", what, at: place(of: offset, in: bytes, file: file), hint: hint(candidate, file: file))
    }

    /// Text that decodes as GB18030 but reads better as something else; at its first character beyond ASCII.
    static func suspicious(_ bytes: [UInt8], file: String, probably candidate: CandidateEncoding?) -> Diagnostic {
        let offset = bytes.firstIndex { $0 >= 0x80 } ?? 0
        let message: Message =
            candidate.map { "the file is probably \($0.description), not UTF-8 or GB18030" }
            ?? "the file is not UTF-8, and read as GB18030 it is mostly rare characters"
        return Diagnostic("suspicious-text", message, at: place(of: offset, in: bytes, file: file), hint: hint(candidate, file: file))
    }

    /// The name of the file beside a table that can state its encoding; nil for every other file.
    static func describing(_ file: String) -> String? {
        file.hasSuffix(".csv") ? TableSettings.name(of: file) : nil
    }

    private static func hint(_ candidate: CandidateEncoding?, file: String) -> Message {
        guard let yaml = describing(file) else { return "save it as UTF-8" }
        guard let candidate else { return "save it as UTF-8, or name its encoding in \(yaml): \"encoding: …\"" }
        return "save it as UTF-8, or, if it is \(candidate.description), write \"encoding: \(candidate.encoding.name)\" in \(yaml)"
    }

    /// Line and column of an offset. Columns count characters of UTF-8 as far as the line is that, else of GB18030.
    private static func place(of offset: Int, in bytes: [UInt8], file: String) -> Place {
        var line = 1
        var lineStart = 0
        for index in 0..<min(offset, bytes.count) {
            let byte = bytes[index]
            guard byte == 0x0A || byte == 0x0D && (index + 1 == bytes.count || bytes[index + 1] != 0x0A) else { continue }
            line += 1
            lineStart = index + 1
        }
        let before = Array(bytes[lineStart..<min(offset, bytes.count)])
        let count: Int
        if let text = String(validating: before, as: UTF8.self) {
            count = text.unicodeScalars.drop { $0 == "\u{FEFF}" }.count
        } else if case .decoded(let text) = Iconv.decode(before, from: "GB18030") {
            count = text.unicodeScalars.count
        } else {
            count = before.count
        }
        return Place(file: file, line: line, column: count + 1)
    }
}
