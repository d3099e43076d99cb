import Edition
import Markup
import Source

/// The Open Graph protocol (ogp.me) and the two tags that Twitter's cards add to it.
enum OpenGraph {
    /// What is the same on every page of an edition in one language.
    static func writeConstants(_ rendition: Rendition, into out: inout ByteBuffer) {
        out.raw("<meta property=\"og:site_name\"")
        out.attribute("content", rendition.site.title.text(rendition.language))
        out.raw(">\n<meta property=\"og:locale\"")
        out.attribute("content", locale(rendition.language))
        out.raw(">\n")
    }

    /// What differs.
    static func write(_ head: PageHead, siteTitle: String, isEdition: Bool, address: String?, image: String?, into out: inout ByteBuffer) {
        out.raw(isEdition ? "<meta property=\"og:type\" content=\"website\">\n" : "<meta property=\"og:type\" content=\"article\">\n")
        out.raw("<meta property=\"og:title\"")
        out.attribute("content", head.title ?? siteTitle)
        out.raw(">\n")
        if let description = head.description {
            out.raw("<meta property=\"og:description\"")
            out.attribute("content", description)
            out.raw(">\n")
        }
        if let address {
            out.raw("<meta property=\"og:url\"")
            out.attribute("content", address)
            out.raw(">\n")
        }
        if let image {
            out.raw("<meta property=\"og:image\"")
            out.attribute("content", image)
            out.raw(">\n<meta property=\"og:image:type\" content=\"image/png\">\n")
            out.raw("<meta property=\"og:image:width\" content=\"1200\">\n<meta property=\"og:image:height\" content=\"630\">\n")
        }
        out.raw(
            image == nil ? "<meta name=\"twitter:card\" content=\"summary\">\n" : "<meta name=\"twitter:card\" content=\"summary_large_image\">\n")
    }

    /// `zh_CN` for zh-Hans: a language and the territory where it is written so.
    static func locale(_ language: String) -> String {
        let parts = language.split(separator: "-")
        if let region = parts.dropFirst().first(where: { $0.count == 2 }) { return parts[0].lowercased() + "_" + region.uppercased() }
        switch language.lowercased() {
        case "zh", "zh-hans": return "zh_CN"
        case "zh-hant": return "zh_TW"
        case "en": return "en_US"
        default: return String(parts[0])
        }
    }
}
