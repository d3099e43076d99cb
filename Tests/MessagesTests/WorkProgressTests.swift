import Testing

@testable import Messages

/// The line that tells how far work is, and how long the rest will take.
struct WorkProgressTests {
    @Test(arguments: [
        (100, 1000, 500, "drawing 100/1000"), (100, 1000, 1000, "drawing 100/1000, 9 s left"), (300, 1000, 1000, "drawing 300/1000, 3 s left"),
        (1, 100, 1000, "drawing 1/100, 99 s left"), (1, 101, 1000, "drawing 1/101, 2 min left"), (1, 3601, 2000, "drawing 1/3601, 120 min left"),
        (0, 10, 5000, "drawing 0/10"), (10, 10, 5000, "drawing 10/10"),
    ])
    func `the time left is told after a second, rounded up`(_ done: Int, _ total: Int, _ milliseconds: Int, _ line: String) {
        #expect(WorkProgress("drawing", done, of: total).line(after: .milliseconds(milliseconds)).english == line)
    }

    @Test func `work that nobody can count is told without numbers`() {
        #expect(WorkProgress("reading and checking").line(after: .seconds(5)).english == "reading and checking")
    }

    @Test func `it is told in Chinese`() {
        #expect(WorkProgress("drawing", 1, of: 3).line(after: .seconds(2)).text(in: .chinese) == "正在绘图 1/3，还需 4 秒")
    }
}
