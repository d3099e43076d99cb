import Testing

@testable import Scoring

/// Roots are exact where they are rational, else right to the thirtieth digit.
@Suite struct RootTests {
    @Test(arguments: [
        (Exact(8), 3, Exact(2)), (Exact(4, over: 9), 2, Exact(2, over: 3)), (.zero, 5, .zero), (Exact(7), 1, Exact(7)), (.one, 4, .one),
        (Exact(10).power(40), 2, Exact(10).power(20)), (Exact(1) / Exact(3).power(900), 2, Exact(1) / Exact(3).power(450)),
    ])
    func rationalRootsAreExact(_ value: Exact, _ degree: Int, _ root: Exact) {
        #expect(value.root(degree) == root)
    }

    /// From tables of constants.
    @Test(arguments: [
        (Exact(2), 2, "1.41421356237309504880168872421"), (Exact(2), 3, "1.25992104989487316476721060728"),
        (Exact(3), 2, "1.73205080756887729352744634151"), (Exact(1, over: 2), 2, "0.707106781186547524400844362105"),
        (Exact(10), 12, "1.21152765862858844635860293332"), (Exact(2_000_000), 2, "1414.21356237309504880168872421"),
        (Exact(2, over: 1_000_000), 2, "0.00141421356237309504880168872421"),
        (Exact(2) / Exact(10).power(20), 2, "0.000000000141421356237309504880168872421"),
    ])
    func irrationalRootsHaveThirtyDigits(_ value: Exact, _ degree: Int, _ root: String) throws {
        #expect(value.root(degree) == Exact(root[...]))
    }

    @Test func aRootTakenToItsPowerIsTheNumberToTwentyEightDigits() throws {
        for n in 2...60 {
            for degree in 2...7 {
                let root = Exact(n, over: 7).root(degree)
                let error = (root.power(degree) - Exact(n, over: 7)).magnitude / Exact(n, over: 7)
                #expect(error < Exact(1) / Exact(10).power(28), "\(n)/7, \(degree)")
            }
        }
    }
}
