import Testing

@testable import Preview

@Suite struct RequestOriginTests {
    private func isRefused(_ headers: [(String, String)]) -> Bool {
        RequestOrigin.problem(Request(method: .get, target: "/", headers: headers.map { (name: $0.0, value: $0.1) }), port: 4000) != nil
    }

    @Test(arguments: ["127.0.0.1:4000", "localhost:4000", "LOCALHOST:4000", "[::1]:4000"])
    func namesOfThisMachineAreAnswered(host: String) {
        #expect(!isRefused([("Host", host)]))
    }

    @Test(arguments: [
        "", "127.0.0.1", "127.0.0.1:4001", "evil.example", "evil.example:4000", "localhost.evil.example:4000", "127.0.0.1:4000.evil", "localhost:4000@evil",
    ])
    func otherHostsAreRefused(host: String) {
        #expect(isRefused([("Host", host)]))
    }

    @Test func noHostAndTwoHostsAreRefused() {
        #expect(isRefused([]))
        #expect(isRefused([("Host", "127.0.0.1:4000"), ("host", "127.0.0.1:4000")]))
    }

    @Test func foreignPagesAreRefusedAndLinksFromThemAreNot() {
        let host = ("Host", "127.0.0.1:4000")
        #expect(isRefused([host, ("Origin", "http://evil.example")]))
        #expect(isRefused([host, ("Origin", "null")]))
        #expect(!isRefused([host, ("Origin", "http://localhost:4000")]))
        #expect(isRefused([host, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")]))
        #expect(!isRefused([host, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")]))
        #expect(!isRefused([host, ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "cors")]))
    }
}
