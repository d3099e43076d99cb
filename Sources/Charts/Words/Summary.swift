/// The sentence that describes values: n, highest, lowest, median. All figures are texts that were given; what is printed alike counts as equal.
enum Summary {
    /// As many names as a sentence holds; the rest are counted.
    private static let namesShown = 3

    /// - Parameter median: the formatted median; without it the sentence has none.
    static func sentence(_ rows: [ChartRow], series: Int = 0, median: String? = nil, _ words: ChartWords) -> String {
        let present = rows.compactMap { row in row.value(series).map { (label: row.label, value: $0) } }
        let missing = rows.count - present.count
        guard let highest = present.map(\.value).max(by: { $0.number < $1.number }),
            let lowest = present.map(\.value).min(by: { $0.number < $1.number })
        else { return words.noData }
        var sentence: String
        if present.count == 1 {
            sentence = Template.fill(words.single, [("label", present[0].label), ("value", highest.text)])
        } else if highest.text == lowest.text {
            sentence = Template.fill(words.allEqual, [("n", String(present.count)), ("value", highest.text)])
        } else {
            sentence = Template.fill(
                median == nil ? words.spread : words.summary,
                [
                    ("n", String(present.count)),
                    ("highest", highest.text),
                    ("highestLabel", names(present.filter { $0.value.text == highest.text }.map(\.label), words)),
                    ("lowest", lowest.text),
                    ("lowestLabel", names(present.filter { $0.value.text == lowest.text }.map(\.label), words)),
                    ("median", median ?? ""),
                ])
        }
        if missing > 0 { sentence += Template.fill(words.missing, [("n", String(missing))]) }
        return sentence
    }

    /// A sentence for each series, with its name.
    static func sentences(_ rows: [ChartRow], series: [String], medians: [String?] = [], _ words: ChartWords) -> String {
        series.enumerated().map { index, name in
            let median = medians.indices.contains(index) ? medians[index] : nil
            return Template.fill(words.ofSeries, [("series", name), ("sentence", sentence(rows, series: index, median: median, words))])
        }.joined(separator: " ")
    }

    static func names(_ labels: [String], _ words: ChartWords) -> String {
        let shown = labels.prefix(namesShown).joined(separator: words.separator)
        if labels.count <= namesShown { return shown }
        return Template.fill(words.andMore, [("names", shown), ("n", String(labels.count))])
    }
}
