internal import CXML

/// An XML text in memory, read event by event through libxml2's text reader: nothing is fetched, entities are not expanded, names come without their
/// prefix (programs differ in which they choose).
package struct XMLPull {
    package enum Event {
        case start(String)
        case text(String)
        case end(String)
    }

    private let reader: OpaquePointer
    /// An element without content, whose end the library does not tell.
    private var pendingEnd: String?

    /// Reads the events of a part until `work` has taken them.
    /// - Returns: false where the part is not well-formed up to its end.
    package static func read(_ bytes: [UInt8], _ work: (inout XMLPull) -> Void) -> Bool {
        bytes.withUnsafeBytes { buffer in
            let options = Int32(CXML_PARSE_NONET | CXML_PARSE_NOERROR | CXML_PARSE_NOWARNING | CXML_PARSE_COMPACT)
            guard let size = Int32(exactly: buffer.count), size > 0,
                let reader = xmlReaderForMemory(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, nil, options)
            else { return false }
            defer { xmlFreeTextReader(reader) }
            var pull = XMLPull(reader: reader)
            work(&pull)
            while pull.next() != nil {}
            return pull.isWellFormed
        }
    }

    private var isWellFormed = true

    private init(reader: OpaquePointer) {
        self.reader = reader
    }

    /// The next event; nil at the end, and where the part is broken.
    package mutating func next() -> Event? {
        if let name = pendingEnd {
            pendingEnd = nil
            return .end(name)
        }
        while true {
            let status = xmlTextReaderRead(reader)
            if status != 1 {
                if status < 0 { isWellFormed = false }
                return nil
            }
            switch Int(xmlTextReaderNodeType(reader)) {
            case CXML_ELEMENT:
                let name = localName
                if xmlTextReaderIsEmptyElement(reader) == 1 { pendingEnd = name }
                return .start(name)
            case CXML_END_ELEMENT: return .end(localName)
            case CXML_TEXT, CXML_CDATA, CXML_WHITESPACE, CXML_SIGNIFICANT_WHITESPACE:
                return .text(xmlTextReaderConstValue(reader).map { String(cString: $0) } ?? "")
            default: continue
            }
        }
    }

    private var localName: String { xmlTextReaderConstLocalName(reader).map { String(cString: $0) } ?? "" }

    /// An attribute of the element that has just started.
    package func attribute(_ name: String) -> String? {
        guard xmlTextReaderMoveToAttribute(reader, name) == 1 else { return nil }
        defer { xmlTextReaderMoveToElement(reader) }
        return xmlTextReaderConstValue(reader).map { String(cString: $0) }
    }

    /// An attribute by its local name, whatever the prefix: the relationship's `r:id`.
    package func attribute(anyPrefix name: String) -> String? {
        var found: String?
        while found == nil, xmlTextReaderMoveToNextAttribute(reader) == 1 {
            if localName == name { found = xmlTextReaderConstValue(reader).map { String(cString: $0) } }
        }
        xmlTextReaderMoveToElement(reader)
        return found
    }

    /// The text of the element that has just started, and of all within it but those elements.
    package mutating func text(without: Set<String> = []) -> String {
        var text = "", depth = 1, skipped = 0
        while depth > 0, let event = next() {
            switch event {
            case .start(let name):
                depth += 1
                if skipped > 0 || without.contains(name) { skipped += 1 }
            case .end:
                depth -= 1
                if skipped > 0 { skipped -= 1 }
            case .text(let part): if skipped == 0 { text += part }
            }
        }
        return text
    }
}
