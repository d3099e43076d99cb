package import Markup

/// What the colours of a heatmap mean, by what stands at their ends.
package struct RateScale: Sendable, Equatable {
    package let lightest: String
    package let darkest: String

    package init(lightest: String, darkest: String) {
        self.lightest = lightest
        self.darkest = darkest
    }

    /// Of score rates that are the better the higher.
    package static let rates = RateScale(lightest: "0%", darkest: "100%")

    /// For a page that builds the table itself.
    package func write(to page: inout ByteBuffer) { ColourScale.rate(self).write(to: &page) }
}
