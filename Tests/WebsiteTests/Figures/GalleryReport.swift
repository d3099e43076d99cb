import BuiltInTheme
import Edition
import Foundation
import Output
import Source

@testable import Website

/// The gallery's report, whole or with one chapter of a test's own in place of its chapters.
enum GalleryReport {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = root.appending(path: "Docs/gallery").path()

    static func tree() throws -> SourceTree { try SourceTree.load(root: folder) }

    /// The report with this text as its only chapter, and further files or others in place of its own.
    static func tree(chapter: String, files: [(path: String, text: String)] = []) throws -> SourceTree {
        let whole = try tree()
        let own = [("Content/2025/chapters/01-test.md", "---\ntitle: Test\n---\n\n" + chapter)] + files
        let kept = whole.paths(under: "Content").filter { path in
            !path.hasPrefix("Content/2025/chapters/") && !own.contains { $0.0 == path }
        }
        return SourceTree(kept.compactMap { path in whole.bytes(at: path).map { (path, $0) } } + own.map { ($0.0, Array($0.1.utf8)) })
    }

    static func render(_ tree: SourceTree) -> (files: [OutputFile], diagnostics: [Diagnostic]) {
        do {
            let rendered = try RenderedSite(tree, SiteOptions(theme: .builtIn))
            return (rendered.files, rendered.report.diagnostics)
        } catch {
            preconditionFailure("only a release can fail: \(error)")
        }
    }

    /// What a build says of one block.
    static func diagnostics(_ block: String, files: [(path: String, text: String)] = []) throws -> [Diagnostic] {
        render(try tree(chapter: "```figure\n\(block)\n```\n", files: files)).diagnostics
    }

    /// Every block of that info string in a Markdown text, with the text before it.
    static func blocks(_ info: String, in text: String) -> [String] {
        text.components(separatedBy: "```\(info)\n").dropFirst().compactMap { $0.components(separatedBy: "\n```").first }
    }
}
