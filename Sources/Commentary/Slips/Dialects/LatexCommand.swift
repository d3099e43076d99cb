import Messages

/// `\newpage`, `\cite{x}` and other commands of LaTeX.
enum LatexCommand {
    private static let names: Set<String> = [
        "newpage", "pagebreak", "clearpage", "begin", "end", "ref", "cite", "citep", "citet", "label", "textbf", "textit", "emph", "footnote", "section",
        "subsection", "chapter", "vspace", "hspace", "tableofcontents", "includegraphics", "caption", "noindent", "par", "url", "href", "frac", "sum",
    ]

    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        let length = run.count(from: start + 1, while: \.isLetter)
        // `C:\end` is a path.
        guard length > 1, run.byte(start - 1) != .backslash, run.byte(start - 1) != UInt8(ascii: ":"), !run.isLatin(start - 1),
            names.contains(run.text(start + 1..<start + 1 + length))
        else { return nil }
        var end = start + 1 + length
        while run.byte(end) == UInt8(ascii: "{"), let close = run.find("}", from: end) { end = close + 1 }
        let hint: Message
        switch run.text(start + 1..<start + 1 + length) {
        case "newpage", "pagebreak", "clearpage", "vspace", "hspace", "noindent", "par": hint = "delete it: pages are broken by themselves"
        case "tableofcontents": hint = "delete it: a chapter with three headings gets its contents by itself"
        case "ref", "label": hint = "write [](#fig-…) for a reference, and the id in the figure’s block"
        case "cite", "citep", "citet", "footnote": hint = "write a footnote: [^1], and a paragraph [^1]: with its text"
        case "textbf": hint = "write **…**"
        case "textit", "emph": hint = "write *…*"
        case "section", "chapter", "subsection": hint = "write ## and the heading"
        default: hint = "write it in Markdown"
        }
        return Dialect.Found("\(run.excerpt(start..<end)) is LaTeX, which is printed as it was typed", hint: hint, at: start, end: end)
    }
}
