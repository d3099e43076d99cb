import Messages
import Scoring

/// What a part of a formula can give, known before anything is computed.
indirect enum ValueType: Equatable, Sendable {
    case number, text, truth, unit, indicator
    /// A value of the group at this position.
    case group(Int)
    case list(ValueType)
    /// The element of an empty set: of any type.
    case anything

    var element: ValueType {
        if case .list(let element) = self { return element }
        return self
    }

    var isList: Bool { element != self }

    func accepts(_ other: ValueType) -> Bool { self == other || self == .anything || other == .anything }

    /// As messages name it.
    func description(in dataset: Dataset) -> Message {
        switch self {
        case .number: "a number"
        case .text: "a text"
        case .truth: "a condition"
        case .unit: "a unit"
        case .indicator: "an indicator"
        case .group(let group): "a value of \(dataset.groups[group].key)"
        case .list(.number): "a list of numbers"
        case .list(.unit): "a list of units"
        case .list(.indicator): "a list of indicators"
        case .list(.group(let group)): "a list of values of \(dataset.groups[group].key)"
        case .list: "a list"
        case .anything: "an empty set"
        }
    }
}

/// An indicator that is known, or the one of the row.
enum NodeReference: Sendable {
    case fixed(Int)
    case current

    @inline(__always)
    func node(_ frame: EvaluationFrame) -> Int {
        switch self {
        case .fixed(let node): node
        case .current: frame.indicator
        }
    }

    /// What the reference itself depends on.
    var variation: Variation {
        switch self {
        case .fixed: []
        case .current: .indicator
        }
    }
}

/// A part of a formula whose names are resolved and whose types are checked: ready to run, any number of times.
struct Bound: Sendable {
    typealias Run = @Sendable (inout EvaluationFrame) throws(Problem) -> Value.Content

    let type: ValueType
    let variation: Variation
    /// Set where this is an indicator, or the current unit's score on one.
    let node: NodeReference?
    let constant: Value.Content?
    /// Set where this is a text that data have: what it can be.
    let vocabulary: KnownTexts?
    /// Whether this compares what each row has with something that is the same for all of them, in one edition: before such a comparison,
    /// `not` says that it does not hold, and of what is missing it does not.
    let isOfOneValue: Bool
    let run: Run

    init(
        _ type: ValueType, varies variation: Variation, node: NodeReference? = nil, vocabulary: KnownTexts? = nil, isOfOneValue: Bool = false,
        run: @escaping Run
    ) {
        self.isOfOneValue = isOfOneValue
        self.type = type
        self.variation = variation
        self.node = node
        self.vocabulary = vocabulary
        self.run = run
        constant = nil
    }

    init(_ type: ValueType, constant: Value.Content, varies variation: Variation = []) {
        self.type = type
        self.variation = variation
        node = nil
        vocabulary = nil
        isOfOneValue = false
        self.constant = constant
        run = { _ throws(Problem) in constant }
    }
}

/// What a formula's parts see while they run.
struct EvaluationFrame {
    let dataset: Dataset
    /// The units that aggregates are over.
    var universe: [Int]
    var unit = -1
    var indicator = -1
    var table = -1
    var record = -1
    /// Aggregates inside a loop over units, computed once.
    var slots: [Value.Content?]
    /// Aggregates over all units that other formulas computed.
    var cache: AggregateCache?
    /// What is left of the formula's cost: one for all its frames.
    var budget: StepBudget
    /// Whether aggregates are over all units.
    private(set) var isWhole = true
    /// What went into the outermost aggregates, for an explanation.
    var trace: Trace?

    init(_ dataset: Dataset, universe: [Int]? = nil, slots: Int) {
        self.dataset = dataset
        self.universe = universe?.filter { dataset.results.isCounted[$0] } ?? dataset.names.everyUnit
        isWhole = universe == nil
        budget = StepBudget(dataset)
        self.slots = Array(repeating: nil, count: slots)
    }

    /// Restricts aggregates to some units.
    mutating func restrict(to units: [Int]) {
        universe = units.filter { dataset.results.isCounted[$0] }
        isWhole = false
    }

    /// A frame for another group or indicator, where nothing computed so far holds.
    func inside(universe: [Int]? = nil, indicator: Int? = nil) -> EvaluationFrame {
        var frame = self
        if let universe {
            frame.universe = universe
            frame.isWhole = false
        }
        frame.indicator = indicator ?? self.indicator
        frame.slots = Array(repeating: nil, count: slots.count)
        frame.trace = nil
        return frame
    }
}

/// Collects what went into a formula.
final class Trace {
    struct Step {
        var range: Range<Int>
        /// The units that went in, with the number of each where there is one.
        var units: [(unit: Int, number: Exact?)]
        var result: Value.Content
    }

    var steps: [Step] = []
}
