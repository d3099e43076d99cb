import Synchronization

/// Collects what a callback was told, from any thread.
final class Seen: Sendable {
    private let all = Mutex<[(Int, Int)]>([])

    func add(_ done: Int, _ total: Int) { all.withLock { $0.append((done, total)) } }

    var values: [(Int, Int)] { all.withLock { $0 } }
}
