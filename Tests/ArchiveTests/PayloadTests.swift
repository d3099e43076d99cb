import Edition
import Markup
import Source
import Testing

@testable import Archive
@testable import Website

struct PayloadTests {
    /// A JSON file of a sealed release; JSON is YAML too.
    private func read(_ report: Report, _ path: String) throws -> YAMLNode {
        let (node, problems) = YAMLNode.parse(try report.text("Site/archive/2021/1.0.0/data/\(path)"), file: path)
        #expect(problems == [])
        return try #require(node)
    }

    private func list(_ node: YAMLNode, _ key: String) throws -> [YAMLNode] {
        var fields = YAMLFields(node, of: "it")
        let items = fields.list(key)
        return try #require(items)
    }

    private func text(_ node: YAMLNode, _ key: String) -> String? {
        var fields = YAMLFields(node, of: "it")
        return fields.string(key)
    }

    private func inner(_ node: YAMLNode, _ key: String) throws -> YAMLNode {
        var fields = YAMLFields(node, of: "it")
        let node = fields.node(key)
        return try #require(node)
    }

    @Test func `schemas hold scores to their maxima, keys to each other and groups to their values`() throws {
        let report = try Report()
        try report.seal("2021")
        let package = try read(report, "data/datapackage.json")
        let resources = try list(package, "resources")
        func schema(_ name: String) throws -> YAMLNode { try inner(try #require(resources.first { text($0, "name") == name }), "schema") }
        func constraints(_ table: String, _ field: String) throws -> YAMLNode {
            try inner(try #require(try list(try schema(table), "fields").first { text($0, "name") == field }), "constraints")
        }
        for (field, maximum) in [("light.reach", "8"), ("light.hours", "10"), ("light", "18"), ("keeper", "6"), ("total", "24")] {
            #expect(text(try constraints("ranking", field), "maximum") == maximum)
            #expect(text(try constraints("ranking", field), "minimum") == "0")
            #expect(text(try constraints("ranking", field), "required") == "true")
        }
        let region = try list(try constraints("units", "region"), "enum").map { node in if case .scalar(let text, _) = node.value { text } else { "" } }
        #expect(region == ["north", "south"])
        let references = try list(try schema("scores"), "foreignKeys").map { text(try inner($0, "reference"), "resource") ?? "" }
        #expect(references == ["units", "indicators"])
        // A table that refers to itself does so by the empty name.
        #expect(try list(try schema("indicators"), "foreignKeys").map { text(try inner($0, "reference"), "resource") ?? "–" } == [""])
        for resource in resources {
            let path = try #require(text(resource, "path"))
            let bytes = try report.bytes("Site/archive/2021/1.0.0/data/data/" + path)
            #expect(text(resource, "hash") == "sha256:" + Digest.sha256.hex(bytes))
            #expect(text(resource, "bytes") == String(bytes.count))
        }
        #expect(resources.map { text($0, "path") ?? "" }.sorted() == (try report.files("Site/archive/2021/1.0.0/data/data")).filter { $0.hasSuffix(".csv") })
    }

    @Test func `the licence of site-yaml is that of the release`() throws {
        let report = try Report()
        try report.seal("2021")
        #expect(text(try #require(try list(try read(report, "data/datapackage.json"), "licenses").first), "name") == "CC-BY-4.0")
        #expect(try report.text("Site/archive/2021/1.0.0/data/CITATION.cff").contains("license: \"CC-BY-4.0\"\n"))
        let crate = try report.text("Site/archive/2021/1.0.0/data/ro-crate-metadata.json")
        #expect(crate.contains("\"@id\": \"https://creativecommons.org/licenses/by/4.0/\""))
    }

    @Test func `without a licence the release says so`() throws {
        let report = try Report()
        try report.replace("Content/site.yaml", "license: CC-BY-4.0\n", "")
        try report.seal("2021")
        #expect(!(try report.text("Site/archive/2021/1.0.0/data/data/datapackage.json").contains("licenses")))
        #expect(!(try report.text("Site/archive/2021/1.0.0/data/CITATION.cff").contains("license")))
        #expect(try report.text("Site/archive/2021/1.0.0/data/ro-crate-metadata.json").contains("No licence stated"))
    }

    @Test func `a release file is read back as it was written`() throws {
        let report = try Report()
        try report.seal()
        try report.list("1.0.1")
        try report.seal()
        let bytes = try report.bytes("Site/archive/2023/1.0.1/data/release.json")
        let file = try #require(ReleaseFile(bytes, file: "release.json"))
        #expect(file.bytes == bytes)
        #expect(file.supersedes?.version == .first)
        #expect(file.supersedes?.digest == Digest.sha256.hex(try report.bytes("Site/archive/2023/1.0.0/tagmanifest-sha256.txt")))
    }

    @Test func `an element of bag-info is one line whatever its text`() {
        let info = BagInfo(elements: [("A", "one\ntwo\u{2028}three\r\n B: four"), ("B", " x ")])
        #expect(String(decoding: info.bytes, as: UTF8.self) == "A: one two three B: four\nB: x\n")
        #expect(BagInfo.value("B", in: info.bytes) == "x")
    }

    @Test func `JSON keeps the order of its members and escapes what it must`() {
        let value = JSON.members(["b": .string("\u{1}\"\\\u{2028}图"), "a": .array([]), "none": nil, "n": .number("1.50"), "o": .object([])])
        let expected = "{\n  \"b\": \"\\u0001\\\"\\\\\\u2028图\",\n  \"a\": [],\n  \"n\": 1.50,\n  \"o\": {}\n}\n"
        #expect(String(decoding: value.bytes, as: UTF8.self) == expected)
    }

    @Test(arguments: [("Scores 2017", "scores-2017"), ("app_stores", "app_stores"), ("图", "---"), ("a.b", "a.b")])
    func `names are as Frictionless allows them`(_ name: String, _ expected: String) {
        #expect(DataPackage.name(name) == expected)
    }

    @Test(arguments: [("1.0.0", "1.0.1"), ("1.0.9", "1.0.10"), ("1.9.0", "1.10.0"), ("9.9.9", "10.0.0")])
    func `versions are ordered as numbers`(_ lower: String, _ higher: String) throws {
        #expect(try #require(ReleaseVersion(lower)) < #require(ReleaseVersion(higher)))
    }
}
