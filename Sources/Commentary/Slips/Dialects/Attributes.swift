import Messages

/// `{.class}` and `{target="_blank"}` of Pandoc and Quarto, behind a link, code or words in brackets: nothing here has them.
enum Attributes {
    /// Behind a link or code; they are left out.
    static func slip(_ run: InlineRun, _ list: AttributeList) -> Slip {
        Slip(
            Dialect.rule, isError: false, "\(run.excerpt(list.range)) means nothing here, and is left out: only headings, images and captions have such marks",
            hint: "delete it", offset: list.range.lowerBound)
    }

    /// Behind words in brackets; the words stay.
    static func spanSlip(_ run: InlineRun, words: Range<Int>, _ list: AttributeList) -> Slip {
        let text = run.excerpt(words)
        let hint: Message =
            switch list.classes.first {
            case "mark", "underline", "ul", "highlight": "write **\(text)**"
            case "kbd", "code": "write `\(text)`"
            case "strikeout", "del": "write ~~\(text)~~"
            default: "write the words alone: \(text)"
            }
        return Slip(
            Dialect.rule, isError: false,
            list.classes.contains("smallcaps") || list.classes.contains("sc")
                ? "there are no small capitals here: the words stand as others do"
                : "words have no \(run.excerpt(list.range)) here: they stand as others do", hint: hint, offset: words.lowerBound - 1)
    }

    /// `` `…`{=html} `` of Pandoc.
    static func readRaw(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        guard run.byte(start - 1) == UInt8(ascii: "`"), run.byte(start + 1) == UInt8(ascii: "="), run.byte(start + 2).isLetter,
            let close = run.find("}", from: start + 2)
        else { return nil }
        return Dialect.Found(
            "\(run.excerpt(start..<close + 1)) is printed as it was typed: the code before it is shown, not used", hint: "write it in Markdown", at: start,
            end: close + 1)
    }

    /// What `{…}` at the end of a heading has besides an id; headings have no numbers and are all in the contents.
    static func headingSlip(_ written: String, _ list: AttributeList, offset: Int) -> Slip? {
        guard !list.others(but: ["unnumbered"]).isEmpty else { return nil }
        return Slip(
            Dialect.rule, isError: false, "\(Slip.excerpt(written)) is no mark of a heading here: it can have an id and .unnumbered",
            hint: list.id.map { "write {#\($0)}" } ?? "delete it", offset: offset)
    }
}
