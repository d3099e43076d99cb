import Source
import Synchronization

/// The line of a terminal on which work that goes on is told: overwritten at most ten times a second, and gone when it ends.
///
/// A class because workers tell of it from any thread.
final class ProgressLine: Sendable {
    private struct State {
        var work: Message?
        var began = ContinuousClock.now
        var shown: ContinuousClock.Instant?
    }

    private let state = Mutex(State())
    private static let pause = Duration.milliseconds(100)

    /// What to write now; nil where the line before is fresh enough.
    func next(_ progress: WorkProgress) -> Message? {
        let now = ContinuousClock.now
        return state.withLock { state in
            let isNew = state.work != progress.work
            if isNew { state = State(work: progress.work, began: now) }
            if let shown = state.shown, now - shown < Self.pause, progress.counts.map({ $0.done < $0.total }) ?? true { return nil }
            state.shown = now
            return progress.line(after: now - state.began)
        }
    }
}
