/// How far a piece of work is, told while it goes on.
package struct WorkProgress: Sendable {
    package let work: Message
    /// How many things are done of how many; nil where nobody can say.
    package let counts: (done: Int, total: Int)?

    package init(_ work: Message) { (self.work, counts) = (work, nil) }
    package init(_ work: Message, _ done: Int, of total: Int) { (self.work, counts) = (work, (done, total)) }

    /// Nobody can tell from less how long the rest will take.
    private static let least = Duration.seconds(1)

    /// What to show of it.
    /// - Parameter elapsed: how long this work has gone on.
    package func line(after elapsed: Duration) -> Message {
        guard let counts else { return work }
        guard let left = left(after: elapsed) else { return "\(work) \(counts.done)/\(counts.total)" }
        return "\(work) \(counts.done)/\(counts.total), \(left) left"
    }

    /// The time that the rest takes if it goes on as before, rounded up; nil where that cannot be told.
    private func left(after elapsed: Duration) -> Message? {
        guard let counts, counts.done > 0, counts.done < counts.total, elapsed >= Self.least else { return nil }
        let rest = elapsed * (counts.total - counts.done) / counts.done, parts = rest.components
        let seconds = Int(parts.seconds) + (parts.attoseconds > 0 ? 1 : 0)
        return seconds < 100 ? "\(seconds) s" : "\((seconds + 59) / 60) min"
    }
}
