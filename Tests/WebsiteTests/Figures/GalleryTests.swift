import Edition
import Foundation
import Output
import Source
import Testing

@testable import Website

/// The gallery and the guide are what they say: built from their own blocks, without a complaint.
struct GalleryTests {
    @Test func theGalleryBuildsWithoutAComplaint() throws {
        let (files, diagnostics) = GalleryReport.render(try GalleryReport.tree())
        #expect(diagnostics == [])
        #expect(files.count { $0.path.hasPrefix("2025/figures/") && $0.path.hasSuffix(".svg") } > 40)
    }

    @Test func itsSourcesStandBesideItsFigures() throws {
        let tree = try GalleryReport.tree()
        var kinds: Set<String> = []
        for path in tree.paths(under: "Content/2025/chapters") {
            let text = String(decoding: try #require(tree.bytes(at: path)), as: UTF8.self)
            let shown = GalleryReport.blocks("yaml", in: text), drawn = GalleryReport.blocks("figure", in: text)
            #expect(shown == drawn, "\(path)")
            for block in drawn {
                kinds.formUnion(ChartKind.allCases.map(\.rawValue).filter { block.contains("chart: \($0)\n") || block.hasSuffix("chart: \($0)") })
            }
        }
        #expect(kinds == Set(ChartKind.allCases.map(\.rawValue)))
    }

    @Test func theGuidesExamplesBuild() throws {
        let blocks = GalleryReport.blocks("figure", in: try guide())
        #expect(blocks.count > 12)
        let chapter = blocks.map { "```figure\n\($0)\n```\n" }.joined(separator: "\n")
        #expect(GalleryReport.render(try GalleryReport.tree(chapter: chapter)).diagnostics == [])
    }

    @Test func theGuideListsEveryKindWithItsOptions() throws {
        let text = try guide()
        for kind in ChartKind.allCases {
            let options = kind.options.map { "`\($0.rawValue)`" }.joined(separator: " ")
            #expect(text.contains("| `\(kind.rawValue)` | \(options) |"), "\(kind.rawValue)")
        }
        for option in FigureOption.allCases { #expect(text.contains("`\(option.rawValue)`")) }
    }

    @Test func twoBuildsAreTheSameBytes() throws {
        let tree = try GalleryReport.tree()
        let (first, second) = (GalleryReport.render(tree).files, GalleryReport.render(tree).files)
        #expect(first.map(\.path) == second.map(\.path))
        for (a, b) in zip(first, second) where a.bytes != b.bytes { Issue.record("\(a.path) differs") }
    }

    private func guide() throws -> String {
        try String(contentsOf: GalleryReport.root.appending(path: "Docs/charts.md"), encoding: .utf8)
    }
}
