package import Markup

/// The Publication Manual of the American Psychological Association, 7th edition: a report by an organisation (10.4, examples 50 to 53) and
/// a data set (10.9). An author that is the publisher is named once.
package enum APA7 {
    /// The reference as HTML, the title in italics.
    package static func write(_ citation: Citation, into out: inout ByteBuffer) {
        out.text("\(citation.author). (\(citation.year)). ")
        out.raw("<i>")
        out.text(citation.title)
        out.raw("</i>")
        out.text(rest(citation))
    }

    package static func text(_ citation: Citation) -> String {
        "\(citation.author). (\(citation.year)). \(citation.title)" + rest(citation)
    }

    private static func rest(_ citation: Citation) -> String {
        (citation.version.map { " (Version \($0))" } ?? "") + (citation.kind == .dataset ? " [Data set]" : "") + "."
            + (citation.url.map { " " + $0 } ?? "")
    }
}
