import Markup

extension ByteBuffer {
    /// Markup as it is: the caller vouches for it.
    init(html: String) {
        self.init(capacity: html.utf8.count)
        raw(html)
    }

    /// Text, escaped.
    init(text: String) {
        self.init(capacity: text.utf8.count)
        self.text(text)
    }
}
