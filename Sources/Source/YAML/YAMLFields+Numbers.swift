extension YAMLFields {
    /// A whole number.
    package mutating func int(_ key: String, in range: ClosedRange<Int>? = nil) -> Int? {
        guard let (text, node) = plainScalar(key, expected: "a whole number") else { return nil }
        let hint: Message = range.map { "write a whole number from \($0.lowerBound) to \($0.upperBound)" } ?? "write a whole number in digits"
        guard PlainNumber.isDecimal(text), let value = Int(text) else {
            if let range, PlainNumber.isDecimal(text), !text.contains(".") {
                // A whole number that no Int holds.
                report(Diagnostic("out-of-range", "\(key) is \(text), outside \(range.lowerBound) to \(range.upperBound)", at: node.place, hint: hint))
                return nil
            }
            report(YAMLType.wrong("\(key)", is: node, not: "a whole number", hint: PlainNumber.hint(for: text) ?? hint))
            return nil
        }
        if let range, !range.contains(value) {
            report(Diagnostic("out-of-range", "\(key) is \(value), outside \(range.lowerBound) to \(range.upperBound)", at: node.place, hint: hint))
            return nil
        }
        return value
    }

    /// A decimal number in plain digits (`-12.50`), as text: the caller makes an exact number of it.
    package mutating func number(_ key: String) -> (text: String, place: Place)? {
        guard let (text, node) = plainScalar(key, expected: "a number") else { return nil }
        guard PlainNumber.isDecimal(text) else {
            report(YAMLType.wrong("\(key)", is: node, not: "a number", hint: PlainNumber.hint(for: text) ?? "write digits, with a point before decimals: 12.5"))
            return nil
        }
        return (text, node.place)
    }

    /// `true` or `false`.
    package mutating func bool(_ key: String) -> Bool? {
        guard let (text, node) = plainScalar(key, expected: "true or false") else { return nil }
        switch text {
        case "true": return true
        case "false": return false
        default:
            let meant: String? =
                switch text.lowercased() {
                case "yes", "on", "y", "1", "true", "是": "true"
                case "no", "off", "n", "0", "false", "否": "false"
                default: nil
                }
            report(YAMLType.wrong("\(key)", is: node, not: "true or false", hint: meant.map { "write \($0)" } ?? "write true or false"))
            return nil
        }
    }

    /// The text of a scalar that is not quoted, since quotes say that it is meant as text.
    mutating func plainScalar(_ key: String, expected: Message) -> (String, YAMLNode)? {
        guard let node = node(key) else { return nil }
        switch node.value {
        case .scalar(let text, isQuoted: false): return (text, node)
        case .scalar:
            report(YAMLType.wrong("\(key)", is: node, not: expected, hint: "write \(expected) without quotes"))
        case .sequence, .mapping:
            report(YAMLType.wrong("\(key)", is: node, not: expected, hint: "write \(expected) after \"\(key): \""))
        }
        return nil
    }
}

/// Numbers as YAML fields take them: an optional minus sign, digits, and at most one point with digits after it.
enum PlainNumber {
    static func isDecimal(_ text: String) -> Bool {
        var digits = text.utf8[...]
        if digits.first == UInt8(ascii: "-") { digits = digits.dropFirst() }
        let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { part in !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// What to type instead of a number that people write but we do not read.
    static func hint(for text: String) -> Message? {
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF10...0xFF19: plain.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
            case 0xFF0E: plain += "."
            case 0xFF0D, 0x2212: plain += "-"
            case 0x2C, 0xFF0C, 0x20, 0xA0, 0x2B: continue
            default: plain.unicodeScalars.append(scalar)
            }
        }
        if text.contains(",") && !text.contains(".") && text.split(separator: ",").last?.count != 3 { return "write a point before decimals: 12.5" }
        if plain.hasSuffix("%"), isDecimal(String(plain.dropLast())) { return "write \(plain.dropLast()), without the sign" }
        let digits = String(text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }), unit = text.dropFirst(digits.count)
        if isDecimal(digits), !unit.isEmpty, unit.allSatisfy({ $0.isLetter || $0 == " " }), unit.lowercased() != "e" {
            return "write only the number: \(digits)"
        }
        return plain != text && isDecimal(plain) ? "write \(plain)" : nil
    }
}
