extension SourceText {
    /// Decodes a file: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030, which a note mentions.
    ///
    /// - Parameters:
    ///   - encoding: the encoding's name where the author named it; it overrules detection.
    ///   - encodingPlace: where it is named, for a diagnostic about the name.
    /// - Returns: nil where the bytes are no text in the encoding, or probably in another one.
    package static func decode(
        _ bytes: [UInt8], file: String, encoding: String? = nil, encodingPlace: Place? = nil
    ) -> (SourceText?, [Diagnostic]) {
        let start = Place(file: file)
        if let encoding {
            guard let named = TextEncoding(named: encoding) else {
                return (
                    nil,
                    [
                        Diagnostic(
                            "unknown-encoding", "unknown encoding \"\(encoding)\"", at: encodingPlace ?? start,
                            hint: YAMLType.suggestion(for: encoding, among: TextEncoding.names, otherwise: "write one of "))
                    ]
                )
            }
            return checked(named.decode(bytes, file: file), file: file)
        }
        if let utf8 = String(validating: bytes, as: UTF8.self) { return checked((utf8, []), file: file) }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            let (text, diagnostics) = TextEncoding.utf16.decode(bytes, file: file)
            let note = Diagnostic(
                .note, "decoded-as-utf-16", "the file is UTF-16, as some programs call \"Unicode\"", at: start,
                hint: "save it as UTF-8, which every tool reads")
            return checked((text, diagnostics + (text == nil ? [] : [note])), file: file)
        }
        let (text, diagnostics) = TextEncoding.gb18030.decode(bytes, file: file)
        let note = Diagnostic(
            .note, "decoded-as-gb18030", "the file is not UTF-8 and was read as GB18030, as Chinese Excel saves it", at: start,
            hint: "save it as UTF-8 (in Excel \"CSV UTF-8\"), or name its encoding: \"encoding: gb18030\"")
        return checked((text, diagnostics + (text == nil ? [] : [note])), file: file)
    }

    /// The text without its byte order mark, unless it holds characters that no output could.
    private static func checked(_ decoded: (String?, [Diagnostic]), file: String) -> (SourceText?, [Diagnostic]) {
        guard var text = decoded.0 else { return (nil, decoded.1) }
        while text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        return (SourceText(file: file, text: text), decoded.1)
    }
}

extension TextEncoding {
    /// The text, or nil and where it stops being one.
    func decode(_ bytes: [UInt8], file: String) -> (String?, [Diagnostic]) {
        switch kind {
        case .utf8:
            if let text = String(validating: bytes, as: UTF8.self) { return (text, []) }
        case .utf16:
            let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
            var units: [UInt16] = []
            for index in stride(from: 0, to: bytes.count - 1, by: 2) {
                let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
                units.append(isBigEndian ? first << 8 | second : second << 8 | first)
            }
            if let text = String(validating: units, as: UTF16.self) { return (text, []) }
        case .iconv(let names):
            for name in names {
                if case .decoded(let text) = Iconv.decode(bytes, from: name) { return (text, []) }
            }
        }
        return (nil, [Diagnostic("undecodable-text", "the file is not \(name) text", at: Place(file: file))])
    }
}
