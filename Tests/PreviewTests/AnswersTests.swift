import Messages
import Source
import Testing

@testable import Preview

@Suite struct AnswersTests {
    private let page = "<head></head>杭州"

    private func answer(_ request: Request, isReady: Bool = true, language: MessageLanguage = .english) -> Response.Whole? {
        let files = ["index.html": page, "404.html": "<head></head>missing", "2017/index.html": page, "a b.csv": "1,2,3"]
        let site = PreviewSite(
            pageCount: 3, style: "assets/style.css", script: "assets/site.js", file: { files[$0].map { Array($0.utf8) } }, chapterPages: { _ in [] })
        let shown = ShownSite(
            build: 1, site: isReady ? site : nil, isCurrent: isReady, moved: [:], changed: [], diagnostics: DiagnosticMessage.none,
            tree: SourceTree(texts: [("Content/site.yaml", "")]))
        let answers = Answers(port: 4000, policy: "default-src 'none'", language: language, streams: EventStreams(), shown: { shown }) {
            file, _, _ in file == "Content/site.yaml"
        }
        guard case .whole(let whole) = answers.answer(request) else { return nil }
        return whole
    }

    private func get(_ target: String, _ headers: [(String, String)] = [], isReady: Bool = true, query: [String: String] = [:]) -> Response.Whole? {
        let all = [("Host", "127.0.0.1:4000")] + headers
        return answer(Request(method: .get, target: target, query: query, headers: all.map { (name: $0.0, value: $0.1) }), isReady: isReady)
    }

    /// The 404 page is the site's own, so that none has one here.
    @Test(
        arguments: [
            (Request.Method.other, "/", [], [:], 405), (.get, "/%ff", [], [:], 400), (.get, "/", [("Origin", "http://example.org")], [:], 403),
            (.get, "/", [("Host", "example.org")], [:], 403), (.get, "/almanac-preview/nothing", [], [:], 404), (.get, "/almanac-preview/open", [], [:], 403),
            (.get, "/almanac-preview/open", [("Almanac-Preview", "open")], ["file": "Content%2Fsite.yaml"], 200),
            (.get, "/almanac-preview/open", [("Almanac-Preview", "open")], ["file": "nothing"], 404), (.get, "/2017", [], [:], 302),
            (.get, "/a%20b.csv", [("Range", "bytes=9-")], [:], 416),
        ] as [(Request.Method, String, [(String, String)], [String: String], Int)])
    func answersAreInTheLanguageOfTheAuthor(_ method: Request.Method, _ target: String, _ headers: [(String, String)], _ query: [String: String], _ status: Int)
        throws
    {
        let all = [("Host", "127.0.0.1:4000")].filter { host in !headers.contains { $0.0 == host.0 } } + headers
        let request = Request(method: method, target: target, query: query, headers: all.map { (name: $0.0, value: $0.1) })
        let given = try #require(answer(request, language: .chinese)), body = String(decoding: given.body, as: UTF8.self)
        #expect(given.status == status)
        #expect(!body.contains(/[A-Za-z]+ (?:[a-z]+)/) && body.contains { ("\u{4E00}"..."\u{9FFF}").contains($0) }, "\(body)")
    }

    @Test func aPageIsServedWithTheScriptAndOtherwiseAsItIs() throws {
        let body = String(decoding: try #require(get("/")).body, as: UTF8.self)
        #expect(body.hasPrefix("<head><script src=\"/almanac-preview/client.js\" data-page=\""))
        #expect(body.hasSuffix("</script></head>杭州"))
    }

    @Test func otherFilesAreServedAsTheyAre() throws {
        #expect(try #require(get("/a%20b.csv")).body == Array("1,2,3".utf8))
        let part = try #require(get("/a%20b.csv", [("Range", "bytes=2-")]))
        #expect(part.status == 206)
        #expect(part.body == Array("2,3".utf8))
    }

    @Test func folders() throws {
        #expect(get("/2017/")?.status == 200)
        #expect(try #require(get("/2017")).headers.contains { $0.name == "Location" && $0.value == "/2017/" })
        #expect(get("/assets/")?.status == 404)
    }

    @Test func whatIsMissingHasTheSitesOwnPage() throws {
        let answer = try #require(get("/nothing.html"))
        #expect(answer.status == 404)
        #expect(String(decoding: answer.body, as: UTF8.self).hasSuffix("missing"))
    }

    @Test func beforeThereIsASiteAPageWaits() throws {
        let answer = try #require(get("/2017/", isReady: false))
        #expect(answer.status == 503)
        #expect(String(decoding: answer.body, as: UTF8.self).contains("almanac-preview/client.js"))
    }

    @Test func filesAreOpenedOnlyWithTheHeaderThatForeignPagesCannotSet() {
        #expect(get("/almanac-preview/open", query: ["file": "Content/site.yaml"])?.status == 403)
        #expect(get("/almanac-preview/open", [("Almanac-Preview", "open")], query: ["file": "Content/site.yaml"])?.status == 200)
        #expect(get("/almanac-preview/open", [("Almanac-Preview", "open")], query: ["file": "Content%2Fsite.yaml"])?.status == 200)
        #expect(get("/almanac-preview/open", [("Almanac-Preview", "open")], query: ["file": "../x"])?.status == 404)
    }

    @Test func otherMethodsAreRefused() {
        #expect(answer(Request(method: .other, target: "/", headers: [("Host", "127.0.0.1:4000")]))?.status == 405)
    }
}
