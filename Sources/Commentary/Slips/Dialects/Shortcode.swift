import Messages

/// `{{< video x >}}`, `{{ page.title }}` and `{% include x %}` of site generators.
enum Shortcode {
    static func read(_ run: InlineRun, at start: Int) -> Dialect.Found? {
        let isDouble = run.has("{{", at: start)
        guard isDouble || run.has("{%", at: start), let close = run.find(isDouble ? "}}" : "%}", from: start + 2) else { return nil }
        return Dialect.Found(
            "\(run.excerpt(start..<close + 2)) is no part of Markdown: it is printed as it was typed",
            hint: "write a figure or table block, an image, or the words themselves", at: start, end: close + 2)
    }
}
