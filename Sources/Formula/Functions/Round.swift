import Messages
import Scoring

extension Function {
    static let round = Function(
        "round", signature: "round(number, places)",
        help: "The number rounded half-up to so many places (0 if left out; negative for tens and hundreds).",
        examples: [("round(mean(total), 1) = 57.3", "true"), ("round(1261, -2)", "1300")]
    ) { call, binder in
        guard binder.hasArguments(call, 1...2), let number = binder.bindNumber(call.arguments[0]) else { return nil }
        var places: Bound?
        if call.arguments.count == 2 {
            places = binder.bindNumber(call.arguments[1])
            if places == nil { return nil }
        }
        let run = number.run, placesRun = places?.run, offset = call.arguments.last?.offset ?? 0
        return Bound(.number, varies: number.variation.union(places?.variation ?? [])) { (frame) throws(Problem) in
            guard case .number(let value, let kind) = try run(&frame) else { return .missing }
            var count = 0
            if let placesRun {
                guard case .number(let places, _) = try placesRun(&frame), let whole = places.int, (-30...30).contains(whole) else {
                    throw Problem(.arguments, "the number of places is not a whole number from -30 to 30", at: offset)
                }
                count = whole
            }
            return .number(value.rounded(count), kind)
        }
    }
}
