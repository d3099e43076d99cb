import Edition
import Foundation
import Output
import Testing

@testable import Website

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// Each figure as files of its own.
struct FigureFileTests {
    @Test func everyDrawingStandsAlone() throws {
        let files = GalleryReport.render(try GalleryReport.tree()).files.filter { $0.path.hasPrefix("2025/figures/") && $0.path.hasSuffix(".svg") }
        for file in files {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(XMLParser(data: Data(file.bytes)).parse(), "\(file.path)")
            #expect(text.contains("viewBox=") && text.contains("<title") && text.contains("<desc") && text.contains("prefers-color-scheme"), "\(file.path)")
            #expect(text.contains("PingFang SC"))
            // Ids that mean something, and nothing that another day or another build would change.
            let ids = text.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
            #expect(ids == ["title", "desc"], "\(file.path)")
            #expect(text.firstMatch(of: /\d{4}-\d{2}-\d{2}|\d{2}:\d{2}:\d{2}/) == nil, "\(file.path)")
            let outside = text.replacing("xmlns=\"http://www.w3.org/2000/svg\"", with: "")
            #expect(!outside.contains("://") && !text.contains("<script") && !text.contains("href"), "\(file.path)")
        }
    }

    @Test func aFileSaysItsSource() throws {
        let files = GalleryReport.render(
            try GalleryReport.tree(chapter: "```figure\nid: f\nchart: bars\nvalue: total\nunit: points\nnote: by hand\nsource: the registry\n```\n")
        ).files
        let svg = String(decoding: try #require(files.first { $0.path == "2025/figures/f.svg" }).bytes, as: UTF8.self)
        for text in ["Figure 1", "Source: the registry", "Note: by hand", "Unit: points", "20 towns"] { #expect(svg.contains(text), "\(text)") }
    }

    @Test func dataAreUnroundedAndInTheChartsOrder() throws {
        let files = GalleryReport.render(
            try GalleryReport.tree(chapter: "```figure\nid: f\nchart: bars\nvalue: mean(total)\nsort: none\nformat: \"0\"\n```\n")
        ).files
        let csv = String(decoding: try #require(files.first { $0.path == "2025/figures/f.csv" }).bytes, as: UTF8.self)
        #expect(csv.hasPrefix("\u{FEFF}Region,\"Total, mean\"\n"))
        #expect(csv.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } } == ["North", "South", "Islands"])
        #expect(csv.contains("."))
    }

    @Test func headingsOfDataAreUnique() throws {
        let block = "id: f\nchart: grouped-bars\nrows: gaps\nseries:\n  - {label: Place, value: before}\n  - {label: Place, value: now}"
        let files = GalleryReport.render(try GalleryReport.tree(chapter: "```figure\n\(block)\n```\n")).files
        let csv = String(decoding: try #require(files.first { $0.path == "2025/figures/f.csv" }).bytes, as: UTF8.self)
        #expect(csv.hasPrefix("\u{FEFF}Place,Place (2),Place (3)\n"))
    }
}
