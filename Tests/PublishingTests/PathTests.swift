import Testing

@testable import Publishing

@Suite struct PathTests {
    @Test func whatChangesWithItsNameIsKeptForGood() {
        for path in [
            "assets/style.0123456789abcdef.css", "assets/find.0123456789abcdef.js", "archive/2017/1.0.0/data/site/index.html", "archive/2017/1.0.0.zip",
        ] {
            #expect(FileHeaders(path).cacheControl == "public, max-age=31536000, immutable", "\(path)")
        }
        for path in ["assets/logo.svg", "assets/style.css", "index.html", "archive/index.html", "archive/2017/1.0.0.en.html", "archive/2017/index.html"] {
            #expect(FileHeaders(path).cacheControl == "no-cache", "\(path)")
        }
    }

    @Test func contentTypes() {
        #expect(FileHeaders("a/b.html").contentType == "text/html; charset=utf-8")
        #expect(FileHeaders("en/feed.xml").contentType == "application/atom+xml; charset=utf-8")
        #expect(FileHeaders("a.webmanifest").contentType == "application/manifest+json")
        #expect(FileHeaders("a.html.br").contentType == "application/x-brotli")
        #expect(FileHeaders("CNAME").contentType == "application/octet-stream")
    }

    @Test func compressedCopiesComeWithWhatTheyAreCopiesOf() {
        #expect(Wave("2017/ranking.html.gz", isNew: false) == .pages)
        #expect(Wave("index.html.br", isNew: true) == .fronts)
        #expect(Wave("assets/style.0123456789abcdef.css.gz", isNew: true) == .loaded)
    }

    @Test func aManifestIsReadAsItWasWritten() {
        let manifest = Manifest(
            .underWay(run: "7"),
            [
                "a b.html": .init(.current, sha256: "00", size: 1), "assets/x.css": .init(.outgoing, sha256: "11", size: 2),
                "中": .init(.sealed, sha256: "", size: 0),
            ])
        #expect(Manifest(manifest.bytes) == manifest)
        #expect(Manifest(Array("<html>".utf8)) == nil)
        let forged =
            Array(String(decoding: Manifest(.whole, [:]).bytes, as: UTF8.self).utf8) + Array("= 00 1 ../../etc/passwd\n= 00 1 /etc/passwd\n= 00 1 fine\n".utf8)
        #expect(Manifest(forged)?.entries.keys.sorted() == ["fine"])
    }
}
