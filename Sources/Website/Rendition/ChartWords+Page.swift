import Charts

extension ChartWords {
    /// What charts say in the page's language: the strings whose names begin with `chart_`.
    static func page(_ words: Strings) -> ChartWords {
        // A chart fills its templates itself, by names that are written as Swift writes them.
        func text(_ key: String) -> String {
            let text = words["chart_" + key]
            return StringPlaceholders.names(in: text).reduce(text) { text, name in text.replacing("{\(name)}", with: "{\(swiftName(name))}") }
        }
        return ChartWords(
            noData: text("no_data"),
            separator: words["list_separator"],
            pair: text("pair"),
            summary: text("summary"),
            spread: text("spread"),
            allEqual: text("all_equal"),
            single: text("single"),
            andMore: text("and_more"),
            missing: text("missing"),
            ofSeries: text("of_series"),
            listed: text("listed"),
            strip: text("strip"),
            ranks: text("ranks"),
            ranked: text("ranked"),
            lines: text("lines"),
            lineEnds: text("line_ends"),
            interrupted: text("interrupted"),
            scaleBegins: text("scale_begins"),
            scatter: text("scatter"),
            unnamed: text("unnamed"),
            unnamedMany: text("unnamed_many"),
            stripThis: text("strip_this"),
            stripMedian: text("strip_median"),
            stripRange: text("strip_range"),
            newTerm: text("new_term"),
            unchanged: text("unchanged"),
            count: text("count"),
            source: text("source"))
    }

    /// `highestLabel` for `highest_label`.
    private static func swiftName(_ name: String) -> String {
        let parts = name.split(separator: "_")
        return parts.prefix(1).joined() + parts.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
