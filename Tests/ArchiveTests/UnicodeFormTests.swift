import Foundation
import Output
import Source
import Testing

@testable import Archive
@testable import Website

/// Names and texts as macOS hands them over, decomposed, next to composed ones.
struct UnicodeFormTests {
    /// A report in which an image, a unit, a heading and a chapter's name are written in both forms.
    private func report() throws -> Report {
        let report = try Report()
        func decompose(_ path: String, _ replacements: [(String, String)]) throws {
            for (old, new) in replacements { try report.replace(path, old, new) }
            try report.put(path, Array(try report.text(path).decomposedStringWithCanonicalMapping.utf8))
        }
        try report.put("Content/2021/images/cha\u{302}teau.svg", Array("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>".utf8))
        try decompose("Content/2021/units.csv", [("amber,", "\u{E2}mber,")])
        for file in ["scores.csv", "chapters/01-lamps.md", "chapters/01-lamps.en.md"] { try report.replace("Content/2021/" + file, "amber", "\u{E2}mber") }
        let chapter = try #require(try report.files("Content/2021/chapters").first { $0.hasSuffix(".md") })
        let path = "Content/2021/chapters/\(chapter)"
        try report.append(
            path,
            "\n## Cafe\u{301} {#cafe\u{301}}\n\n![Plan](../images/ch\u{E2}teau.svg) ![Plan](../images/cha%CC%82teau.svg) [one](#caf\u{E9}), [two](unit:a\u{302}mber), [three](\(chapter)#caf\u{E9}).\n"
        )
        return report
    }

    @Test func `what is written in either form is found, and published composed`() throws {
        let pages = try report().render()
        #expect(pages["2021/units/\u{E2}mber.html"] != nil)
        for path in pages.keys { #expect(path.utf8.elementsEqual(path.precomposedStringWithCanonicalMapping.utf8), "\(path)") }
        let chapter = try #require(pages.first { $0.key.contains("2021/chapters/") && $0.value.contains("id=\"caf\u{E9}\"") })
        for text in ["images/ch%C3%A2teau.svg", "href=\"#caf%C3%A9\"", "units/%C3%A2mber.html"] { #expect(chapter.value.contains(text), "\(text)") }
        #expect(!chapter.value.unicodeScalars.contains { $0.properties.canonicalCombiningClass != .notReordered })
        #expect(!chapter.value.contains("%CC%8"))
    }

    @Test func `a bag, its lists and its zip have the same names`() throws {
        let report = try report()
        try report.seal("2021")
        #expect(report.verify().diagnostics == [])
        let paths = try report.files("Site/archive/2021/1.0.0")
        #expect(paths.contains { $0.utf8.elementsEqual("data/sources/Content/2021/images/ch\u{E2}teau.svg".utf8) })
        for path in paths { #expect(path.utf8.elementsEqual(path.precomposedStringWithCanonicalMapping.utf8), "\(path)") }
        let zip = try PackedBag(try report.bytes("Site/archive/2021/1.0.0.zip"), folder: "2021-1.0.0")
        #expect(Set(zip.files.map { ExactPath($0.path) }) == Set(paths.map { ExactPath($0) }))
    }

    @Test(arguments: ["50%.svg", "a\\b.svg", "a\nb.svg", "a\u{7F}b.svg"])
    func `a name that a bag cannot carry is an error of the check, at its file`(_ name: String) throws {
        let report = try Report()
        try report.put("Content/2021/images/\(name)", Array("<svg xmlns=\"http://www.w3.org/2000/svg\"/>".utf8))
        let found = try SourceTree.load(root: report.path).diagnostics
        #expect(found.map(\.rule) == ["unsafe-file-name"] && found.hasErrors)
        #expect(found.first?.place == Place(file: "Content/2021/images/\(name)"))
        #expect(try report.seal("2021").rules == ["unsafe-file-name"])
    }
}
