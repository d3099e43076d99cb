import Edition
import Markup
import Source

/// Who made a figure or table, and what readers may do with it: the last line under it, on paper too.
struct CreditLine {
    let rendition: Rendition
    let isFigure: Bool

    /// Nil where nobody is named as publisher and no licence is declared.
    var markup: ByteBuffer? {
        let publisher = rendition.site.publisher?.text(rendition.language), license = rendition.site.license
        guard publisher != nil || license != nil else { return nil }
        var out = ByteBuffer()
        out.raw("<span class=\"credit\">")
        if let publisher { out.text(rendition.words(isFigure ? "credit_figure" : "credit_table", ["publisher": publisher])) }
        if publisher != nil, license != nil { out.raw(" · ") }
        if let license {
            out.raw("<a rel=\"license\"")
            out.attribute("href", license.url)
            out.raw(">")
            out.text(license.name)
            out.raw("</a>")
        }
        out.raw("</span>")
        return out
    }
}
