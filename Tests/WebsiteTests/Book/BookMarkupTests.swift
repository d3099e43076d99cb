import BuiltInTheme
import Markup
import Output
import Source
import Testing

@testable import Website

/// The HTML of every book that a sound fixture gives: links lead to what is in the book or to the published site, nothing can be pressed, no id
/// stands twice, every picture is there.
struct BookMarkupTests {
    private static func documents(_ fixture: SiteFixture, _ kind: PaperChoice.Kind = .book) throws -> [PaperDocument] {
        let plan = PaperPlan(try SourceTree.load(root: fixture.path), SiteOptions(theme: .builtIn, drafts: true), PaperChoice(kind: kind))
        #expect(!plan.diagnostics.hasErrors)
        return plan.documents
    }

    private static func page(_ document: PaperDocument) -> String {
        String(decoding: document.files.first { $0.path == PaperDocument.entry }?.bytes ?? [], as: UTF8.self)
    }

    @Test(arguments: SiteFixture.all.filter { !$0.expectsErrors })
    func `every link of a book leads somewhere`(_ fixture: SiteFixture) throws {
        for document in try Self.documents(fixture) { check(document) }
    }

    @Test(arguments: SiteFixture.all.filter { !$0.expectsErrors })
    func `briefs have neither links nor ids twice`(_ fixture: SiteFixture) throws {
        let documents = try Self.documents(fixture, .units)
        for document in documents.prefix(2) { check(document) }
        #expect(Set(documents.map(\.name)).count == documents.count)
    }

    private func check(_ document: PaperDocument) {
        let text = Self.page(document), ids = values(of: "id", in: text), names = Set(ids)
        #expect(names.count == ids.count, "\(document.name): \(ids.filter { id in ids.count { $0 == id } > 1 })")
        for word in ["<button", " popover", "<script", "\"../"] { #expect(!text.contains(word), "\(document.name): \(word)") }
        let files = Set(document.files.map(\.path))
        for source in values(of: "src", in: text) { #expect(files.contains(String(source).removingPercent), "\(document.name): \(source)") }
        for link in values(of: "href", in: text) where link != "book.css" {
            if link.hasPrefix("#") {
                #expect(names.contains(Substring(String(link.dropFirst()).removingPercent)), "\(document.name): \(link)")
            } else {
                #expect(link.contains("://") || link.hasPrefix("mailto:"), "\(document.name): \(link)")
            }
        }
    }

    private func values(of attribute: String, in text: String) -> [Substring] {
        text.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst().map { $0.prefix { $0 != "\"" } }
    }

    @Test func `an edition or a language that is not there is refused`() throws {
        let tree = try SourceTree.load(root: SiteFixture.named("bilingual").path)
        func rules(_ choice: PaperChoice) -> [String] {
            PaperPlan(tree, SiteOptions(theme: .builtIn), choice).diagnostics.filter { $0.severity == .error }.map(\.rule)
        }
        #expect(rules(PaperChoice(edition: "1999")) == ["unknown-edition"])
        #expect(rules(PaperChoice(language: "fr")) == ["unknown-language"])
        #expect(rules(PaperChoice()) == [])
    }

    @Test func `the same sources give the same bytes`() throws {
        let fixture = try SiteFixture.named("bilingual")
        let first = try Self.documents(fixture), second = try Self.documents(fixture)
        #expect(first.map(\.name) == second.map(\.name) && first.count == 2)
        for (a, b) in zip(first, second) {
            #expect(a.files.map(\.path) == b.files.map(\.path))
            #expect(zip(a.files, b.files).allSatisfy { $0.bytes == $1.bytes })
        }
    }
}

extension String {
    /// With encoded characters as they are.
    fileprivate var removingPercent: String {
        var bytes: [UInt8] = [], rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self).replacing("&amp;", with: "&").replacing("&#x27;", with: "'")
    }
}
