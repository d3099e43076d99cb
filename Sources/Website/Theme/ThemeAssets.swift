/// The files that pages link to: one stylesheet, one script, and pictures as they are.
enum ThemeAssets {
    static let folder = "assets/"

    /// The parts of the stylesheet, in the order in which later rules overrule earlier ones. A report's further
    /// stylesheets follow these, by name, so that they overrule everything but the rules for paper.
    private static let styles = ["tokens", "base", "masthead", "page", "charts", "tables", "prose", "claims", "pages", "contrast"]

    static func files(_ files: [ThemeFile]) -> [(path: String, bytes: [UInt8])] {
        let isScript = { (file: ThemeFile) in file.path.hasPrefix("scripts/") && file.path.hasSuffix(".js") }
        let sheet = styles(files)
        let script = files.filter(isScript).sorted { $0.path < $1.path }
        let others = files.filter { file in
            !isStyle(file) && !isScript(file) && !file.path.hasSuffix(".mustache") && !file.path.hasPrefix("strings/")
        }
        return [
            (folder + "style.css", joined(sheet)),
            (folder + "site.js", joined(script)),
        ] + others.map { (folder + $0.path, Array($0.text.utf8)) }
    }

    private static func isStyle(_ file: ThemeFile) -> Bool { file.path.hasPrefix("styles/") && file.path.hasSuffix(".css") }

    /// The parts of the stylesheet, in their order.
    static func styles(_ files: [ThemeFile]) -> [ThemeFile] {
        files.filter(isStyle).sorted { (rank($0.path), $0.path) < (rank($1.path), $1.path) }
    }

    private static func rank(_ path: String) -> Int {
        let name = path.dropFirst("styles/".count).dropLast(".css".count)
        if name == "print" { return .max }
        return styles.firstIndex(of: String(name)) ?? styles.count
    }

    private static func joined(_ files: [ThemeFile]) -> [UInt8] {
        var bytes: [UInt8] = []
        for file in files {
            bytes.append(contentsOf: file.text.utf8)
            if bytes.last != 0x0A { bytes.append(0x0A) }
        }
        return bytes
    }
}
