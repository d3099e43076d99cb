import Source

/// The files that pages link to: one stylesheet, one script and a small one that runs before anything is painted, a further one of some kinds of pages,
/// and pictures as they are.
struct ThemeAssets: Sendable {
    static let folder = "assets/"

    /// The parts of the stylesheet, in the order in which later rules overrule earlier ones. A report's further
    /// stylesheets follow these, by name, so that they overrule everything but the rules for paper.
    private static let styles = [
        "tokens", "base", "masthead", "find", "page", "charts", "tables", "prose", "claims", "pages", "releases", "compare", "take", "weights", "direction",
        "contrast",
    ]

    let stylesheet: (path: String, bytes: [UInt8])
    let script: (path: String, bytes: [UInt8])
    /// Of `scripts/early/`: what has to be known before the first paint, such as the theme that a reader chose. A page waits for it, so it is short.
    let earlyScript: (path: String, bytes: [UInt8])
    /// By kind of page: the script that pages of that kind load beside the one of all pages, from `scripts/pages/KIND/` or `scripts/pages/KIND.js`.
    let pageScripts: [String: (path: String, bytes: [UInt8])]
    /// Of `scripts/find/`: what only the find dialog needs, loaded when it is opened.
    let findScript: (path: String, bytes: [UInt8])
    /// Pictures and the like, under their own names.
    let others: [(path: String, bytes: [UInt8])]
    /// The stylesheet of what is printed, and the one inside its charts: no files of the site.
    let paper: String
    let chartsOnPaper: String

    var all: [(path: String, bytes: [UInt8])] { [stylesheet, script, earlyScript, findScript] + pageScripts.sorted { $0.key < $1.key }.map(\.value) + others }

    /// The files whose names change with their bytes.
    var hashed: [String] { [stylesheet.path, script.path, earlyScript.path, findScript.path] + pageScripts.values.map(\.path).sorted() }

    init(_ files: [ThemeFile]) {
        let isScript = { (file: ThemeFile) in file.path.hasPrefix("scripts/") && file.path.hasSuffix(".js") }
        let sheet = Self.styles(files)
        let isEarly = { (file: ThemeFile) in file.path.hasPrefix("scripts/early/") }
        let isOfFind = { (file: ThemeFile) in file.path.hasPrefix("scripts/find/") }
        let scripts = files.filter(isScript).sorted { $0.path < $1.path }
        let others = files.filter { file in
            !Self.isStyle(file) && !Self.isPaperStyle(file) && !isScript(file) && !file.path.hasSuffix(".mustache") && !file.path.hasPrefix("strings/")
        }
        stylesheet = Self.hashed("style", "css", Self.joined(sheet))
        script = Self.hashed("site", "js", Self.joined(scripts.filter { Self.kindOfPage($0) == nil && !isEarly($0) && !isOfFind($0) }))
        pageScripts = Dictionary(grouping: scripts.filter { Self.kindOfPage($0) != nil }) { Self.kindOfPage($0) ?? "" }
            .reduce(into: [:]) { $0[$1.key] = Self.hashed($1.key, "js", Self.joined($1.value)) }
        earlyScript = Self.hashed("early", "js", Self.joined(scripts.filter(isEarly)))
        findScript = Self.hashed("find", "js", Self.joined(scripts.filter(isOfFind)))
        let onPaper = files.filter(Self.isPaperStyle).sorted { $0.path < $1.path }
        paper = onPaper.filter { $0.path != Self.chartsOnPaper }.map(\.text).joined(separator: "\n")
        chartsOnPaper = onPaper.first { $0.path == Self.chartsOnPaper }?.text ?? ""
        self.others = others.map { (Self.folder + $0.path, Array($0.text.utf8)) }
    }

    /// `assets/style.5d1c0f9b7a3e2468.css`
    private static func hashed(_ name: String, _ ending: String, _ bytes: [UInt8]) -> (path: String, bytes: [UInt8]) {
        ("\(folder)\(name).\(AssetHash.text(bytes)).\(ending)", bytes)
    }

    /// A template that names a file by hand names one that is not there.
    static func handwritten(_ file: ThemeFile) -> Diagnostic? {
        for (name, tag) in [("style.css", "{{stylesheet}}"), ("site.js", "{{script}}"), ("early.js", "{{early_script}}"), ("find.js", "{{find_script}}")] {
            guard file.path.hasSuffix(".mustache"), let found = file.text.firstRange(of: folder + name) else { continue }
            let before = file.text[..<found.lowerBound]
            let line = before.unicodeScalars.count { $0 == "\n" } + 1
            let column = before.unicodeScalars.reversed().prefix { $0 != "\n" }.count + 1
            return Diagnostic(
                .error, "asset-by-name", "\(folder)\(name) is not there: its name changes with what it holds",
                at: Place(file: file.name, line: line, column: column),
                hint: "write {{root}}\(tag)")
        }
        return nil
    }

    /// The kind of page that alone has a script; nil of one that all pages have.
    private static func kindOfPage(_ file: ThemeFile) -> String? {
        let folder = "scripts/pages/"
        guard file.path.hasPrefix(folder) else { return nil }
        return String(file.path.dropFirst(folder.count).prefix { $0 != "/" && $0 != "." })
    }

    private static func isStyle(_ file: ThemeFile) -> Bool { file.path.hasPrefix("styles/") && file.path.hasSuffix(".css") }

    private static let chartsOnPaper = "book/charts.css"
    private static func isPaperStyle(_ file: ThemeFile) -> Bool { file.path.hasPrefix("book/") && file.path.hasSuffix(".css") }

    /// The parts of the stylesheet, in their order.
    static func styles(_ files: [ThemeFile]) -> [ThemeFile] {
        files.filter(isStyle).sorted { (rank($0.path), $0.path) < (rank($1.path), $1.path) }
    }

    private static func rank(_ path: String) -> Int {
        let name = path.dropFirst("styles/".count).dropLast(".css".count)
        if name == "print" { return .max }
        return styles.firstIndex(of: String(name)) ?? styles.count
    }

    /// A script of the theme as it is sent: comments on lines of their own, indentation and blank lines are for whoever reads it here. What a report adds stays
    /// as it was written, since a line within a text of several lines may look like a comment.
    private static func appendWithoutComments(_ script: String, to bytes: inout [UInt8]) {
        let slash = UInt8(ascii: "/")
        var script = script, isFirst = true
        script.withUTF8 { text in
            for line in text.split(separator: UInt8(ascii: "\n")) {
                let rest = line.drop { $0 == UInt8(ascii: " ") }
                if rest.first == slash, rest.dropFirst().first == slash { continue }
                if !isFirst { bytes.append(UInt8(ascii: "\n")) }
                isFirst = false
                bytes.append(contentsOf: rest)
            }
        }
    }

    private static func joined(_ files: [ThemeFile]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(files.reduce(0) { $0 + $1.text.utf8.count + 1 })
        for file in files {
            if file.isBuiltIn, file.path.hasSuffix(".js") { appendWithoutComments(file.text, to: &bytes) } else { bytes.append(contentsOf: file.text.utf8) }
            if bytes.last != 0x0A { bytes.append(0x0A) }
        }
        return bytes
    }
}
