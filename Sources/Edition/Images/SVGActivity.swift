import Source

/// What an SVG file does besides being looked at. In a page a picture does nothing; opened by itself, in the site's own name, it would run its
/// scripts and ask other sites for what it names.
enum SVGActivity {
    typealias Finding = (message: Message, hint: Message)

    private static let running: Set<String> = ["script", "handler", "listener"]
    /// Elements of HTML that may stand in a foreignObject.
    private static let foreign: Set<String> = ["iframe", "frame", "object", "embed", "applet", "meta", "base", "form", "link", "portal"]
    private static let without: Message = "save it without scripts: plain SVG in Inkscape, or through an optimiser such as svgo"
    private static let inside: Message = "put what it shows into the file itself"

    /// What an element does, by its attributes as they are written.
    static func of(_ element: String, _ attributes: [String: String]) -> Finding? {
        let local = localName(element)
        if running.contains(local) { return ("it holds a script: <\(element)>", without) }
        if foreign.contains(local) { return ("it holds <\(element)>, which belongs to a page", without) }
        for (name, written) in attributes.sorted(by: { $0.key < $1.key }) {
            let attribute = localName(name)
            if attribute.hasPrefix("on"), attribute.count > 3, attribute.allSatisfy({ $0.isASCII && $0.isLetter }) {
                return ("it runs a script: \(name)", without)
            }
            if attribute == "srcdoc" { return ("it holds a page: \(name)", without) }
            // Most of a drawing are numbers, and most of the rest a picture in letters.
            if !written.utf8.contains(where: { ":/&\\".utf8.contains($0) }) { continue }
            if attribute == "href", written.hasPrefix("data:image/"), !written.hasPrefix("data:image/svg") { continue }
            let value = letters(decoded(written))
            if ["javascript:", "vbscript:", "data:text", "data:application", "data:image/svg"].contains(where: value.contains) {
                return ("it runs a script: \(name)=\"\(String(written.prefix(40)))\"", without)
            }
            let loads = (attribute == "href" && local != "a") || attribute == "src" || attribute == "srcset" || attribute == "data"
            if loads, leadsOutside(value) || outsideInStyle(value) { return ("it loads \(String(written.prefix(60))) from elsewhere", inside) }
            if !loads, attribute != "href", !attribute.hasPrefix("xmlns"), outsideInStyle(value) {
                return ("it loads something from elsewhere: \(name)=\"\(String(written.prefix(60)))\"", inside)
            }
        }
        return nil
    }

    /// An instruction, `<?…?>`.
    static func ofInstruction(_ text: String) -> Finding? {
        text.lowercased().contains("xml-stylesheet") ? ("it is laid out by another file: <?xml-stylesheet", inside) : nil
    }

    /// A document type with its declarations. Drawing programs abbreviate names of name spaces so; markup has no use there.
    static func ofDeclarations(_ text: String) -> Finding? {
        guard let entity = text.firstRange(of: "<!ENTITY") else { return nil }
        let rest = letters(text[entity.upperBound...])
        if rest.contains("script") || rest.contains("&#") || text[entity.upperBound...].contains(where: { $0 == "%" }) || rest.dropFirst().contains("<svg") {
            return ("its document type holds markup", without)
        }
        return nil
    }

    /// The text of a style element.
    static func ofStyle(_ text: String) -> Finding? {
        let value = letters(text)
        return value.contains("@import") || outsideInStyle(value) ? ("its style loads something from elsewhere", inside) : nil
    }

    private static func localName(_ name: String) -> String { String(name.split(separator: ":").last ?? "").lowercased() }

    /// In small letters and without what browsers pass over in an address.
    private static func letters(_ text: some StringProtocol) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F })).lowercased()
    }

    private static func leadsOutside(_ value: String) -> Bool {
        if value.hasPrefix("//") || value.hasPrefix("\\\\") || value.hasPrefix("/\\") { return true }
        guard let colon = value.firstIndex(of: ":"), value[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }) else {
            return false
        }
        return value[..<colon] != "data"
    }

    /// Whether a style names an address with a host.
    private static func outsideInStyle(_ value: String) -> Bool {
        value.components(between: "url(").contains { leadsOutside(String($0.drop { $0 == "\"" || $0 == "'" })) }
    }

    /// Numeric references, and the five that XML knows, as the characters that they are.
    private static func decoded(_ text: String) -> String {
        guard text.contains("&") else { return text }
        var out = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: "&") {
            out += rest[..<start]
            rest = rest[rest.index(after: start)...]
            guard let end = rest.firstIndex(of: ";") else { break }
            let name = rest[..<end]
            if name.hasPrefix("#x") || name.hasPrefix("#X") {
                if let code = UInt32(name.dropFirst(2), radix: 16), let scalar = Unicode.Scalar(code) { out.unicodeScalars.append(scalar) }
            } else if name.hasPrefix("#") {
                if let code = UInt32(name.dropFirst()), let scalar = Unicode.Scalar(code) { out.unicodeScalars.append(scalar) }
            } else {
                out += ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"][name] ?? ""
            }
            rest = rest[rest.index(after: end)...]
        }
        return out + rest
    }
}

extension String {
    /// What follows each occurrence of a text.
    fileprivate func components(between mark: String) -> [Substring] {
        var found: [Substring] = []
        var rest = self[...]
        while let range = rest.firstRange(of: mark) {
            rest = rest[range.upperBound...]
            found.append(rest)
        }
        return found
    }
}
