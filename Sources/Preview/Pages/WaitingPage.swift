/// What is served while no site could be made yet: an empty page that fills itself.
enum WaitingPage {
    static let bytes = Array(
        """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Preview</title>
        </head>
        <body>
        <main id="main" tabindex="-1" style="font: 1rem/1.6 system-ui, sans-serif; max-width: 38em; margin: 12vh auto; padding: 0 1.5rem">
        <h1 style="font-size: 1.5rem">There is nothing to show yet</h1>
        <p>The report has mistakes that keep its pages from being made. They are listed below; the page appears as soon as they are mended.</p>
        </main>
        </body>
        </html>

        """.utf8)
}
