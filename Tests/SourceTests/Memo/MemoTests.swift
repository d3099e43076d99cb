import Testing

@testable import Source

@Suite struct MemoTests {
    @Test func theSameInputIsNotComputedAgain() {
        let memo = Memo()
        var made = 0
        func value(_ input: Int) -> Int {
            memo.value("step", of: "a", from: input) {
                made += 1
                return input * 2
            }
        }
        #expect([value(1), value(1), value(2), value(2), value(1)] == [2, 2, 4, 4, 2])
        #expect(made == 3)
    }

    @Test func namesAndStepsAreKeptApart() {
        let memo = Memo()
        #expect(memo.value("x", of: "a", from: 1) { "xa" } == "xa")
        #expect(memo.value("x", of: "b", from: 1) { "xb" } == "xb")
        #expect(memo.value("y", of: "a", from: 1) { "ya" } == "ya")
        #expect(memo.value("x", of: "a", from: 1) { "other" } == "xa")
    }

    @Test func pairsAndNothingAreValuesToo() {
        let memo = Memo()
        let first = memo.value("pair", of: "a", from: "in") { () -> (Int?, [String]) in (nil, ["problem"]) }
        let second = memo.value("pair", of: "a", from: "in") { () -> (Int?, [String]) in (1, []) }
        #expect(first.0 == nil && second.0 == nil && second.1 == ["problem"])
    }

    @Test func whatIsNotAskedForIsForgottenInTheEnd() {
        let memo = Memo()
        for number in 0..<200 {
            _ = memo.value("step", of: "kept", from: 1) { 1 }
            _ = memo.value("step", of: "name \(number)", from: 1) { 1 }
            memo.endBuild()
        }
        #expect(memo.count <= 52)
        #expect(memo.value("step", of: "kept", from: 1) { 2 } == 1)
    }

    @Test func withoutAMemoryEverythingIsComputed() {
        let none: Memo? = nil
        #expect(none.value("step", of: "a", from: 1) { 1 } == 1)
        #expect(none.value("step", of: "a", from: 1) { 2 } == 2)
    }
}
