/// A small check that text is well-formed XML, of the kind that charts write: elements, quoted attributes, five entities.
/// HTML's `<br>` and the like do not occur in charts, so pages are held to it as well.
struct XMLCheck {
    private(set) var problems: [String] = []
    private(set) var elements: [String] = []
    private(set) var ids: [String] = []
    private(set) var attributes: [(name: String, value: String)] = []

    init(_ text: String) {
        var open: [String] = []
        var rest = Substring(text)
        while let start = rest.firstIndex(of: "<") {
            check(text: rest[..<start])
            guard let end = Self.tagEnd(rest[start...]) else {
                problems.append("a tag is not closed: \(rest[start...].prefix(40))")
                return
            }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.hasPrefix("/") {
                if open.popLast() != String(tag.dropFirst()) { problems.append("\(tag) closes nothing") }
            } else {
                let name = String(tag.prefix { $0 != " " && $0 != "/" })
                elements.append(name)
                check(attributes: tag.dropFirst(name.count), of: name)
                if !tag.hasSuffix("/") { open.append(name) }
            }
        }
        check(text: rest)
        if !open.isEmpty { problems.append("not closed: \(open)") }
    }

    private static func tagEnd(_ text: Substring) -> Substring.Index? {
        var quoted = false
        for index in text.indices {
            if text[index] == "\"" { quoted.toggle() }
            if text[index] == ">", !quoted { return index }
        }
        return nil
    }

    private mutating func check(attributes text: Substring, of element: String) {
        var names: Set<String> = []
        var rest = text
        while let first = rest.firstIndex(where: { $0 != " " && $0 != "/" }) {
            rest = rest[first...]
            guard let equals = rest.firstIndex(of: "="), rest.index(after: equals) < rest.endIndex, rest[rest.index(after: equals)] == "\"" else {
                problems.append("an attribute of \(element) has no quoted value: \(rest.prefix(30))")
                return
            }
            let name = String(rest[..<equals])
            let start = rest.index(equals, offsetBy: 2)
            guard let end = rest[start...].firstIndex(of: "\"") else { return problems.append("a value of \(element) is not closed") }
            if !names.insert(name).inserted { problems.append("\(element) has \(name) twice") }
            let value = rest[start..<end]
            check(text: value)
            if value.contains("<") { problems.append("< in an attribute") }
            if name == "id" { ids.append(String(value)) }
            attributes.append((name, String(value)))
            rest = rest[rest.index(after: end)...]
        }
    }

    private mutating func check(text: Substring) {
        for scalar in text.unicodeScalars where scalar.value < 0x20 && ![9, 10, 13].contains(scalar.value) || [0xFFFE, 0xFFFF].contains(scalar.value) {
            problems.append("U+\(String(scalar.value, radix: 16)) is not an XML character")
        }
        if text.contains("]]>") { problems.append("]]> in text") }
        for part in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        where !["amp;", "lt;", "gt;", "quot;", "#39;"].contains(where: part.hasPrefix) {
            problems.append("a bare & before \(part.prefix(10))")
        }
    }
}
