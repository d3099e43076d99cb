import Testing

@testable import Edition

struct LinkResolverTests {
    private static let report = SmallReport()
        .chapter("## Totals {#totals}\n\nText[^a]\n\n[^a]: A note.\n\n```figure\nid: fig-totals\nchart: bars\nrows: units\nvalue: total\n```")
        .chapter("02-more.md", "## More {#more}")
        .with("2020/images/plan.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='1' height='1'/>")
        .with("2020/files/big list.txt", "x")

    @Test(
        arguments: [
            ("02-more.md", .chapter(slug: "more", fragment: nil)), ("./02-more.md#more", .chapter(slug: "more", fragment: "more")),
            ("01-findings.md#fig-totals", .exhibit("fig-totals")), ("02-more.md#fig-totals", .exhibit("fig-totals")),
            ("unit:cedar", .unit(2)), ("UNIT:cedar", .unit(2)), ("indicator:loans", .indicator(3)), ("group:region/south", .group(key: "region", id: "south")),
            ("page:ranking", .page(.ranking)), ("page:front", .page(.front)), ("#totals", .fragment("totals")), ("#fn:a", .fragment("fn:a")),
            ("#fig-totals", .exhibit("fig-totals")), ("../images/plan.svg", .file("images/plan.svg")), ("../files/big%20list.txt", .file("files/big list.txt")),
            ("https://example.org/a", .external), ("tel:+4912345", .external), ("mailto:a@example.org", .external),
        ] as [(String, LinkTarget)])
    func `a link leads to what it names`(_ destination: String, _ target: LinkTarget) throws {
        #expect(try Self.report.edition().target(destination, in: "findings") == target)
    }

    @Test(arguments: [
        "", "03-none.md", "02-more.md#none", "unit:elm", "unit:", "unit:Cedar", "indicator:total", "indicator:none", "group:region", "group:region/west",
        "group:tier/north", "page:nothing", "#none", "../images/none.svg", "../../2020/images/plan.svg", "/images/plan.svg", "../../../etc/passwd",
        "../scores.csv", "more", "more.html", "page:movers", "//example.org", "javascript:alert(1)", "ftp://example.org/x", "https:x", "http:///x",
    ])
    func `a link to nothing is dead`(_ destination: String) throws {
        #expect(try Self.report.edition().target(destination, in: "findings") == nil)
    }

    @Test func `anchors are those of the page that the link stands on`() throws {
        #expect(try Self.report.edition().target("#totals", in: "more") == nil)
        #expect(try Self.report.edition().target("#fig-totals", in: "more") == .exhibit("fig-totals"))
    }

    @Test(
        arguments: [
            ("../images/a.png", "images/a.png"), ("a.png", "chapters/a.png"), ("./a.png", "chapters/a.png"), ("b//c.png", "chapters/b/c.png"),
            ("../a/../b.png", "b.png"), ("../..", ""), ("../../x", "x"), ("../../../x", nil), ("/x", nil), ("", nil),
        ] as [(String, String?)])
    func `paths are followed within the edition’s folder`(_ path: String, _ result: String?) {
        // Two steps up from chapters/ would leave the folder.
        let expected = path.hasPrefix("../..") ? nil : result
        #expect(LinkResolver.normalised(path, from: "chapters") == expected)
    }
}
