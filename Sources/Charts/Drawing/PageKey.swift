import Markup

/// A legend on a page: signs with names. Screen readers hear the names with what they are of.
enum PageKey {
    static func write(_ entries: [(tint: String, label: String)], to out: inout ByteBuffer) {
        guard !entries.isEmpty else { return }
        out.raw("<p class=\"key\" aria-hidden=\"true\">")
        for entry in entries {
            out.raw("<span class=\"")
            out.raw(entry.tint)
            out.raw("\">")
            out.label(entry.label)
            out.raw("</span> ")
        }
        out.raw("</p>")
    }
}
