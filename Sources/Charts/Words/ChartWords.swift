/// What a chart says, in the page's language. Templates hold names in braces; a name that a template leaves out is not said.
package struct ChartWords: Sendable {
    /// In place of a missing value: "无数据".
    package var noData: String
    /// Between the names of a list.
    package var separator: String
    /// `{label}` `{value}`: a series' or an edition's value in speech.
    package var pair: String
    /// `{n}` `{highest}` `{highestLabel}` `{lowest}` `{lowestLabel}` `{median}`: the sentence that describes a chart.
    package var summary: String
    /// The same without a median.
    package var spread: String
    /// `{n}` `{value}`: every value is the same.
    package var allEqual: String
    /// `{label}` `{value}`: a chart with one value.
    package var single: String
    /// `{names}` `{n}`: more names than a sentence should hold.
    package var andMore: String
    /// `{n}`: how many values are missing. Appended to the summary, so it begins with a space where the language has them.
    package var missing: String
    /// `{series}` `{sentence}`: the summary of one series among several.
    package var ofSeries: String
    /// `{series}` `{values}`: values that cannot be compared with each other, one by one.
    package var listed: String
    /// `{minimum}` `{maximum}` `{median}`: a profile strip's row.
    package var strip: String
    /// `{n}` `{first}` `{last}`: ranks across editions.
    package var ranks: String
    /// `{label}` `{rank}`: one line's rank in the sentence about ranks.
    package var ranked: String
    /// `{n}` `{first}` `{last}`: lines from the first column to the last.
    package var lines: String
    /// `{label}` `{from}` `{to}`: one line's first and last value, each with its column.
    package var lineEnds: String
    /// `{n}`: how many lines have gaps.
    package var interrupted: String
    /// `{value}`: a scale that does not begin at zero, or at the first rank.
    package var scaleBegins: String
    /// `{n}` `{x}` `{y}`: a scatter plot.
    package var scatter: String
    /// `{n}` `{all}` `{names}`: points of a scatter plot that have no name in it.
    package var unnamed: String
    /// `{n}` `{all}`: the same where there are too many points to name.
    package var unnamedMany: String
    /// Labels of a profile strip's signs: this one, the median, from lowest to highest.
    package var stripThis: String
    package var stripMedian: String
    package var stripRange: String
    /// A term that the last edition did not have.
    package var newTerm: String
    package var unchanged: String
    /// Headings of a hotspot list for those who do not see it.
    package var count: String
    /// `{source}`: the source line of a file.
    package var source: String

    package init(
        noData: String, separator: String, pair: String, summary: String, spread: String, allEqual: String, single: String,
        andMore: String, missing: String, ofSeries: String, listed: String, strip: String, ranks: String, ranked: String, lines: String, lineEnds: String,
        interrupted: String, scaleBegins: String, scatter: String, unnamed: String, unnamedMany: String,
        stripThis: String, stripMedian: String, stripRange: String, newTerm: String, unchanged: String, count: String, source: String
    ) {
        self.noData = noData
        self.separator = separator
        self.pair = pair
        self.summary = summary
        self.spread = spread
        self.allEqual = allEqual
        self.single = single
        self.andMore = andMore
        self.missing = missing
        self.ofSeries = ofSeries
        self.listed = listed
        self.strip = strip
        self.ranks = ranks
        self.ranked = ranked
        self.lines = lines
        self.lineEnds = lineEnds
        self.interrupted = interrupted
        self.scaleBegins = scaleBegins
        self.scatter = scatter
        self.unnamed = unnamed
        self.unnamedMany = unnamedMany
        self.stripThis = stripThis
        self.stripMedian = stripMedian
        self.stripRange = stripRange
        self.newTerm = newTerm
        self.unchanged = unchanged
        self.count = count
        self.source = source
    }
}
