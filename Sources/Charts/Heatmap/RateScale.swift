package import Markup

/// What the colours of a heatmap mean, for a page that builds the table itself.
package enum RateScale {
    package static func write(to page: inout ByteBuffer) { ColourScale.rate.write(to: &page) }
}
