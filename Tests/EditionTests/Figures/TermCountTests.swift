import Testing

@testable import Edition

struct TermCountTests {
    private func count(_ terms: [[String]], _ texts: String...) -> [Int] { TermCount.count(terms, in: texts) }

    @Test func `the longest term counts`() {
        #expect(count([["服务"], ["便民服务"]], "便民服务好，服务多，便民服务便民") == [1, 2])
    }

    @Test func `variants count as the term`() {
        #expect(count([["APP", "客户端"], ["微信"]], "一个 APP，两个客户端，三个 app；微信 App。") == [4, 1])
    }

    @Test func `Latin terms are whole words`() {
        #expect(count([["app"], ["go"]], "apps, app, mapp, go-app, Go! ago gone go2") == [2, 2])
    }

    @Test func `Latin words beside Chinese are whole`() {
        #expect(count([["APP"]], "政务APP与APP端") == [2])
    }

    @Test func `texts do not run into each other`() {
        #expect(count([["便民"]], "方便", "民生") == [0])
    }

    @Test func `a term after a part of another is found`() {
        #expect(count([["ab cd"], ["cd"]], "ab ce cd") == [0, 1])
        #expect(count([["在线办理"], ["办事"]], "在线办事") == [0, 1])
    }

    @Test func `two terms with one spelling count for the first`() {
        #expect(count([["a"], ["a"]], "a a") == [2, 0])
    }

    @Test func `nothing is counted in nothing`() {
        #expect(count([], "text") == [])
        #expect(count([["", "x"]], "") == [0])
    }
}
