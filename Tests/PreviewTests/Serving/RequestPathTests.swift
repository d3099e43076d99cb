import Testing

@testable import Preview

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("/", ""), ("/2017/index.html", "2017/index.html"), ("/a%20b", "a b"), ("/%E6%9D%AD%E5%B7%9E.html", "杭州.html"), ("/%2e%2e/x", "../x"),
        ("/%252e", "%2e"), ("//x", "/x"), ("/a+b", "a+b"),
    ])
    func escapesAreDecodedOnce(target: String, path: String) {
        #expect(RequestPath.decode(target) == path)
    }

    @Test(arguments: ["", "x", "http://127.0.0.1/", "*", "/%", "/%4", "/%zz", "/%ff", "/%c0%af", "/a%00b", "/a%0d%0ab", "/a\\b", "/a%5cb", "/\u{7F}"])
    func whatIsNoPathIsRefused(target: String) {
        #expect(RequestPath.decode(target) == nil)
    }

    @Test func encodingAndDecodingAreInverse() {
        let path = "2017/图 1/ä&?#%.html"
        #expect(RequestPath.decode("/" + RequestPath.percentEncoded(path)) == path)
    }
}
