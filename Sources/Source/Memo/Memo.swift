import Synchronization

/// A step of a build that is remembered: a type for itself, so that no two steps can be taken for one another, which holds everything that
/// the step's value depends on beside the name of what it is applied to.
package protocol MemoStep: Equatable, Sendable {
    associatedtype Value: Sendable
}

/// What earlier builds of the same process computed, so that a preview repeats only the steps whose input changed.
///
/// A step is a pure function: its value depends on its input and nothing else, so that a remembered value is the one that would be
/// computed again. Inputs are compared as values; an unchanged file's bytes are the same array, whose comparison takes no time.
package final class Memo: Sendable {
    private struct Key: Hashable {
        let step: ObjectIdentifier
        let name: String
    }

    /// A step and what was made of it. A class, whose type is told at run time without looking into the values.
    private final class Made<Step: MemoStep>: Sendable {
        let step: Step
        let value: Step.Value

        init(step: Step, value: Step.Value) {
            self.step = step
            self.value = value
        }
    }

    private struct Kept {
        let made: any AnyObject & Sendable
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
    ///   - name: what it is applied to, such as a path; one value is kept for each.
    ///   - make: a pure function of the step and the name.
    package func value<Step: MemoStep>(of name: String, _ step: Step, make: () -> Step.Value) -> Step.Value {
        let key = Key(step: ObjectIdentifier(Step.self), name: name)
        let known = state.withLock { state in
            state.kept[key]?.used = state.build
            return state.kept[key]?.made as? Made<Step>
        }
        // Compared outside the lock: steps run on several threads, and one may ask for another.
        if let known, known.step == step { return known.value }
        let value = make()
        let made = Made(step: step, value: value)
        state.withLock { $0.kept[key] = Kept(made: made, used: $0.build) }
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
    package func value<Step: MemoStep>(of name: String, _ step: Step, make: () -> Step.Value) -> Step.Value {
        guard let memo = self else { return make() }
        return memo.value(of: name, step, make: make)
    }
}
