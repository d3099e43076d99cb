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

    /// An input and what was made of it. A class, whose type is told at run time without looking into the values.
    private final class Pair<Input: Sendable, Value: Sendable>: Sendable {
        let input: Input
        let value: Value

        init(input: Input, value: Value) {
            self.input = input
            self.value = value
        }
    }

    private struct Kept {
        let pair: any AnyObject & Sendable
        /// The build in which it was asked for last.
        var used: Int
    }

    private struct State {
        var kept: [Key: Kept] = [:]
        var build = 0
    }

    private let state = Mutex(State())

    /// How many builds a value is kept without being asked for: a step that is itself remembered does not ask for those below it.
    private static let patience = 50

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
        let known = state.withLock { state in
            state.kept[key]?.used = state.build
            return state.kept[key]?.pair as? Pair<Input, Value>
        }
        // Compared outside the lock: steps run on several threads, and one may ask for another.
        if let known, known.input == input { return known.value }
        let value = make()
        let pair = Pair(input: input, value: value)
        state.withLock { $0.kept[key] = Kept(pair: pair, used: $0.build) }
        return value
    }

    /// Ends a build: what was not asked for in the last fifty is forgotten, so that memory follows the report's size and not its history.
    package func endBuild() {
        state.withLock { state in
            state.build += 1
            let oldest = state.build - Self.patience
            if state.kept.contains(where: { $0.value.used < oldest }) { state.kept = state.kept.filter { $0.value.used >= oldest } }
        }
    }

    /// How many values are kept.
    package var count: Int { state.withLock { $0.kept.count } }
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
