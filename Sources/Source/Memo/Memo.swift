import Synchronization

/// What earlier builds of the same process computed, so that a preview repeats only the steps whose input changed.
///
/// A step is a pure function: its value depends on its input and nothing else, so that a remembered value is the one that would be
/// computed again. Inputs are compared as values; an unchanged file's bytes are the same array, whose comparison takes no time.
package final class Memo: Sendable {
    private struct Key: Hashable {
        let step: String
        let name: String
    }

    private struct Kept {
        let input: any Sendable
        let value: any Sendable
        var isUsed: Bool
    }

    private let kept = Mutex<[Key: Kept]>([:])

    package init() {}

    /// The value of a step, remembered or made.
    /// - Parameters:
    ///   - step: which function, such as `yaml`.
    ///   - name: what it is applied to, such as a path; one value is kept for each.
    ///   - input: everything that the value depends on beside the name.
    package func value<Input: Equatable & Sendable, Value: Sendable>(
        _ step: String, of name: String, from input: Input, make: () -> Value
    ) -> Value {
        let key = Key(step: step, name: name)
        let known: Value? = kept.withLock { kept in
            guard let entry = kept[key], let same = entry.input as? Input, same == input else { return nil }
            kept[key]?.isUsed = true
            return entry.value as? Value
        }
        if let known { return known }
        let value = make()
        kept.withLock { $0[key] = Kept(input: input, value: value, isUsed: true) }
        return value
    }

    /// Forgets what was not asked for since the last call, so that memory follows the report's size and not its history.
    package func forgetUnused() {
        kept.withLock { kept in
            kept = kept.filter { $0.value.isUsed }.mapValues { Kept(input: $0.input, value: $0.value, isUsed: false) }
        }
    }

    /// How many values are kept.
    package var count: Int { kept.withLock(\.count) }
}

extension Optional where Wrapped == Memo {
    /// The value of a step, remembered if there is a memory.
    package func value<Input: Equatable & Sendable, Value: Sendable>(
        _ step: String, of name: String, from input: Input, make: () -> Value
    ) -> Value {
        guard let memo = self else { return make() }
        return memo.value(step, of: name, from: input, make: make)
    }
}
