/// Makes ids of headings from their words.
struct HeadingIdentifier {
    private var used: Set<String>
    private var counts: [String: Int] = [:]

    init(reserved: Set<String>) {
        used = reserved
    }

    mutating func reserve(_ id: String) {
        used.insert(id)
    }

    /// Letters and digits of any script, in lower case; a hyphen for what stands between them. `-2` and so on behind a name
    /// that is taken.
    mutating func make(from text: String) -> String {
        var name = ""
        var needsHyphen = false
        for scalar in text.lowercased().unicodeScalars {
            if Self.isNameScalar(scalar) {
                if needsHyphen && !name.isEmpty { name.append("-") }
                needsHyphen = false
                name.unicodeScalars.append(scalar)
            } else if scalar.properties.isWhitespace || scalar == "-" {
                needsHyphen = true
            }
        }
        if name.isEmpty { name = "section" }
        var id = name
        var count = counts[name] ?? 1
        while used.contains(id) {
            count += 1
            id = "\(name)-\(count)"
        }
        counts[name] = count
        used.insert(id)
        return id
    }

    /// Letters, digits, hyphen and low line.
    static func isValid(_ id: String) -> Bool {
        !id.isEmpty && id.unicodeScalars.allSatisfy { isNameScalar($0) || $0 == "-" }
    }

    private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 { return UInt8(scalar.value).isLetter || UInt8(scalar.value).isDigit || scalar == "_" }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber, .letterNumber:
            return true
        default: return false
        }
    }

    /// The id in a placed block's YAML, read without a YAML parser: good enough to keep out of its way.
    static func blockID(_ yaml: String) -> String? {
        for line in yaml.split(separator: "\n") where line.hasPrefix("id:") {
            let value = line.dropFirst(3).split { $0 == " " || $0 == "#" || $0 == "\"" || $0 == "'" }
            return value.first.map(String.init)
        }
        return nil
    }
}

enum FootnoteIdentifier {
    /// `fn:` and the label; characters that are no letters or digits as their numbers, so that no two labels give one id.
    /// Of an inline note, by number: no label gives an id with two colons.
    static func inline(_ number: Int) -> String { "fn::\(number)" }

    static func id(_ label: String) -> String {
        var id = "fn:"
        for scalar in foldedLabel(label).unicodeScalars {
            if HeadingIdentifier.isValid(String(scalar)) {
                id.unicodeScalars.append(scalar)
            } else {
                id += "~" + String(scalar.value, radix: 16) + "~"
            }
        }
        return id
    }
}
