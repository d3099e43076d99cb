package import Markup

/// What the colours of a heatmap mean, for a page that builds the table itself.
package enum RateScale {
    /// - Parameter ends: what the lightest and the darkest shade mean.
    package static func write(to page: inout ByteBuffer, ends: (lightest: String, darkest: String) = ("0%", "100%")) {
        ColourScale.rate(ends).write(to: &page)
    }
}
