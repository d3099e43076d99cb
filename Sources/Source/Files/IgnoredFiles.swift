/// Files that lie about in folders without being anybody's content.
package enum IgnoredFiles {
    /// Hidden files, what editors leave behind (`x~`, `#x#`, `.swp`, `~$x`, `.bak`), and what file managers do.
    package static func contains(_ name: String) -> Bool {
        if name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") { return true }
        if name.hasPrefix("#") && name.hasSuffix("#") { return true }
        if [".swp", ".swo", ".swx", ".bak", ".tmp", ".orig"].contains(where: name.hasSuffix) { return true }
        return ["Thumbs.db", "desktop.ini", "Icon\r", "__MACOSX"].contains(name)
    }
}
