import BuiltInTheme
import Markup
import Testing

@testable import Website

/// Each style, for each kind, as it is written.
struct CitationTests {
    private static let institute = CitationAuthor.institution("国脉研究院")

    private static func citation(
        _ kind: Citation.Kind = .report, authors: [CitationAuthor] = [institute], title: String = "2017 评价", container: String? = nil,
        version: String? = "1.0.0", date: String? = "2026-11-21", place: String? = nil, url: String? = "https://example.org/2017/index.html",
        doi: String? = nil, digest: String? = nil, language: String = "zh-Hans"
    ) -> Citation {
        Citation(
            kind, authors: authors, title: title, container: container, version: version, date: date, dataPeriod: "2017-08-01/2017-10-31",
            publisher: "国脉研究院", place: place, url: url, doi: doi, digest: digest, key: "report-2017-1.0.0", language: language)
    }

    private static let chapter = citation(.chapter, title: "平台运营", container: "2017 评价", place: "北京", url: "https://example.org/2017/chapters/ops.html")
    private static let figure = citation(
        .exhibit(label: "Figure 3", isFigure: true), authors: [.institution("Institute of Towns")], title: "Totals by region", container: "Towns 2025",
        url: "https://example.org/2025/chapters/a.html#f", language: "en")
    private static let people: [CitationAuthor] = [
        .person(family: "Müller", given: "Anna Maria"), .person(family: "O’Neill", given: "Jean-Paul"), .person(family: "王", given: "小明"),
        .institution("Institute of Towns"),
    ]

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

    @Test func `GB/T 7714 of a chapter and of a figure in a report`() {
        #expect(
            GBT7714.text(Self.chapter, accessed: "2026-11-29")
                == "国脉研究院. 平台运营[R/OL]//国脉研究院. 2017 评价. 1.0.0 版. 北京: 国脉研究院, 2026(2026-11-21)[2026-11-29]. https://example.org/2017/chapters/ops.html.")
        #expect(
            GBT7714.text(Self.figure, accessed: "2026-11-29")
                == "Institute of Towns. Figure 3 Totals by region[R/OL]//Institute of Towns. Towns 2025. Version 1.0.0. (2026-11-21)[2026-11-29]. https://example.org/2025/chapters/a.html#f."
        )
    }

    @Test func `GB/T 7714 of what has no date, and of four authors`() {
        #expect(
            GBT7714.text(Self.citation(version: nil, date: nil), accessed: "引用日期")
                == "国脉研究院. 2017 评价[R/OL]. [引用日期]. https://example.org/2017/index.html.")
        #expect(GBT7714.text(Self.citation(version: nil, date: nil, url: nil), accessed: "引用日期") == "国脉研究院. 2017 评价[R].")
        #expect(
            GBT7714.text(Self.citation(authors: Self.people, url: nil, language: "en"), accessed: "")
                == "MÜLLER A M, O’NEILL J-P, 王小明, et al. 2017 评价[R]. Version 1.0.0. (2026-11-21).")
        #expect(GBT7714.text(Self.citation(authors: Self.people, url: nil), accessed: "").hasPrefix("MÜLLER A M, O’NEILL J-P, 王小明, 等. "))
    }

    @Test func `GB/T 7714 with a DOI`() {
        #expect(
            GBT7714.text(Self.citation(doi: "10.5281/zenodo.1"), accessed: "引用日期").hasSuffix(
                "[引用日期]. https://example.org/2017/index.html. DOI: 10.5281/zenodo.1."))
    }

    @Test func `APA 7 of a report and of its data`() {
        #expect(APA7.text(Self.citation()) == "国脉研究院. (2026). 2017 评价 (Version 1.0.0). https://example.org/2017/index.html")
        #expect(APA7.text(Self.citation(.dataset, url: nil)) == "国脉研究院. (2026). 2017 评价 (Version 1.0.0) [Data set].")
        var html = ByteBuffer()
        APA7.write(Self.citation(), into: &html)
        #expect(html.string.contains("<i>2017 评价</i>"))
    }

    @Test func `APA 7 of a chapter and of a figure`() {
        #expect(
            APA7.text(Self.chapter) == "国脉研究院. (2026). 平台运营. In 2017 评价 (Version 1.0.0). https://example.org/2017/chapters/ops.html")
        var html = ByteBuffer()
        APA7.write(Self.figure, into: &html)
        #expect(
            html.string
                == "Institute of Towns. (2026). Totals by region [Figure 3]. In <i>Towns 2025</i> (Version 1.0.0). 国脉研究院. https://example.org/2025/chapters/a.html#f"
        )
    }

    @Test func `APA 7 of several authors, of no date, and with a DOI`() {
        #expect(
            APA7.text(Self.citation(authors: Self.people, version: nil, date: nil, doi: "10.5281/zenodo.1"))
                == "Müller, A. M., O’Neill, J.-P., 王小明, & Institute of Towns. (n.d.). 2017 评价. 国脉研究院. https://doi.org/10.5281/zenodo.1")
        #expect(
            APA7.text(Self.citation(authors: [.institution("Towns Inc.")], title: "Who leads?", version: nil, url: nil))
                == "Towns Inc. (2026). Who leads? 国脉研究院.")
        let many = (1...22).map { CitationAuthor.institution("A\($0)") }
        #expect(
            APA7.text(Self.citation(authors: many)).hasPrefix(
                "A1, A2, A3, A4, A5, A6, A7, A8, A9, A10, A11, A12, A13, A14, A15, A16, A17, A18, A19, . . . A22. ("))
    }

    @Test func `BibTeX keeps an institution together and escapes what TeX would run`() {
        let text = BibTeX.text(Self.citation(authors: [.institution("A & B {Institute}")], title: "50% of_it \\ #1\nnext", url: nil, language: "en"))
        #expect(text.hasPrefix("@techreport{report-2017-1.0.0,\n"))
        #expect(text.contains("{{A \\& B \\{Institute\\}}}"))
        #expect(text.contains("{{50\\% of\\_it \\textbackslash{} \\#1 next}}"))
        #expect(text.hasSuffix("}\n"))
    }

    @Test func `BibTeX of a data set`() {
        #expect(
            BibTeX.text(Self.citation(.dataset, authors: Array(Self.people.prefix(3)), place: "北京", doi: "10.5281/zenodo.1", digest: "abc")) == """
                @misc{report-2017-1.0.0,
                  author       = {Müller, Anna Maria and O’Neill, Jean-Paul and 王, 小明},
                  title        = {{2017 评价}},
                  year         = {2026},
                  date         = {2026-11-21},
                  publisher    = {{国脉研究院}},
                  howpublished = {Data set},
                  address      = {北京},
                  version      = {1.0.0},
                  doi          = {10.5281/zenodo.1},
                  url          = {https://example.org/2017/index.html},
                  note         = {Data of 2017-08-01/2017-10-31. SHA-256 of the sealed release: abc},
                  language     = {zh-Hans},
                }

                """)
    }

    @Test func `BibTeX of a chapter names the report`() {
        let text = BibTeX.text(Self.chapter)
        #expect(text.hasPrefix("@incollection{"))
        #expect(text.contains("  title        = {{平台运营}},\n  booktitle    = {{2017 评价}},\n"))
    }

    @Test func `RIS of a report`() {
        #expect(
            RIS.text(Self.citation(authors: Array(Self.people.suffix(2)), title: "Two\nlines", place: "北京", doi: "10.5281/zenodo.1"))
                == [
                    "TY  - RPRT", "AU  - 王, 小明", "AU  - Institute of Towns", "T1  - Two lines", "PY  - 2026", "DA  - 2026/11/21", "ET  - 1.0.0",
                    "PB  - 国脉研究院", "CY  - 北京", "DO  - 10.5281/zenodo.1", "UR  - https://example.org/2017/index.html", "LA  - zh-Hans", "ER  - ", "",
                ].joined(separator: "\r\n"))
    }

    @Test func `RIS of data, a chapter and a figure`() {
        #expect(RIS.lines(Self.citation(.dataset)).contains("N1  - Data of 2017-08-01/2017-10-31"))
        #expect(RIS.lines(Self.chapter).prefix(4) == ["TY  - CHAP", "AU  - 国脉研究院", "T1  - 平台运营", "T2  - 2017 评价"])
        #expect(RIS.lines(Self.figure).prefix(4) == ["TY  - FIGURE", "AU  - Institute of Towns", "T1  - Figure 3 Totals by region", "T2  - Towns 2025"])
        #expect(!RIS.lines(Self.citation(version: nil, date: nil)).contains { $0.hasPrefix("PY") || $0.hasPrefix("DA") })
    }

    @Test func `what a page shows has a place for the day of access, and escapes the rest`() {
        let words = Theme.load(.builtIn, languages: ["en"]).theme.strings("en")
        let styles = CitationView.Style.all(Self.citation(title: "A <b> & \"c\"", language: "en"), words: words)
        #expect(styles.map(\.label) == ["APA 7", "GB/T 7714—2015", "BibTeX", "RIS"])
        #expect(styles.allSatisfy { !$0.text.string.contains("<b>") && $0.text.string.contains("&amp;") })
        #expect(styles[1].text.string.contains("[<span data-accessed=\"#\">date of access</span>]. https://"))
        #expect(styles[2].text.string.hasSuffix("<span data-accessed=\"\n  urldate      = {#},\"></span>\n}"))
        #expect(styles[3].text.string.hasSuffix("<span data-accessed=\"\nY2  - #\"></span>\nER  - "))
        // What cannot be looked at has no such day.
        #expect(CitationView.Style.all(Self.citation(url: nil), words: words).allSatisfy { !$0.text.string.contains("data-accessed") })
    }
}
