import Source

/// Whether a file is well-formed XML with an `svg` element of the right name space for its root: browsers show no other SVG.
struct SVGFile {
    struct Fault: Error, Equatable {
        var message: Message
        var hint: Message
        /// In bytes.
        var offset: Int
    }

    private let bytes: [UInt8]
    private var position = 0
    /// The elements that are open, with where each begins.
    private var open: [(name: ArraySlice<UInt8>, offset: Int)] = []
    private var hasRoot = false
    /// The first thing in it that would run or be loaded where the file is opened by itself.
    private var activity: Fault?
    /// Whether a document type may declare entities of its own.
    private var hasDeclarations = false

    /// The first fault; nil of a file that a browser shows.
    static func fault(_ bytes: [UInt8]) -> Fault? {
        var file = SVGFile(bytes: bytes)
        do {
            try file.read()
            return nil
        } catch {
            return error
        }
    }

    /// What the file would do besides being looked at; nil where it does nothing, and of one with a fault.
    static func activity(_ bytes: [UInt8]) -> Fault? {
        var file = SVGFile(bytes: bytes)
        do { try file.read() } catch { return nil }
        return file.activity
    }

    private mutating func note(_ finding: SVGActivity.Finding?, _ offset: Int) {
        if activity == nil, let finding { activity = Fault(message: finding.message, hint: finding.hint, offset: offset) }
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func read() throws(Fault) {
        if String(validating: bytes, as: UTF8.self) == nil, !declaresEncoding {
            throw Fault(message: "the text is not UTF-8", hint: "save it as UTF-8", offset: 0)
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "<") { try markup() } else { try text() }
        }
        if let last = open.last {
            throw Fault(message: "<\(Self.string(last.name))> is never closed", hint: "save the picture again: it seems cut off", offset: last.offset)
        }
        if !hasRoot { throw Fault(message: "there is no <svg> element", hint: "save the picture again as SVG", offset: 0) }
    }

    private mutating func markup() throws(Fault) {
        let start = position
        if starts("<!--") { return try skip(to: "-->", "comment") }
        if starts("<![CDATA[") {
            try skip(to: "]]>", "CDATA section")
            return noteStyle(from: start)
        }
        if starts("<?") {
            try skip(to: "?>", "instruction")
            return note(SVGActivity.ofInstruction(Self.string(bytes[start..<position])), start)
        }
        if starts("<!") {
            try documentType()
            return note(SVGActivity.ofDeclarations(Self.string(bytes[start..<position])), start)
        }
        if starts("</") {
            position += 2
            let name = name()
            skipSpaces()
            guard take(">") else { throw unclosed(start) }
            guard let last = open.popLast() else { throw Fault(message: "</\(Self.string(name))> closes nothing", hint: "delete it", offset: start) }
            guard last.name == name else {
                throw Fault(
                    message: "</\(Self.string(name))> stands where </\(Self.string(last.name))> should",
                    hint: "close elements in the order in which they were opened", offset: start)
            }
            return
        }
        if open.isEmpty && hasRoot { throw Fault(message: "a second root element begins here", hint: "delete what follows </svg>", offset: start) }
        position += 1
        let name = name()
        if name.isEmpty { throw Fault(message: "\"<\" begins no element", hint: "write &lt; for the sign", offset: start) }
        let attributes = try attributes(of: start)
        if !hasRoot { try checkRoot(name, attributes, start) }
        note(SVGActivity.of(Self.string(name), attributes), start)
        hasRoot = true
        if take("/>") { return }
        guard take(">") else { throw unclosed(start) }
        open.append((name, start))
    }

    private func checkRoot(_ name: ArraySlice<UInt8>, _ attributes: [String: String], _ start: Int) throws(Fault) {
        let parts = Self.string(name).split(separator: ":", omittingEmptySubsequences: false)
        guard parts.last == "svg" else {
            throw Fault(message: "the root element is <\(Self.string(name))>, not <svg>", hint: "save the picture again as SVG", offset: start)
        }
        let space = attributes[parts.count == 2 ? "xmlns:\(parts[0])" : "xmlns"]
        if space == "http://www.w3.org/2000/svg" || space?.hasPrefix("&") == true { return }
        throw Fault(
            message: "the <svg> element is not in SVG's name space, so that browsers do not show it",
            hint: "write <svg xmlns=\"http://www.w3.org/2000/svg\" …>", offset: start)
    }

    private mutating func attributes(of start: Int) throws(Fault) -> [String: String] {
        var found: [String: String] = [:]
        while true {
            skipSpaces()
            guard let byte = current else { throw unclosed(start) }
            if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { return found }
            let place = position, name = Self.string(name())
            skipSpaces()
            guard !name.isEmpty, take("=") else { throw Fault(message: "an attribute without a value", hint: "write name=\"value\"", offset: place) }
            skipSpaces()
            guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
                throw Fault(message: "the value of \(name) is not in quotes", hint: "write \(name)=\"…\"", offset: position)
            }
            position += 1
            let value = position
            while let byte = current, byte != quote {
                if byte == UInt8(ascii: "<") { throw Fault(message: "\"<\" in the value of \(name)", hint: "close the quote, or write &lt;", offset: position) }
                if byte == UInt8(ascii: "&") { try reference() } else { position += 1 }
            }
            if found.updateValue(Self.string(bytes[value..<position]), forKey: name) != nil {
                throw Fault(message: "the attribute \(name) stands twice", hint: "delete one of the two", offset: place)
            }
            guard current != nil else { throw unclosed(start) }
            position += 1
        }
    }

    /// The text of a style up to here.
    private mutating func noteStyle(from start: Int) {
        guard let element = open.last?.name, Self.string(element).lowercased().split(separator: ":").last == "style" else { return }
        note(SVGActivity.ofStyle(Self.string(bytes[start..<position])), start)
    }

    private mutating func text() throws(Fault) {
        if let element = open.last?.name, element.count >= 5, element.last == UInt8(ascii: "e") || element.last == UInt8(ascii: "E") {
            let start = position
            while let byte = current, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") { position += 1 }
            if position > start { return noteStyle(from: start) }
        }
        if bytes[position] == UInt8(ascii: "&"), !open.isEmpty { return try reference() }
        if open.isEmpty, !Self.isSpace(bytes[position]) {
            throw Fault(
                message: hasRoot ? "text after the last element" : "text before the first element", hint: "save the picture again as SVG", offset: position)
        }
        position += 1
    }

    /// `&amp;`, `&#160;`; other names only where a document type may declare them.
    private mutating func reference() throws(Fault) {
        let start = position
        position += 1
        let isNumber = take("#"), name = Self.string(name())
        guard take(";"), isNumber || hasDeclarations || ["amp", "lt", "gt", "quot", "apos"].contains(name) else {
            throw Fault(message: "\"&\(name)\" is no reference that XML knows", hint: "write &amp; for the sign", offset: start)
        }
    }

    /// `<!DOCTYPE svg … [ declarations ]>`
    private mutating func documentType() throws(Fault) {
        let start = position
        var depth = 0, quote: UInt8?
        while let byte = current {
            position += 1
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "["):
                depth += 1
                hasDeclarations = true
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth == 0: return
            default: break
            }
        }
        throw unclosed(start)
    }

    /// Whether the file says that its text is in another encoding than UTF-8, as XML may.
    private var declaresEncoding: Bool {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self).lowercased()
        guard let start = head.firstRange(of: "encoding=") else { return false }
        return !head[start.upperBound...].dropFirst().hasPrefix("utf-8")
    }

    // MARK: Bytes

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private func starts(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private mutating func take(_ text: String) -> Bool {
        guard starts(text) else { return false }
        position += text.utf8.count
        return true
    }

    private mutating func skipSpaces() { while let byte = current, Self.isSpace(byte) { position += 1 } }

    private mutating func name() -> ArraySlice<UInt8> {
        let start = position
        while let byte = current, !Self.isSpace(byte), !"<>/=\"'&;#".utf8.contains(byte) { position += 1 }
        return bytes[start..<position]
    }

    private mutating func skip(to end: String, _ what: Message) throws(Fault) {
        let start = position
        while position < bytes.count {
            if take(end) { return }
            position += 1
        }
        throw Fault(message: "this \(what) is never closed", hint: "save the picture again: it seems cut off", offset: start)
    }

    private func unclosed(_ start: Int) -> Fault {
        Fault(message: "a tag that begins here is never closed", hint: "save the picture again: it seems cut off", offset: start)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func string(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
}
