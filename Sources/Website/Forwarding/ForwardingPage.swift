import Languages
import Markup

/// What stands at an address that is no more: a small page that leads on, without a script, and says to search engines where the page is now.
struct ForwardingPage {
    /// The old address, from the site's root.
    let path: String
    /// Where it leads, from the site's root, percent-encoded.
    let target: String
    /// Of the page that it leads to.
    let title: String
    /// What the link says, for who is not led on.
    let label: String
    /// BCP 47.
    let language: String
    /// Where the site is published; nil where that is not known.
    let baseURL: String?

    var bytes: [UInt8] {
        let link = rootPrefix(of: path) + target
        var out = ByteBuffer(capacity: 1024)
        out.raw("<!doctype html>\n<html")
        out.attribute("lang", language)
        if WritingDirection.isRightToLeft(language) { out.raw(" dir=\"rtl\"") }
        out.raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
        out.attribute("content", ContentSecurity.policy)
        out.raw(">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        out.text(title)
        out.raw("</title>\n<meta http-equiv=\"refresh\"")
        out.attribute("content", "0; url=" + link)
        out.raw(">\n<link rel=\"canonical\"")
        out.attribute("href", baseURL.map { $0 + target } ?? link)
        out.raw(">\n</head>\n<body>\n<p><a")
        out.attribute("href", link)
        out.raw(">")
        out.text(label)
        out.raw("</a></p>\n</body>\n</html>\n")
        return out.bytes
    }
}
