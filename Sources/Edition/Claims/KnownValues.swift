import Formula
import Source
import Synchronization

/// The values of formulas over the same data: those of an earlier build are those of this one as long as no file but chapters changes.
final class KnownValues: Sendable {
    private let values = Mutex<[String: Value]>([:])

    /// Those that were found over these files; new ones where nothing is remembered.
    static func of(_ reading: Reading, edition: String) -> KnownValues {
        guard let memo = reading.tree.memo else { return KnownValues() }
        return memo.value("formula-values", of: edition, from: DataFiles(reading.tree)) { KnownValues() }
    }

    var all: [String: Value] { values.withLock { $0 } }

    /// Keeps the values that the texts hold now.
    func keep(_ new: [String: Value]) { values.withLock { $0 = new } }
}
