internal import XML

/// Which of a workbook's cell styles show a number as a date (ECMA-376 part 1, 18.8.30).
struct CellFormats: Sendable {
    enum Moment: Sendable {
        case date
        case time
        case dateTime
    }

    /// By style.
    private let moments: [Moment?]
    /// Whether day 0 is 1904-01-01, as workbooks from old Macintoshes have it.
    let starts1904: Bool

    init(_ bytes: [UInt8]?, starts1904: Bool) {
        self.starts1904 = starts1904
        var custom: [Int: String] = [:], moments: [Moment?] = [], isInStyles = false
        if let bytes {
            _ = XMLPull.read(bytes) { pull in
                while let event = pull.next() {
                    switch event {
                    case .start("numFmt"):
                        if let id = pull.attribute("numFmtId").flatMap({ Int($0) }), let code = pull.attribute("formatCode") { custom[id] = code }
                    case .start("cellXfs"): isInStyles = true
                    case .end("cellXfs"): isInStyles = false
                    case .start("xf") where isInStyles:
                        let id = pull.attribute("numFmtId").flatMap { Int($0) } ?? 0
                        moments.append(custom[id].map(Self.moment) ?? Self.builtIn(id))
                    default: break
                    }
                }
            }
        }
        self.moments = moments
    }

    func moment(style: Int) -> Moment? { moments.indices.contains(style) ? moments[style] : nil }

    /// The formats that have a number instead of a code; 27 to 36 and 50 to 58 are dates where the workbook is Chinese, Japanese or Korean.
    private static func builtIn(_ id: Int) -> Moment? {
        switch id {
        case 14...17, 27...31, 36, 50...54, 57, 58: .date
        case 18...21, 32...35, 45...47, 55, 56: .time
        case 22: .dateTime
        default: nil
        }
    }

    /// What a code shows: texts in quotes, escaped characters, colours and conditions are no part of it.
    private static func moment(_ code: String) -> Moment? {
        var letters = "", rest = code.lowercased().split(separator: ";").first.map(Substring.init) ?? ""
        while let first = rest.popFirst() {
            switch first {
            case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": rest = rest.dropFirst()
            case "[":
                let inside = rest.prefix { $0 != "]" }
                if inside.allSatisfy({ "hms".contains($0) }) { letters += inside }
                rest = rest.drop { $0 != "]" }.dropFirst()
            default: letters.append(first)
            }
        }
        if letters == "general" || letters.contains("0") || letters.contains("#") || letters.contains("@") { return nil }
        let hasTime = letters.contains("h") || letters.contains("s"), hasDate = letters.contains("y") || letters.contains("d") || letters.contains("e")
        if hasDate { return hasTime ? .dateTime : .date }
        return hasTime ? .time : letters.contains("m") ? .date : nil
    }
}
