import Messages

/// Blocks of code that other programs run or draw: `{r}`, `{python}`, `mermaid`; those that Pandoc passes on: `{=html}`.
enum ExecutableBlock {
    private static let diagrams: Set<String> = ["mermaid", "dot", "graphviz", "plantuml", "vega-lite", "vega", "latex", "geojson", "topojson", "stl"]

    static func read(info: String) -> Slip? {
        guard let word = info.split(whereSeparator: \.isWhitespace).first else { return nil }
        if word.lowercased() == "math" {
            return Slip(
                Dialect.rule, isError: false, "a block of \(Slip.excerpt(info)) is shown as code: nothing is run or drawn",
                hint: "write $$ in place of its fences", offset: 0)
        }
        if info.hasPrefix("{=") {
            return Slip(
                Dialect.rule, isError: false, "a block of \(Slip.excerpt(info)) is shown as code: it is not passed on",
                hint: "write it in Markdown; to show the code, write only the language", offset: 0)
        }
        guard info.hasPrefix("{") && info.dropFirst().first?.isLetter == true || diagrams.contains(word.lowercased()) else { return nil }
        return Slip(
            Dialect.rule, isError: false, "a block of \(Slip.excerpt(info)) is shown as code: nothing is run or drawn",
            hint: "write a figure block, or an image of what it gives; to show the code, write only the language", offset: 0)
    }
}
