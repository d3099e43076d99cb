import Dispatch
import Synchronization

/// Runs `body` for every index on all cores, in runs of neighbours, and throws the failure of the lowest index that
/// failed, so that the message does not depend on the number of cores. After a failure the rest is skipped.
func inParallel(
    _ count: Int, progress: OutputFolder.Progress? = nil, _ body: @Sendable (Int) throws(OutputFailure) -> Void
) throws(OutputFailure) {
    let run = 32
    let first = Mutex<(index: Int, failure: OutputFailure)?>(nil)
    let done = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: (count + run - 1) / run) { turn in
        let range = turn * run..<min(count, (turn + 1) * run)
        if first.withLock({ $0.map { $0.index < range.lowerBound } ?? false }) { return }
        for index in range {
            do throws(OutputFailure) {
                try body(index)
            } catch {
                first.withLock { if $0 == nil || $0!.index > index { $0 = (index, error) } }
                return
            }
        }
        if let progress {
            // Inside the lock, so that the counts that the caller sees never fall.
            done.withLock {
                $0 += range.count
                progress($0, count)
            }
        }
    }
    if let (_, failure) = first.withLock({ $0 }) { throw failure }
}

/// One flag for each of a run of indices, set from any thread.
struct Flags: ~Copyable {
    private let flags: Mutex<[Bool]>

    init(count: Int) { flags = Mutex(Array(repeating: false, count: count)) }

    func set(_ index: Int) { flags.withLock { $0[index] = true } }

    var values: [Bool] { flags.withLock { $0 } }
}
