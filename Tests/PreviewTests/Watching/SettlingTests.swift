import Testing

@testable import Preview

@Suite struct SettlingTests {
    /// The deadline after these changes, each at its millisecond.
    private func deadline(_ changes: [(Int, Settling.Change)]) -> Duration? {
        var settling = Settling()
        for (moment, change) in changes { settling.note(change, at: .milliseconds(moment)) }
        return settling.deadline
    }

    @Test func nothingHasNoDeadline() {
        #expect(deadline([]) == nil)
    }

    @Test func aClosedFileIsTakenAtOnce() {
        #expect(deadline([(10, .complete("a"))]) == .milliseconds(10) + Settling.shortWait)
    }

    @Test func anEmptiedFileIsWaitedForUntilItIsClosed() {
        #expect(deadline([(10, .open("a"))]) == .milliseconds(10) + Settling.openWait)
        #expect(deadline([(10, .open("a")), (30, .open("a")), (50, .complete("a"))]) == .milliseconds(50) + Settling.shortWait)
    }

    @Test func aFileThatIsMovedAwayIsWaitedForUntilItIsBack() {
        #expect(deadline([(10, .gone("a"))]) == .milliseconds(10) + Settling.goneWait)
        #expect(deadline([(10, .gone("a")), (15, .open("a")), (20, .complete("a"))]) == .milliseconds(20) + Settling.shortWait)
    }

    @Test func aTemporaryFileThatComesAndGoesDelaysNothing() {
        let changes: [(Int, Settling.Change)] = [(0, .open("tmp")), (1, .complete("tmp")), (2, .gone("tmp")), (2, .complete("a"))]
        #expect(deadline(changes) == .milliseconds(2) + Settling.shortWait)
    }

    @Test func aBurstIsWaitedForALittleLonger() {
        let changes = (0..<30).map { ($0 * 8, Settling.Change.complete("\($0)")) }
        #expect(deadline(changes) == .milliseconds(29 * 8) + Settling.burstWait)
    }

    @Test func nobodyCanHoldUpARebuildForEver() {
        let changes = (0..<1000).map { ($0 * 5, Settling.Change.open("a")) }
        #expect(deadline(changes) == Settling.longestWait)
    }

    @Test func foldersAreGivenTimeToFill() {
        #expect(deadline([(10, .folder)]) == .milliseconds(10) + Settling.folderWait)
    }
}
