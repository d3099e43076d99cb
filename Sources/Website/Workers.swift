import Dispatch
import Synchronization

/// Work spread over the processor's cores: the results stand in the order of the items, whoever made them.
package enum Workers {
    /// Maps every item.
    package static func map<Item: Sendable, Result: Sendable>(_ items: [Item], _ work: @Sendable (Item) -> Result) -> [Result] {
        map(items, make: {}, progress: { _ in }) { _, item in work(item) }
    }

    /// Maps every item, each worker with a tool of its own.
    ///
    /// - Parameter progress: told from any thread how many are done.
    static func map<Item: Sendable, Tool, Result: Sendable>(
        _ items: [Item], make: @Sendable () -> Tool, progress: @escaping @Sendable (String) -> Void,
        _ work: @Sendable (inout Tool, Item) -> Result
    ) -> [Result] {
        // Small pieces, so that a core that gets the large pages does not keep the others waiting.
        let size = max(1, min(64, items.count / 32))
        let pieces = stride(from: 0, to: items.count, by: size).map { $0..<min($0 + size, items.count) }
        let results = Mutex([[Result]?](repeating: nil, count: pieces.count))
        let next = Atomic(0), done = Atomic(0)
        let workers = max(1, min(pieces.count, ProcessorCount.available))
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            var tool = make()
            while true {
                let piece = next.add(1, ordering: .relaxed).oldValue
                guard piece < pieces.count else { return }
                let made = items[pieces[piece]].map { work(&tool, $0) }
                results.withLock { $0[piece] = made }
                let count = done.add(made.count, ordering: .relaxed).newValue
                if items.count > 500 { progress("rendering \(count)/\(items.count)") }
            }
        }
        return results.withLock { $0.flatMap { $0 ?? [] } }
    }
}
