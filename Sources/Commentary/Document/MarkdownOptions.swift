/// Which of Almanac's extensions of CommonMark are on.
package struct MarkdownOptions: Hashable, Sendable {
    /// `*` and `_` beside CJK characters follow the CommonMark CJK-friendly amendments.
    package var cjkEmphasis = false
    /// A line break between two CJK characters is dropped.
    package var cjkLineBreaks = false
    /// HTML comments are nothing.
    package var comments = false
    /// Lists and quotations as Chinese authors type them are such.
    package var typedLists = false
    /// A web address in the text is a link.
    package var bareAddresses = false
    package var footnotes = false
    /// `[^label]` without a definition is the mark of a note that the text around this one has.
    package var outerFootnotes = false
    package var tables = false
    /// Headings get ids; `{#id}` at a heading's end sets one.
    package var headingIdentifiers = false
    /// Fences with the info string `figure` or `table` are placed blocks.
    package var placedBlocks = false
    /// What Pandoc, Quarto and GitHub add to CommonMark and institutes write: struck words, sub- and superscript, inline notes, task and
    /// definition lists, boxes, captions of tables and images, widths of images, `@fig-x`, formulas.
    package var constructs = false
    /// A link without words is a reference; links and images go through the host.
    package var references = false
    /// `` `= formula` `` is a value, a link to an operator a claim, a link to `source` a quotation.
    package var numbers = false
    /// What is nearly a heading, link, footnote, table or block is diagnosed.
    package var slips = false
    /// The page has its title as its one level-1 heading, so those of the text become level 2, with a warning.
    package var titleElsewhere = false
    /// Raw HTML reaches the page as it is; otherwise it is escaped, with a warning.
    package var rawHTML = false
    /// Links to `javascript:` and the like reach the page as they are; otherwise they are errors.
    package var dangerousLinks = false

    package init() {}

    /// Whether any pass puts sentinels into the text.
    var usesSentinels: Bool { cjkEmphasis || footnotes || tables || numbers || bareAddresses || constructs }

    /// CommonMark and nothing else: the same HTML as libcmark's own renderer gives with raw HTML allowed.
    package static let commonMark: MarkdownOptions = {
        var options = MarkdownOptions()
        options.rawHTML = true
        options.dangerousLinks = true
        return options
    }()

    /// What chapters are written in.
    package static let almanac: MarkdownOptions = {
        var options = MarkdownOptions()
        options.cjkEmphasis = true
        options.cjkLineBreaks = true
        options.comments = true
        options.typedLists = true
        options.bareAddresses = true
        options.footnotes = true
        options.tables = true
        options.headingIdentifiers = true
        options.placedBlocks = true
        options.constructs = true
        options.references = true
        options.slips = true
        options.titleElsewhere = true
        return options
    }()
}
