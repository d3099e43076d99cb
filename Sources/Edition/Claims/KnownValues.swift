import Formula
import Source
import Synchronization

/// The values of formulas, and what they say of claims, over the same data: those of an earlier build are those of this one as long
/// as no file but chapters changes.
final class KnownValues: Sendable {
    struct Found: Sendable {
        /// By formula.
        var values: [String: Value] = [:]
        var verdicts: [Claim: Verdict] = [:]
    }

    struct Claim: Hashable, Sendable {
        let text: String
        let operation: ClaimOperator
        let formula: String
        /// The language in which values are written.
        let language: String
    }

    private let found = Mutex(Found())

    /// Those that were found over these files; none where nothing is remembered.
    static func of(_ reading: Reading, edition: String) -> KnownValues {
        guard let memo = reading.tree.memo else { return KnownValues() }
        return memo.value(of: edition, DataFiles(reading.tree)) { KnownValues() }
    }

    var all: Found { found.withLock { $0 } }

    /// Keeps what the texts hold now.
    func keep(_ new: Found) { found.withLock { $0 = new } }
}
