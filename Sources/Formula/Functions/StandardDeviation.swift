import Scoring

extension Function {
    static let stdev = Function(
        "stdev", aliases: ["stdev.s"], signature: "stdev(indicator where condition)",
        help: "The sample standard deviation over the units (divided by n − 1, as a spreadsheet's STDEV), to 30 significant digits.",
        examples: [("stdev(total)", "14.9")], compares: true
    ) { call, binder in
        binder.aggregate(call, kind: { sample, _ in sample.kind.averaged }) { (numbers) throws(Problem) in
            numbers.count > 1 ? squareRoot(numbers.squaredDeviations / Exact(numbers.count - 1)) : nil
        }
    }
}

/// The root of a number that is not negative, rounded half-up to 30 significant digits (exact where it is exact).
func squareRoot(_ value: Exact) -> Exact {
    guard !value.isZero else { return .zero }
    var places = 29, guess = value.double.squareRoot()
    while guess >= 10 {
        guess /= 10
        places -= 1
    }
    while guess < 1 {
        guess *= 10
        places += 1
    }
    let ten = Exact(10)
    // Newton's steps from 15 good digits double them; the last is rounded at 10 digits more than are kept.
    var root = Exact(Int((guess * 1e15).rounded())) / ten.power(15)
    root = places - 29 >= 0 ? root / ten.power(places - 29) : root * ten.power(29 - places)
    let half = Exact(1, over: 2)
    for _ in 0..<3 { root = ((root + value / root) * half).rounded(places + 10) }
    let rounded = root.rounded(places)
    // Newton's root is within 10^-38 of the truth, so only a neighbour's midpoint could decide otherwise.
    let step = Exact.one / (places >= 0 ? ten.power(places) : Exact.one / ten.power(-places))
    for candidate in [rounded - step, rounded, rounded + step] {
        let low = candidate - step * half, high = candidate + step * half
        if low * low <= value && value < high * high { return candidate }
    }
    return rounded
}
