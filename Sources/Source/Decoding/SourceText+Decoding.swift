extension SourceText {
    /// Decodes a file: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030, which a note mentions.
    ///
    /// Text that decodes as GB18030 but is more probably in another encoding is refused (`suspicious-text`), as are bytes that are
    /// neither (`undecodable-text`). The text is given in Unicode's composed form. Control characters are errors and stand as U+FFFD in the text, so that everything else can still be checked.
    ///
    /// - Parameters:
    ///   - encoding: the encoding's name where the author named it; it overrules detection.
    ///   - encodingPlace: where it is named, for a diagnostic about the name.
    package static func decode(
        _ bytes: [UInt8], file: String, encoding: String? = nil, encodingPlace: Place? = nil
    ) -> (SourceText?, [Diagnostic]) {
        let result: Decoded
        if let encoding {
            guard let named = TextEncoding(named: encoding) else {
                return (nil, [DecodingProblem.unknownEncoding(encoding, at: encodingPlace ?? Place(file: file))])
            }
            result = named.decode(bytes, file: file)
        } else {
            result = EncodingDetection.decode(bytes, file: file)
        }
        guard case .text(let text, let note) = result else {
            if case .problem(let diagnostic) = result { return (nil, [diagnostic]) }
            return (nil, [])
        }
        let written = withoutByteOrderMark(text)
        let (clean, problems) = ForbiddenCharacters.replaced(in: written.composed, file: file)
        return (SourceText(file: file, text: clean, written: written), (note.map { [$0] } ?? []) + problems)
    }

    /// Some programs write the mark twice.
    private static func withoutByteOrderMark(_ text: String) -> String {
        guard text.unicodeScalars.first == "\u{FEFF}" else { return text }
        return String(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
    }
}

/// What became of a file's bytes.
enum Decoded {
    case text(String, note: Diagnostic?)
    case problem(Diagnostic)
}

extension TextEncoding {
    /// The text in an encoding that the author has named.
    func decode(_ bytes: [UInt8], file: String) -> Decoded {
        switch kind {
        case .utf8:
            if let text = String(validating: bytes, as: UTF8.self) { return .text(text, note: nil) }
            let offset = DamagedUTF8.firstBadByte(bytes) ?? bytes.count
            return .problem(DecodingProblem.undecodable(bytes, at: offset, file: file, not: "UTF-8"))
        case .utf16(let isBigEndian):
            if let text = UTF16Bytes.decode(bytes, isBigEndian: isBigEndian) { return .text(text, note: nil) }
            return .problem(
                Diagnostic(
                    "undecodable-text", "the file is not well-formed UTF-16", at: Place(file: file),
                    hint: "save it as UTF-8, or correct \"encoding:\""))
        case .iconv(let names):
            switch Iconv.decode(bytes, fromFirstOf: names) {
            case .decoded(let text): return .text(text, note: nil)
            case .invalid(let offset): return .problem(DecodingProblem.undecodable(bytes, at: offset, file: file, not: Message(verbatim: name)))
            case .unknownEncoding: return .problem(DecodingProblem.unknownEncoding(name, at: Place(file: file)))
            }
        }
    }
}
