import Messages
import Scoring

/// Numbers with something around them that says more than a number can.
extension CellSpelling {
    static func brackets(_ text: String) -> Reading? {
        let half = halfWidth(text)
        guard half.hasPrefix("("), half.hasSuffix(")"), let number = number(half.dropFirst().dropLast()) else { return nil }
        return (.brackets, nil, "write -\(number) if the brackets mean a negative number, else \(number)")
    }

    static func bound(_ text: String) -> Reading? {
        let half = halfWidth(text)
        for sign in ["<", ">", "≤", "≥", "~", "≈", "±", "约", "近", "超", "ca.", "c."] where half.hasPrefix(sign) {
            let rest = half.drop { "<>=≤≥~≈±约近超ca. ".contains($0) }
            guard let number = number(rest) else { return nil }
            return (.bound, nil, "write one number, such as \(number), and say in a note that it is none exactly")
        }
        guard half.hasSuffix("+"), let number = number(half.dropLast()) else { return nil }
        return (.bound, nil, "write one number, such as \(number), and say in a note that it is none exactly")
    }

    static func percent(_ text: String) -> Reading? {
        let half = halfWidth(text)
        guard let sign = half.last, "%‰％".contains(sign), let number = number(half.dropLast()) else { return nil }
        return (.percent, number, "write only the number: \(number)")
    }

    static func currency(_ text: String) -> Reading? {
        var rest = Substring(halfWidth(text)), isNegative = false, found = false
        if rest.hasPrefix("-") {
            isNegative = true
            rest = rest.dropFirst()
        }
        for sign in ["US$", "USD", "EUR", "GBP", "CNY", "RMB", "JPY", "CHF"] {
            if isSame(rest.prefix(sign.count), sign) { (rest, found) = (rest.dropFirst(sign.count), true) }
            if isSame(rest.suffix(sign.count), sign) { (rest, found) = (rest.dropLast(sign.count), true) }
        }
        func isSame(_ text: Substring, _ sign: String) -> Bool { text.utf8.count == sign.utf8.count && text.uppercased() == sign }
        func isSign(_ character: Character?) -> Bool { character?.unicodeScalars.first?.properties.generalCategory == .currencySymbol }
        if isSign(rest.first) { (rest, found) = (rest.dropFirst(), true) }
        if isSign(rest.last) { (rest, found) = (rest.dropLast(), true) }
        guard found, let number = number(rest) else { return nil }
        let plain = isNegative ? "-" + number : number
        return (.currency, plain, "write only the number: \(plain)")
    }

    /// Signs that lead to a note: `12*`, `12†`, `12²`, `12[a]`, `12 (p)`.
    static func mark(_ text: String) -> Reading? {
        var rest = Substring(halfWidth(text))
        let signs = "*†‡§¶#^¹²³⁴⁵⁶⁷⁸⁹⁰ªº"
        if let last = rest.last, signs.contains(last) {
            while let last = rest.last, signs.contains(last) { rest = rest.dropLast() }
        } else if let last = rest.last, last == ")" || last == "]", let open = rest.lastIndex(where: { $0 == "(" || $0 == "[" }) {
            rest = rest[..<open]
        } else {
            return nil
        }
        return number(rest).map { (.mark, $0, "write only the number, \($0), and what the mark says in a note") }
    }

    /// Letters that look like digits.
    static func letter(_ text: String) -> Reading? {
        guard text.contains(where: \.isNumber) else { return nil }
        let plain = text.replacing("O", with: "0").replacing("o", with: "0").replacing("l", with: "1").replacing("I", with: "1")
        return plain != text && Exact(plain) != nil ? (.word, nil, "write digits, not letters: \(plain)") : nil
    }

    /// A word of a few letters behind a number, such as 人 or km. A single Latin letter makes a code of it, 10A, and st an order, 1st.
    static func unit(_ text: String) -> Reading? {
        let half = halfWidth(text)
        let digits = half.prefix { ($0.isASCII && $0.isNumber) || ".,- ".contains($0) }
        let unit = half.dropFirst(digits.count)
        guard !unit.isEmpty, let number = number(digits), unit.count <= 4, unit.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic }) else { return nil }
        if ["st", "nd", "rd", "th"].contains(unit.lowercased()) { return (.word, nil, "write only the number: \(number)") }
        if unit.count == 1, unit.first?.isASCII == true, !digits.hasSuffix(" "), !digits.contains(".") {
            return (.word, nil, "write only the number: \(number)")
        }
        if let factor = ["万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000, "千": 1_000, "百": 100][unit.prefix(1)], let value = Exact(number) {
            let plain = (value * Exact(factor)).shortest(10)
            return (.unit, plain, "write it in plain digits: \(plain)")
        }
        if let (factor, word) = [
            "k": (1_000, "thousand"), "m": (1_000_000, "million"), "mn": (1_000_000, "million"), "b": (1_000_000_000, "billion"),
            "bn": (1_000_000_000, "billion"),
        ][
            unit.lowercased()], let value = Exact(number)
        {
            return (.unit, nil, "write only the number: \(number), or \((value * Exact(factor)).shortest(10)) if \(unit) means \(word)")
        }
        return (.unit, number, "write only the number: \(number)")
    }
}
