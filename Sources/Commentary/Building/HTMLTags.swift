internal import Source

/// The tags of a text's HTML, pair by pair: what is opened and not closed, or closed and not opened, would break the page around it.
struct HTMLTags {
    private var open: [(name: String, place: Place)] = []
    private var found: [Diagnostic] = []

    private static let void: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]
    /// Their end may be left out.
    private static let optional: Set<String> = ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "colgroup"]

    /// Reads the tags of one piece of HTML.
    /// - Returns: whether it holds a closing tag that nothing opened.
    mutating func read(_ html: String, at place: Place) -> Bool {
        var isStray = false
        Array(html.utf8).withUnsafeBufferPointer { bytes in
            var skipping = InlineSkipping(bytes, 0..<bytes.count)
            var index = 0
            while index < bytes.count {
                guard bytes[index] == UInt8(ascii: "<"), let end = skipping.afterAngle(at: index) else {
                    index += 1
                    continue
                }
                if !tag(String(decoding: bytes[index..<end], as: UTF8.self), place) { isStray = true }
                index = end
            }
        }
        return isStray
    }

    /// - Returns: whether the tag has its partner, or needs none so far.
    private mutating func tag(_ text: String, _ place: Place) -> Bool {
        let isClosing = text.hasPrefix("</")
        let name = text.dropFirst(isClosing ? 2 : 1).prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }.lowercased()
        guard !name.isEmpty, !text.contains("://") || text.contains(" ") else { return true }
        if isClosing {
            guard let position = open.lastIndex(where: { $0.name == name }) else {
                if !Self.optional.contains(name) {
                    found.append(
                        Diagnostic(
                            .error, "unbalanced-html", "</\(name)> closes nothing, and would break the page", at: place,
                            hint: "delete it, or open <\(name)> before it"))
                }
                return false
            }
            found += open[(position + 1)...].compactMap(Self.unclosed)
            open.removeSubrange(position...)
        } else if !Self.void.contains(name), !text.hasSuffix("/>") {
            open.append((name, place))
        }
        if name == "img", !isClosing {
            found.append(
                Diagnostic(
                    .error, "html-image", "an image in HTML is not found from every page that shows it", at: place,
                    hint: "write ![what it shows](../images/NAME)"))
        }
        return true
    }

    /// Everything that is wrong, once all tags are read.
    var problems: [Diagnostic] { found + open.compactMap(Self.unclosed) }

    private static func unclosed(_ tag: (name: String, place: Place)) -> Diagnostic? {
        guard !optional.contains(tag.name) else { return nil }
        return Diagnostic(
            .error, "unbalanced-html", "<\(tag.name)> is not closed, and would take in the page behind it", at: tag.place, hint: "close it with </\(tag.name)>")
    }
}
