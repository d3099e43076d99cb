import Foundation

/// Reads a file of Templates/strings/ as far as the program's own go, which is little of YAML: a name and a text a line, or a name and the plural forms of a
/// text, in braces or indented below it. Whatever else is YAML is refused, and a test holds what is read here to what a report's own files are read with.
struct StringsReader {
    let file: String

    private static let forms: Set<Substring> = ["zero", "one", "two", "few", "many", "other"]

    /// Each name with its text, and then its plural forms if it has any: the form's name and its text, one after the other. The text is that of `other`.
    func rows(_ text: String) throws -> [SourceRow] {
        var rows: [SourceRow] = [], open: (name: String, line: Int)?, forms: [String] = []
        func close() throws {
            if let open { rows.append(try row(open.name, forms, open.line)) }
            (open, forms) = (nil, [])
        }
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let number = index + 1
            if let form = line.behind("  ") {
                guard open != nil else { throw mistake("an indented line below no name", number) }
                forms += try self.form(form, number)
                continue
            }
            try close()
            let name = line.prefix { $0 != ":" }
            guard !name.isEmpty, name.utf8.allSatisfy(isOfName), name.endIndex < line.endIndex else { throw mistake("no \"name: text\"", number) }
            let rest = line[name.endIndex...].dropFirst()
            if rest.isEmpty {
                open = (String(name), number)
            } else if let value = rest.behind(" {") {
                rows.append(try row(String(name), try inBraces(value, number), number))
            } else {
                rows.append(SourceRow(fields: [String(name), try scalar(behindColon(rest, number), number)], line: number))
            }
        }
        try close()
        return rows
    }

    /// Every language has the same names.
    static func alike(_ files: [(path: String, rows: [SourceRow])], at path: (String) -> String) throws -> [(path: String, rows: [SourceRow])] {
        guard let reference = files.first(where: { $0.path == "en.yaml" }) else { throw Refusal(description: "there is no en.yaml") }
        let names = Set(reference.rows.map { $0.fields[0] })
        for file in files {
            for row in file.rows where !names.contains(row.fields[0]) {
                throw SourceMistake(file: path(file.path), line: row.line, message: "en.yaml has no \"\(row.fields[0])\"")
            }
            let own = Set(file.rows.map { $0.fields[0] })
            for row in reference.rows where !own.contains(row.fields[0]) {
                throw SourceMistake(file: path(reference.path), line: row.line, message: "\(file.path) has no \"\(row.fields[0])\"")
            }
        }
        return files
    }

    // MARK: Plural forms

    private func row(_ name: String, _ forms: [String], _ line: Int) throws -> SourceRow {
        let names = stride(from: 0, to: forms.count, by: 2).map { forms[$0] }
        guard let other = names.firstIndex(of: "other") else { throw mistake("\"\(name)\" has no form \"other\"", line) }
        guard Set(names).count == names.count else { throw mistake("\"\(name)\" has a form twice", line) }
        return SourceRow(fields: [name, forms[2 * other + 1]] + forms, line: line)
    }

    /// `one: 'a row'`
    private func form(_ text: Substring, _ line: Int) throws -> [String] {
        let name = text.prefix { $0 != ":" }
        guard Self.forms.contains(name), name.endIndex < text.endIndex else { throw mistake("no form of a text", line) }
        return [String(name), try scalar(behindColon(text[name.endIndex...].dropFirst(), line), line)]
    }

    /// `one: 'a row', other: '{count} rows'}`
    private func inBraces(_ text: Substring, _ line: Int) throws -> [String] {
        var forms: [String] = [], rest = text
        while true {
            let name = rest.prefix { $0 != ":" }
            guard Self.forms.contains(name), let quoted = rest[name.endIndex...].behind(": '") else {
                throw mistake("forms in braces are written {one: '…', other: '…'}", line)
            }
            let (text, after) = try self.quoted(quoted, line)
            forms += [String(name), try whole(text, line)]
            if after == "}" { return forms }
            guard let next = after.behind(", ") else { throw mistake("forms in braces are written {one: '…', other: '…'}", line) }
            rest = next
        }
    }

    // MARK: Texts

    private func behindColon(_ text: Substring, _ line: Int) throws -> Substring {
        guard let value = text.behind(" "), !value.isEmpty, value.first != " " else { throw mistake("no text behind the colon and a blank", line) }
        return value
    }

    private func scalar(_ value: Substring, _ line: Int) throws -> String {
        let text: String
        if let inner = value.behind("'") {
            let (quoted, after) = try quoted(inner, line)
            guard after.isEmpty else { throw mistake("something stands behind the quoted text", line) }
            text = quoted
        } else if let inner = value.behind("\"") {
            guard inner.last == "\"", !inner.dropLast().contains(where: { $0 == "\"" || $0 == "\\" }) else {
                throw mistake("a text with a quote or a backslash stands between single quotes here", line)
            }
            text = String(inner.dropLast())
        } else {
            // What YAML would read as something else, or not to the end.
            let isPlain = !value.contains(": ") && !value.contains(" #") && value.last != ":" && value.last != " " && !value.contains("\t")
            guard let first = value.unicodeScalars.first, !"-?:,[]{}#&*!|>'\"%@`".unicodeScalars.contains(first), isPlain,
                !["~", "null", "Null", "NULL"].contains(value)
            else { throw mistake("this text needs single quotes", line) }
            text = String(value)
        }
        return try whole(text, line)
    }

    private func whole(_ text: String, _ line: Int) throws -> String {
        guard !text.isEmpty else { throw mistake("there is no text", line) }
        // As all content is read.
        return text.precomposedStringWithCanonicalMapping
    }

    /// What stands before the quote that ends a text, where two quotes are one, and what stands behind it.
    private func quoted(_ inner: Substring, _ line: Int) throws -> (text: String, after: Substring) {
        var text = "", rest = inner
        while let quote = rest.utf8.firstIndex(of: UInt8(ascii: "'")) {
            text += rest[..<quote]
            rest = rest[rest.utf8.index(after: quote)...]
            guard rest.utf8.first == UInt8(ascii: "'") else { return (text, rest) }
            text += "'"
            rest = rest[rest.utf8.index(after: rest.startIndex)...]
        }
        throw mistake("the quote is not closed", line)
    }

    private func mistake(_ message: String, _ line: Int) -> SourceMistake { SourceMistake(file: file, line: line, message: message) }
}

private func isOfName(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
}
