package import Source

/// A site in memory whose files are made when they are asked for. Its functions are called from several threads at once.
package struct PreviewSite: Sendable {
    package let pageCount: Int
    /// The stylesheet and the script of all pages, by their paths below the site's root.
    package let style: String
    package let script: String
    /// The bytes of a file by its path below the site's root; nil where there is none. The same path always gives the same bytes.
    package let file: @Sendable (_ path: String) -> [UInt8]?
    /// The pages of a chapter, one for each language, by the chapter's file below the report's root.
    package let chapterPages: @Sendable (_ file: String) -> [String]

    package init(
        pageCount: Int, style: String, script: String, file: @escaping @Sendable (String) -> [UInt8]?, chapterPages: @escaping @Sendable (String) -> [String]
    ) {
        self.pageCount = pageCount
        self.style = style
        self.script = script
        self.file = file
        self.chapterPages = chapterPages
    }
}

/// Source files to a site: nil where they have an error that prevents pages; and everything that is wrong with them.
package typealias Rebuild = @Sendable (SourceTree) -> (site: PreviewSite?, diagnostics: [Diagnostic])
