import Markup

/// The frame of every table: a region that scrolls sideways by itself where the window is narrow.
extension ByteBuffer {
    mutating func tableStart(_ classes: String, label: String) {
        raw("<div class=\"table-scroll\" role=\"region\" tabindex=\"0\"")
        attribute("aria-label", label)
        raw("><table")
        if !classes.isEmpty { attribute("class", classes) }
        raw(">")
    }

    mutating func tableEnd() {
        raw("</tbody></table></div>")
    }

    mutating func columnHead(_ text: String, classes: String = "", sort: String? = nil) {
        raw("<th scope=\"col\"")
        if !classes.isEmpty { attribute("class", classes) }
        if let sort { attribute("data-sort", sort) }
        raw(">")
        self.text(text)
        raw("</th>")
    }

    mutating func cell(_ text: String, classes: StaticString? = nil) {
        if let classes {
            raw("<td class=\"")
            raw(classes)
            raw("\">")
        } else {
            raw("<td>")
        }
        self.text(text)
        raw("</td>")
    }

    /// A link whose address is relative to the site's root and already percent-encoded.
    mutating func link(_ root: String, _ path: String, _ text: String) {
        raw("<a href=\"")
        raw(root)
        self.text(path)
        raw("\">")
        self.text(text)
        raw("</a>")
    }
}
