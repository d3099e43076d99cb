import Source

/// What is served while no site could be made yet: an empty page that fills itself.
enum WaitingPage {
    static func bytes(in language: MessageLanguage) -> [UInt8] {
        let title: Message = "Preview"
        let heading: Message = "There is nothing to show yet"
        let explanation: Message =
            "The report has mistakes that keep its pages from being made. They are listed below; the page appears as soon as they are mended."
        return Array(
            """
            <!doctype html>
            <html lang="\(language == .chinese ? "zh-Hans" : "en")">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title.text(in: language))</title>
            </head>
            <body>
            <main id="main" tabindex="-1" style="font: 1rem/1.6 system-ui, sans-serif; max-width: 38em; margin: 12vh auto; padding: 0 1.5rem">
            <h1 style="font-size: 1.5rem">\(heading.text(in: language))</h1>
            <p>\(explanation.text(in: language))</p>
            </main>
            </body>
            </html>

            """.utf8)
    }
}
