import Testing

@testable import Preview

@Suite struct InjectionTests {
    private func injected(_ page: String) -> String {
        String(decoding: Injection.into(Array(page.utf8), Array("<script></script>".utf8)), as: UTF8.self)
    }

    @Test func theScriptStandsBehindTheHeadTag() {
        #expect(injected("<!doctype html><html><head><title>x</title>") == "<!doctype html><html><head><script></script><title>x</title>")
        #expect(injected("<HEAD lang=\"x\">y") == "<HEAD lang=\"x\"><script></script>y")
    }

    @Test func aHeaderIsNoHead() {
        #expect(injected("<header>x</header><head>") == "<header>x</header><head><script></script>")
    }

    @Test func aPageWithoutAHeadGetsItAtItsEnd() {
        #expect(injected("x") == "x<script></script>")
        #expect(injected("") == "<script></script>")
        #expect(injected("<head") == "<head<script></script>")
    }
}
