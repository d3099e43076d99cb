/// A file of a theme, built in or the report's own.
package struct ThemeFile: Hashable, Sendable {
    /// Below Templates/, with `/` between its parts, such as `pages/unit.mustache`.
    package let path: String
    package let text: String
    let isBuiltIn: Bool

    /// A file of the report's own Templates/ folder.
    package init(path: String, text: String) {
        self.init(path: path, text: text, isBuiltIn: false)
    }

    init(path: String, text: String, isBuiltIn: Bool) {
        self.path = path
        self.text = text
        self.isBuiltIn = isBuiltIn
    }

    /// As diagnostics name it.
    var name: String { (isBuiltIn ? "(built-in) " : "") + "Templates/" + path }

    /// All built-in files, with those of the report's own in place of the ones of the same name and its further ones at the end. A copy that was not
    /// changed is the built-in one.
    static func merged(_ builtIn: [ThemeFile], _ own: [ThemeFile]) -> [ThemeFile] {
        let ownPaths = Dictionary(own.map { ($0.path, $0) }) { first, _ in first }
        let builtInPaths = Set(builtIn.map(\.path))
        // Strings are merged key by key, so both files stay.
        let kept = builtIn.map { file in
            guard !file.path.hasPrefix("strings/"), let other = ownPaths[file.path], other.text != file.text else { return file }
            return other
        }
        let further = own.filter { !builtInPaths.contains($0.path) || $0.path.hasPrefix("strings/") }
        return kept + further.sorted { $0.path < $1.path }
    }
}
