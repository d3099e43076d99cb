/// An indicator's scores, made from raw values, and every number that was computed on the way.
package struct Normalised: Sendable {
    /// By unit; nil where there is no raw value.
    package let scores: [Exact?]
    /// In the order in which they were computed.
    package let parameters: [Parameter]

    /// A number that a normalisation rests on.
    package struct Parameter: Sendable, Hashable {
        package enum Name: String, Sendable, CaseIterable {
            /// How many units have a value.
            case count
            /// The bounds to which values were drawn in, and how many were.
            case winsorisedLow = "winsorised-low"
            case winsorisedHigh = "winsorised-high"
            case winsorisedCount = "winsorised-count"
            /// Of the values after winsorising and the logarithm.
            case minimum, maximum
            case mean
            /// The sample's, divided by n − 1.
            case deviation
            case best
            /// The logarithms of the goalposts, where logarithms are normalised.
            case worstGoalpost = "worst-goalpost"
            case bestGoalpost = "best-goalpost"
        }

        package let name: Name
        package let value: Exact

        package init(name: Name, value: Exact) {
            self.name = name
            self.value = value
        }
    }

    /// - Parameter raw: by unit, in the unit of measure; nil where there is none.
    package init(_ raw: [Exact?], _ normalisation: Normalisation) throws(Normalisation.Problem) {
        var sample = RawSample(raw)
        var parameters = [Parameter(name: .count, value: Exact(sample.values.count))]
        guard !sample.values.isEmpty else {
            (scores, self.parameters) = (raw, parameters)
            return
        }
        if let winsorisation = normalisation.winsorisation { parameters += try sample.winsorise(winsorisation) }
        if normalisation.isLogarithmic { try sample.takeLogarithms() }
        let (shares, own) = try sample.normalise(normalisation)
        var scores = [Exact?](repeating: nil, count: raw.count)
        for (unit, share) in zip(sample.units, shares) { scores[unit] = share }
        self.scores = scores
        self.parameters = parameters + own
    }
}
