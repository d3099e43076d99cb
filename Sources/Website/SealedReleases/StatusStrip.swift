import Edition
import Markup

/// The page outside of a bag that every page of the sealed site shows at its top: whether there is a newer release.
///
/// It is a document of its own (shown through `<object>`), so that it needs no script and cannot alter how the sealed page looks. It is
/// written anew by every build and every seal. Where the bag stands alone, the sealed page shows its own words instead.
enum StatusStrip {
    /// The strips of every sealed release in each of its languages that the theme speaks.
    static func files(_ sealed: [SealedRelease], theme: Theme, languages: [String]) -> [PlannedFile] {
        sealed.flatMap { release in
            let spoken = release.languages.filter(languages.contains)
            // A release in a language that the site has given up speaks the site's first one.
            return release.languages.map { language -> PlannedFile in
                let words = theme.strings(spoken.contains(language) ? language : languages[0])
                return PlannedFile(path: release.status(language)) { page(release, among: sealed, language: language, words: words) }
            }
        }
    }

    private static func page(_ release: SealedRelease, among sealed: [SealedRelease], language: String, words: Strings) -> [UInt8] {
        let root = rootPrefix(of: release.status(language))
        let latest = sealed.of(release.edition).last ?? release
        let isLatest = latest.version == release.version
        var out = ByteBuffer(capacity: 2048)
        let text =
            isLatest
            ? words("strip_latest", ["version": release.version.description, "date": release.date])
            : words(
                "strip_superseded",
                ["version": release.version.description, "newer": latest.version.description, "date": latest.date])
        out.raw("<!doctype html>\n<html")
        out.attribute("lang", words.language)
        out.raw(">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        out.raw("<meta name=\"robots\" content=\"noindex\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<title>")
        out.text(text)
        out.raw("</title>\n<style>\n")
        out.raw(style)
        out.raw("</style>\n</head>\n<body class=\"")
        out.raw(isLatest ? "latest" : "superseded")
        out.raw("\">\n<p>")
        out.text(text)
        func link(_ path: String, _ label: String) {
            out.raw(" <a target=\"_top\" href=\"")
            out.raw(root)
            out.text(percentEncoded(path))
            out.raw("\">")
            out.text(label)
            out.raw("</a>")
        }
        if !isLatest {
            link(latest.entry(language), words("strip_open", ["version": latest.version.description]))
            if latest.changes != nil {
                link(latest.entry(language).dropLast("index.html".count) + "changes.html", words["strip_changes"])
            }
        }
        link((words.language == language && release.languages.first != language ? language + "/" : "") + "archive/index.html", words["archive"])
        out.raw("</p>\n</body>\n</html>\n")
        return out.bytes
    }

    /// Colours and faces of the theme's tokens, written out: the strip needs no other file. Contrast as theirs.
    private static let style: StaticString = """
        body { margin: 0; min-height: 100vh; box-sizing: border-box; display: flex; align-items: center; padding: 0 clamp(1rem, 4vw, 3rem) 0 calc(clamp(1rem, 4vw, 3rem) - 4px);
          background: #f6f5f2; color: #535861; border-left: 4px solid #8c929b;
          font: 14px/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; font-variant-numeric: tabular-nums; }
        body.superseded { background: #fdf1ec; color: #1d2229; border-left-color: #c44323; }
        p { margin: 0; }
        a { color: inherit; white-space: nowrap; margin-left: .4em; }
        a:focus-visible { outline: 2px solid #346db2; outline-offset: 1px; }
        @media (prefers-color-scheme: dark) {
          body { background: #1b1f25; color: #a6abb3; }
          body.superseded { background: #2b1d17; color: #e5e8ed; border-left-color: #f58b4b; }
        }
        @media print { body { background: none; color: #000; } }

        """
}
