/// The encoding of a file whose author named none.
enum EncodingDetection {
    static func decode(_ bytes: [UInt8], file: String) -> Decoded {
        let start = Place(file: file)
        if let (name, hint) = BinaryFormats.recognise(bytes) {
            return .problem(Diagnostic("undecodable-text", "the file is \(name), not text", at: start, hint: hint))
        }
        if UTF16Bytes.hasByteOrderMark(bytes), let text = UTF16Bytes.decode(bytes, isBigEndian: nil) {
            return .text(
                text,
                note: Diagnostic(
                    .note, "decoded-as-utf-16", "the file was read as UTF-16, which some programs call Unicode", at: start,
                    hint: "save it as UTF-8, which every tool reads"))
        }
        let text = String(validating: bytes, as: UTF8.self)
        // UTF-16 of ASCII text is well-formed UTF-8 too, with a zero byte in every other place.
        if text == nil || bytes.prefix(64).contains(0), UTF16Bytes.isProbable(bytes) {
            return .problem(
                Diagnostic(
                    "undecodable-text", "the file is probably UTF-16 without a byte order mark", at: start,
                    hint: "save it as UTF-8, or name its encoding: \"encoding: utf-16\""))
        }
        if let text, !isAccidentallyUTF8(bytes) { return .text(text, note: nil) }
        return decodeGB18030(bytes, file: file)
    }

    /// Whether a handful of Chinese characters in GB18030 happens to be well-formed UTF-8: 状态 is that of "״̬", a Hebrew letter with a Latin mark.
    /// One in ten characters is; a file with more than a few characters is never all of such.
    private static func isAccidentallyUTF8(_ bytes: [UInt8]) -> Bool {
        var count = 0
        for byte in bytes where byte >= 0x80 {
            count += 1
            if count > 12 || byte > 0xDF { return false }
        }
        guard count >= 4, let chinese = EncodingEvidence(bytes, as: .gb18030) else { return false }
        return chinese.cost + 4 < EncodingEvidence(asUTF8: bytes).cost
    }

    /// Few files that are not Chinese reach a Chinese institute's folder: other readings must be better by so many bits.
    private static let advantage = 6

    private static func decodeGB18030(_ bytes: [UInt8], file: String) -> Decoded {
        guard case .decoded(let text) = Iconv.decode(bytes, from: "GB18030") else { return .problem(neither(bytes, file: file)) }
        let sample = sample(bytes)
        guard let evidence = EncodingEvidence(sample, as: .gb18030) else { return .problem(neither(bytes, file: file)) }
        let damaged = EncodingEvidence(asUTF8: sample)
        if damaged.cost < evidence.cost - advantage { return .problem(damage(bytes, file: file)) }
        if let best = others(sample).first, best.evidence.cost < evidence.cost - advantage {
            return .problem(DecodingProblem.suspicious(bytes, file: file, probably: best.candidate))
        }
        // Names may have characters that are rare; a text does not consist of them.
        if evidence.charactersBeyondASCII >= 6 && !evidence.costsAtMost(18) {
            return .problem(DecodingProblem.suspicious(bytes, file: file, probably: nil))
        }
        return .text(
            text,
            note: Diagnostic(
                .note, "decoded-as-gb18030", "the file is not UTF-8 and was read as GB18030, as Chinese Excel saves it", at: Place(file: file),
                hint: DecodingProblem.describing(file).map {
                    "save it as UTF-8 (in Excel \"CSV UTF-8\"); if characters are wrong, name its encoding in \($0): \"encoding: …\""
                } ?? "save it as UTF-8 (in Excel \"CSV UTF-8\")"))
    }

    /// The first lines of a long file, enough to judge it by. No encoding has a line feed inside a character.
    private static func sample(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.count > 16_384, let end = bytes[..<16_384].lastIndex(of: 0x0A) else { return bytes }
        let lines = bytes[...end]
        return lines.count { $0 >= 0x80 } >= 100 ? Array(lines) : bytes
    }

    /// Bytes that do not decode as GB18030 either: damaged UTF-8, or another encoding.
    private static func neither(_ bytes: [UInt8], file: String) -> Diagnostic {
        let best = others(bytes).first
        let damaged = EncodingEvidence(asUTF8: bytes)
        if damaged.cost < (best?.evidence.cost ?? .max) { return damage(bytes, file: file) }
        guard case .invalid(let offset) = Iconv.decode(bytes, from: "GB18030") else { return damage(bytes, file: file) }
        // What decodes before that byte may read better as GB18030 that was cut or damaged.
        let before = Array(bytes[..<offset])
        let chinese = EncodingEvidence(before, as: .gb18030)
        let probable = best.flatMap { best in
            let other = EncodingEvidence(before, as: best.candidate)
            let isBetter = (other?.cost ?? .max) <= (chinese?.cost ?? .max)
            return isBetter && best.evidence.costsAtMost(14) ? best.candidate : nil
        }
        return DecodingProblem.undecodable(bytes, at: offset, file: file, not: "UTF-8 or GB18030", probably: probable)
    }

    private static func damage(_ bytes: [UInt8], file: String) -> Diagnostic {
        DecodingProblem.undecodable(bytes, at: DamagedUTF8.firstBadByte(bytes) ?? 0, file: file, not: "UTF-8, as the rest of the file is")
    }

    /// The readings other than GB18030 that are possible, the most probable first.
    private static func others(_ bytes: [UInt8]) -> [(candidate: CandidateEncoding, evidence: EncodingEvidence)] {
        var readings: [(candidate: CandidateEncoding, evidence: EncodingEvidence)] = []
        for candidate in CandidateEncoding.allCases where candidate != .gb18030 {
            if let evidence = EncodingEvidence(bytes, as: candidate) { readings.append((candidate, evidence)) }
        }
        // The sort is stable, so that equal ones stay in their order of declaration.
        return readings.sorted { $0.evidence.cost < $1.evidence.cost }
    }
}
