import Markup

/// A chart that is one drawing on the page too: a wide and a narrow one, of which a container query shows one. A drawing that
/// scaled would have text of 7 px on a phone.
protocol DrawnChart: Chart {}

enum DrawnWidths {
    static let wide = 640.0
    static let narrow = 288.0
}

/// Which of a chart's drawings: one of the two that a page swaps, or one that stands at every width.
enum DrawnForm: String {
    case wide, narrow, small

    /// A drawing grows a little to fill the text's width, but not until its text is larger than the page's.
    private var mostGrowth: Double { self == .narrow ? 1.4 : 1.125 }

    /// Appends the start tag, without its end.
    func open(_ drawing: Drawing, to page: inout ByteBuffer) {
        page.raw("<svg")
        if self != .small { page.attribute("class", rawValue) }
        page.raw(" style=\"max-width:")
        page.fixed((drawing.width * mostGrowth).rounded())
        page.raw("px\" viewBox=\"0 0 ")
        page.fixed(drawing.width)
        page.raw(" ")
        page.fixed(drawing.height.rounded(.up))
        page.raw("\"")
    }
}

extension DrawnChart {
    package func write(to page: inout ByteBuffer, _ setting: ChartSetting) {
        let sentence = setting.lead + description(setting.words)
        page.raw("<div class=\"drawing\">")
        for (form, width) in [(DrawnForm.wide, DrawnWidths.wide), (.narrow, DrawnWidths.narrow)] {
            DrawnImage.write(form, drawing(width: width, setting.words), sentence, to: &page, setting)
        }
        page.raw("</div>")
    }
}

/// One of a page's drawings: an image with a name and a description.
enum DrawnImage {
    static func write(_ form: DrawnForm, _ drawing: Drawing, _ sentence: String, to page: inout ByteBuffer, _ setting: ChartSetting) {
        form.open(drawing, to: &page)
        page.raw(" role=\"img\" aria-labelledby=\"")
        let title = "\(setting.idPrefix)-\(form)-title", desc = "\(setting.idPrefix)-\(form)-desc"
        page.label(title)
        page.raw(" ")
        page.label(desc)
        page.raw("\"><title id=\"")
        page.label(title)
        page.raw("\">")
        page.label(setting.title)
        page.raw("</title><desc id=\"")
        page.label(desc)
        page.raw("\">")
        page.label(sentence)
        // An image's parts are no content of their own, but browsers hand them to screen readers all the same.
        page.raw("</desc><g aria-hidden=\"true\">")
        DrawingPrinter.write(drawing.marks, to: &page)
        page.raw("</g></svg>")
    }
}
