import Testing

@testable import Source

@Suite struct MemoTests {
    private struct Doubling: MemoStep {
        typealias Value = Int

        let input: Int
    }

    private struct Tripling: MemoStep {
        typealias Value = Int

        let input: Int
    }

    private struct Parsing: MemoStep {
        typealias Value = (Int?, [String])

        let text: String
    }

    @Test func theSameInputIsNotComputedAgain() {
        let memo = Memo()
        var made = 0
        func value(_ input: Int) -> Int {
            memo.value(of: "a", Doubling(input: input)) {
                made += 1
                return input * 2
            }
        }
        #expect([value(1), value(1), value(2), value(2), value(1)] == [2, 2, 4, 4, 2])
        #expect(made == 3)
    }

    @Test func namesAndStepsAreKeptApart() {
        let memo = Memo()
        #expect(memo.value(of: "a", Doubling(input: 1)) { 2 } == 2)
        #expect(memo.value(of: "b", Doubling(input: 1)) { 3 } == 3)
        // Another step with the same fields, applied to the same thing.
        #expect(memo.value(of: "a", Tripling(input: 1)) { 4 } == 4)
        #expect(memo.value(of: "a", Doubling(input: 1)) { 5 } == 2)
    }

    @Test func pairsAndNothingAreValuesToo() {
        let memo = Memo()
        let first = memo.value(of: "a", Parsing(text: "in")) { (nil, ["problem"]) }
        let second = memo.value(of: "a", Parsing(text: "in")) { (1, []) }
        #expect(first.0 == nil && second.0 == nil && second.1 == ["problem"])
    }

    @Test func whatIsNotAskedForIsForgottenInTheEnd() {
        let memo = Memo()
        for number in 0..<200 {
            _ = memo.value(of: "kept", Doubling(input: 1)) { 1 }
            _ = memo.value(of: "name \(number)", Doubling(input: 1)) { 1 }
            memo.endBuild()
        }
        #expect(memo.count <= 52)
        #expect(memo.value(of: "kept", Doubling(input: 1)) { 2 } == 1)
    }

    @Test func withoutAMemoryEverythingIsComputed() {
        let none: Memo? = nil
        #expect(none.value(of: "a", Doubling(input: 1)) { 1 } == 1)
        #expect(none.value(of: "a", Doubling(input: 1)) { 2 } == 2)
    }
}
