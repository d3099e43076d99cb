/// Directions on a circle, by a series of additions and multiplications: the same bytes on every platform, whatever its libm.
enum Circle {
    /// Sine and cosine of a part of a whole turn.
    static func direction(_ turn: Double) -> (sine: Double, cosine: Double) {
        let turn = turn - turn.rounded(.down)
        // To within an eighth of a turn, where the series converges fast.
        let eighth = Int((turn * 4).rounded()) % 4
        let angle = (turn - (turn * 4).rounded() / 4) * 2 * Double.pi
        let (sine, cosine) = series(angle)
        return switch eighth {
        case 0: (sine, cosine)
        case 1: (cosine, -sine)
        case 2: (-sine, -cosine)
        default: (-cosine, sine)
        }
    }

    private static func series(_ angle: Double) -> (Double, Double) {
        var sine = 0.0, cosine = 0.0, term = 1.0
        for power in 0..<20 {
            switch power % 4 {
            case 0: cosine += term
            case 1: sine += term
            case 2: cosine -= term
            default: sine -= term
            }
            term = term * angle / Double(power + 1)
        }
        return (sine, cosine)
    }
}
