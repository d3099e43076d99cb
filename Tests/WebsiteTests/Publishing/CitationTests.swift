import Markup
import Testing

@testable import Website

struct CitationTests {
    private static func citation(
        _ kind: Citation.Kind = .report, place: String? = nil, url: String? = "https://example.org/2017/index.html", digest: String? = nil
    ) -> Citation {
        Citation(
            kind, author: "国脉研究院", title: "2017 评价", version: "1.0.0", date: "2026-11-21", year: "2026", place: place, url: url, digest: digest,
            key: "report-2017-1.0.0", language: "zh-Hans")
    }

    @Test func `GB/T 7714 of a report online`() {
        #expect(
            GBT7714.text(Self.citation(), accessed: "引用日期")
                == "国脉研究院. 2017 评价[R/OL]. 1.0.0 版. (2026-11-21)[引用日期]. https://example.org/2017/index.html.")
    }

    @Test func `GB/T 7714 with the publisher's place`() {
        #expect(
            GBT7714.text(Self.citation(.dataset, place: "北京"), accessed: "引用日期")
                == "国脉研究院. 2017 评价[DS/OL]. 1.0.0 版. 北京: 国脉研究院, 2026(2026-11-21)[引用日期]. https://example.org/2017/index.html.")
    }

    @Test func `GB/T 7714 without an address is no online resource`() {
        #expect(GBT7714.text(Self.citation(url: nil), accessed: "引用日期") == "国脉研究院. 2017 评价[R]. 1.0.0 版. (2026-11-21).")
    }

    @Test func `APA 7 of a report and of its data`() {
        #expect(APA7.text(Self.citation()) == "国脉研究院. (2026). 2017 评价 (Version 1.0.0). https://example.org/2017/index.html")
        #expect(APA7.text(Self.citation(.dataset, url: nil)) == "国脉研究院. (2026). 2017 评价 (Version 1.0.0) [Data set].")
        var html = ByteBuffer()
        APA7.write(Self.citation(), into: &html)
        #expect(html.string.contains("<i>2017 评价</i>"))
    }

    @Test func `BibTeX keeps an institution together and escapes what TeX would run`() {
        let citation = Citation(.report, author: "A & B {Institute}", title: "50% of_it \\ #1", year: "2021", key: "report-2021", language: "en")
        let text = BibTeX.text(citation)
        #expect(text.hasPrefix("@techreport{report-2021,\n"))
        #expect(text.contains("{{A \\& B \\{Institute\\}}}"))
        #expect(text.contains("{{50\\% of\\_it \\textbackslash{} \\#1}}"))
        #expect(text.hasSuffix("}\n"))
    }

    @Test func `BibTeX names the digest of a sealed release`() {
        #expect(BibTeX.text(Self.citation(digest: "abc")).contains("SHA-256 of the sealed release: abc"))
    }
}
