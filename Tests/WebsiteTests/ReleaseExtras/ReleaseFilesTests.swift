import BuiltInTheme
import Edition
import Foundation
import Output
import Source
import Testing

@testable import Website

/// What a release has beyond a build.
struct ReleaseFilesTests {
    private func render(release: Bool) throws -> [OutputFile] {
        let blocks = "```figure\nid: f\nchart: bars\nvalue: total\n```\n\n```figure\nid: g\nchart: heatmap\n```\n"
        return try RenderedSite(GalleryReport.tree(chapter: blocks), SiteOptions(theme: .builtIn, isRelease: release)).files
    }

    private func page(_ files: [OutputFile]) throws -> String {
        String(decoding: try #require(files.first { $0.path == "2025/chapters/test.html" }).bytes, as: UTF8.self)
    }

    /// Into a folder in which nothing stands.
    private static func adding(_ files: [OutputFile]) throws -> (files: [OutputFile], count: ReleaseFiles.Count) {
        try ReleaseFiles(extras: .release, standing: StandingSite("/nowhere")).adding(to: files)
    }

    @Test func everyFigureIsAPictureOfTwiceItsSize() throws {
        let files = try render(release: true)
        let drawings = files.filter { $0.path.hasPrefix("2025/figures/") && $0.path.hasSuffix(".svg") }
        let added = try Self.adding(files).files.dropFirst(files.count)
        #expect(added.map(\.path) == ["2025/figures/f.png", "2025/figures/g.png"])
        for (drawing, picture) in zip(drawings, added) {
            let size = try #require(ImageSize.read(drawing.bytes))
            #expect(ImageSize.read(picture.bytes) == ImageSize(size.width * 2, size.height * 2))
        }
    }

    @Test func pagesLinkToPicturesOnlyWhereTheyAre() throws {
        #expect(try page(render(release: true)).contains("/figures/f.png\""))
        #expect(try !page(render(release: false)).contains("/figures/f.png\""))
    }

    @Test func aDrawingThatWouldBeTooTallIsMadeSmaller() throws {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"30000\"></svg>"
        let files = try Self.adding([OutputFile(path: "a.svg", bytes: Array(svg.utf8), picture: "a.png")]).files
        let size = try #require(ImageSize.read(files[1].bytes))
        #expect(size.height <= 32_767 && size.height > 30_000)
    }

    @Test func aReleaseOfNothingNeedsNothing() throws {
        #expect(try Self.adding([]).files.isEmpty)
    }
}
