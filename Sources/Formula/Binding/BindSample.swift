import Messages
import Scoring

/// The numbers that an aggregate is over.
struct Sample {
    var numbers: [Exact] = []
    /// The units that gave them, as far as units did.
    var units: [Int] = []
    var kind = NumberKind.plain

    /// The kind of a number that is one of these or lies between two of them: half-way between two scores there need not be one.
    func kind(among number: Exact) -> NumberKind { numbers.contains(number) ? kind : kind.averaged }
}

/// How an aggregate collects its sample.
struct SampleSource: Sendable {
    /// What the sample depends on.
    let variation: Variation
    let run: @Sendable (inout EvaluationFrame) throws(Problem) -> Sample
}

extension Binder {
    /// Binds an aggregate's arguments: numbers of each unit, restricted by `where`; constants and lists of numbers as in a spreadsheet.
    mutating func bindSample(_ call: FormulaNode.Call) -> SampleSource? {
        guard !call.arguments.isEmpty else {
            report(
                .arguments, "\(call.name) needs something to aggregate", at: call.nameRange.lowerBound,
                hint: "write \(Function.named(call.name)?.usage ?? Message(verbatim: call.name))")
            return nil
        }
        let arguments = inside({
            $0.hasUnit = true; $0.subject = .unit
        }) { binder in call.arguments.map { binder.bindSampled($0) } }
        let bounds = arguments.compactMap { $0 }
        let variation = bounds.reduce(Variation()) { $0.union($1.variation) }
        let loop: Variation = variation.contains(.record) ? .record : .unit
        var filter: Bound?
        if let condition = call.filter, bounds.count < arguments.count || !variation.isDisjoint(with: loop) {
            filter = self.filter(condition, by: loop) {
                $0.hasUnit = true; $0.subject = .unit
            }
            if filter == nil { return nil }
        }
        guard bounds.count == arguments.count, isSample(call, bounds, loop) else { return nil }
        let all = variation.union(filter?.variation ?? [])
        if variation.contains(.record) {
            // A row of a data table has no unit, and a unit no row.
            guard !all.contains(.unit) else {
                report(
                    .type, "the rows of \(scope.table.map { dataset.tables[$0].name } ?? "a data table") and the units cannot be aggregated together",
                    at: call.nameRange.lowerBound, hint: "aggregate them apart, each in a formula of its own")
                return nil
            }
            return records(bounds, filter, varies: all.subtracting(.record))
        }
        if variation.contains(.unit) { return units(bounds, filter, varies: all.subtracting(.unit).union([.universe, .here])) }
        let runs = bounds.map(\.run)
        return SampleSource(variation: variation) { (frame) throws(Problem) in
            var sample = Sample()
            for run in runs { sample.add(try run(&frame), unit: nil) }
            return sample
        }
    }

    mutating func bindSampled(_ node: FormulaNode) -> Bound? {
        guard let bound = bind(node, expecting: .number) else { return nil }
        if bound.type.element == .number || bound.type == .list(.anything) { return bound }
        report(
            .type, "expected numbers, but found \(bound.type.description(in: dataset))", at: node.offset,
            hint: bound.type == .truth ? "write the condition after where" : nil)
        return nil
    }

    private func units(_ arguments: [Bound], _ filter: Bound?, varies variation: Variation) -> SampleSource {
        if arguments.count == 1, case .fixed(let node)? = arguments[0].node {
            // The plain case, mean(ux): no value is wrapped on the way.
            let kind: NumberKind = node == 0 ? .total(decimals: dataset.results.rules.decimals) : .score
            let test = filter?.run
            return SampleSource(variation: variation) { (frame) throws(Problem) in
                guard let test else {
                    try frame.budget.spend(frame.universe.count)
                    let (units, numbers) = frame.scores(node, of: frame.universe)
                    return Sample(numbers: numbers, units: units, kind: kind)
                }
                var sample = Sample(kind: kind)
                let values = frame.dataset.results.values[node], universe = frame.universe
                sample.numbers.reserveCapacity(universe.count)
                sample.units.reserveCapacity(universe.count)
                try frame.each(universe) { (frame) throws(Problem) in
                    guard try test(&frame) == .truth(true) else { return }
                    guard let value = values[frame.unit] else { return }
                    sample.numbers.append(value)
                    sample.units.append(frame.unit)
                }
                return sample
            }
        }
        let runs = arguments.map(\.run)
        let test = filter?.run
        return SampleSource(variation: variation) { (frame) throws(Problem) in
            var sample = Sample()
            try frame.each(frame.universe) { (frame) throws(Problem) in
                if let test, try test(&frame) != .truth(true) { return }
                for run in runs { sample.add(try run(&frame), unit: frame.unit) }
            }
            return sample
        }
    }

    /// In a row of a data table: over all of its records.
    private func records(_ arguments: [Bound], _ filter: Bound?, varies variation: Variation) -> SampleSource {
        let runs = arguments.map(\.run)
        let test = filter?.run
        return SampleSource(variation: variation) { (frame) throws(Problem) in
            var sample = Sample()
            let outer = frame.record
            defer { frame.record = outer }
            try frame.budget.spend(frame.dataset.tables[frame.table].rows.count)
            for record in frame.dataset.tables[frame.table].rows.indices {
                frame.record = record
                if let test, try test(&frame) != .truth(true) { continue }
                for run in runs { sample.add(try run(&frame), unit: nil) }
            }
            return sample
        }
    }

    /// An aggregate of a sample; nil from `body` means that there is nothing to aggregate.
    mutating func aggregate(
        _ call: FormulaNode.Call, kind: @escaping @Sendable (Sample, Exact) -> NumberKind = { sample, _ in sample.kind },
        _ body: @escaping @Sendable ([Exact]) throws(Problem) -> Exact?
    ) -> Bound? {
        // Several numbers are numbers of where the call stands, as in a spreadsheet's row: min(rate(a), rate(b)).
        if call.arguments.count > 1, call.filter == nil {
            let count = problems.count
            if let bound = aggregateOfNumbers(call, kind, body) { return bound }
            // Where no row gives a column a number, the columns are what is wrong.
            if scope.hasUnit || scope.table != nil { return nil }
            problems.removeLast(problems.count - count)
        }
        guard let source = bindSample(call) else { return nil }
        let name = call.name, range = call.range
        return once(.number, call.range, varies: source.variation) { (frame) throws(Problem) in
            let sample = try source.run(&frame)
            guard let number = try body(sample.numbers) else {
                throw Problem(.nothing, "\(name) of nothing: no unit has a value here", at: range.lowerBound, hint: "check the condition after where")
            }
            let result = Value.Content.number(number, kind(sample, number))
            if let trace = frame.trace {
                let isAligned = sample.units.count == sample.numbers.count
                trace.steps.append(
                    Trace.Step(
                        range: range, units: sample.units.enumerated().map { ($1, isAligned ? sample.numbers[$0] : nil) }, result: result))
            }
            return result
        }
    }
}

extension Binder {
    private mutating func aggregateOfNumbers(
        _ call: FormulaNode.Call, _ kind: @escaping @Sendable (Sample, Exact) -> NumberKind,
        _ body: @escaping @Sendable ([Exact]) throws(Problem) -> Exact?
    ) -> Bound? {
        let arguments = call.arguments.map { bindSampled($0) }
        let bounds = arguments.compactMap { $0 }
        guard bounds.count == arguments.count, isApart(call, bounds) else { return nil }
        let name = call.name, offset = call.range.lowerBound, runs = bounds.map(\.run)
        let variation = bounds.reduce(into: Variation()) { $0.formUnion($1.variation) }
        return Bound(.number, varies: variation) { (frame) throws(Problem) in
            var sample = Sample()
            for run in runs { sample.add(try run(&frame), unit: nil) }
            guard let number = try body(sample.numbers) else {
                throw Problem(.nothing, "\(name) of nothing: none of these has a value here", at: offset, hint: "check what stands in the brackets")
            }
            return .number(number, kind(sample, number))
        }
    }
}

extension Sample {
    fileprivate mutating func add(_ value: Value.Content, unit: Int?) {
        switch value {
        case .number(let number, let kind):
            if numbers.isEmpty { self.kind = kind }
            numbers.append(number)
            if let unit { units.append(unit) }
        case .list(let elements): for element in elements { add(element, unit: unit) }
        case .text, .truth, .unit, .indicator, .group, .absent, .missing: break
        }
    }
}

extension EvaluationFrame {
    /// Runs the body for each unit, as the current one.
    mutating func each(_ units: [Int], _ body: (inout EvaluationFrame) throws(Problem) -> Void) throws(Problem) {
        let outer = (unit: unit, trace: trace)
        trace = nil
        defer { (unit, trace) = outer }
        try budget.spend(units.count)
        for unit in units {
            self.unit = unit
            try body(&self)
        }
    }
}
