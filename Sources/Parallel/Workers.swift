import Dispatch
import Synchronization

/// Work spread over the processor's cores: the results stand in the order of the items, whoever made them, and what fails is the same
/// with any number of workers.
package enum Workers {
    /// Told from any thread how many of the items are done; the counts never fall.
    package typealias Progress = @Sendable (_ done: Int, _ total: Int) -> Void

    /// Maps every item.
    ///
    /// - Parameters:
    ///   - items: an array or a range of indices.
    ///   - jobs: how many are worked on at once.
    /// - Throws: what `work` threw for the first item, in their order, for which it threw; those behind it may be left undone.
    package static func map<Items: RandomAccessCollection & Sendable, Result: Sendable, Failure: Error>(
        _ items: Items, jobs: Int = ProcessorCount.available, progress: Progress? = nil, _ work: @Sendable (Items.Element) throws(Failure) -> Result
    ) throws(Failure) -> [Result] where Items.Index == Int {
        try map(items, jobs: jobs, make: {}, progress: progress) { (_, item) throws(Failure) in try work(item) }
    }

    /// Does something beside what goes on, where there is a core for it. Nobody is told when it is done: it makes what somebody else asks for (`Once`).
    package static func aside(_ work: @escaping @Sendable () -> Void) {
        if ProcessorCount.available > 1 { DispatchQueue.global().async(execute: work) }
    }

    /// Maps every item, each worker with a tool of its own.
    package static func map<Items: RandomAccessCollection & Sendable, Tool, Result: Sendable, Failure: Error>(
        _ items: Items, jobs: Int = ProcessorCount.available, make: @Sendable () -> Tool, progress: Progress? = nil,
        _ work: @Sendable (inout Tool, Items.Element) throws(Failure) -> Result
    ) throws(Failure) -> [Result] where Items.Index == Int {
        // Small pieces, so that a core that gets the large items does not keep the others waiting.
        let size = max(1, min(64, items.count / 32))
        let pieces = stride(from: items.startIndex, to: items.endIndex, by: size).map { $0..<min($0 + size, items.endIndex) }
        let results = Mutex([[Result]?](repeating: nil, count: pieces.count))
        let first = Mutex<(piece: Int, failure: Failure)?>(nil)
        let next = Atomic(0), done = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: max(1, min(pieces.count, jobs))) { _ in
            var tool = make()
            while true {
                let piece = next.add(1, ordering: .relaxed).oldValue
                // Pieces are taken in their order: a failure leaves none before its own untouched.
                guard piece < pieces.count, first.withLock({ $0.map { $0.piece > piece } ?? true }) else { return }
                do throws(Failure) {
                    var made: [Result] = []
                    made.reserveCapacity(pieces[piece].count)
                    for index in pieces[piece] { made.append(try work(&tool, items[index])) }
                    results.withLock { $0[piece] = made }
                } catch {
                    first.withLock { if $0.map({ $0.piece > piece }) ?? true { $0 = (piece, error) } }
                    return
                }
                guard let progress else { continue }
                // Inside the lock, so that the counts that the caller sees never fall.
                done.withLock {
                    $0 += pieces[piece].count
                    progress($0, items.count)
                }
            }
        }
        if let failure = first.withLock({ $0?.failure }) { throw failure }
        return results.withLock { $0.flatMap { $0 ?? [] } }
    }
}
