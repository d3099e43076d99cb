/// The generator of the draws: SplitMix64 (Steele, Lea and Flood, 2014, “Fast splittable pseudorandom number generators”), which any language
/// writes in five lines, so that what is drawn can be repeated elsewhere.
package struct SplitMix64: Sendable {
    private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    /// A stream of its own for each draw: it begins at the number that the seed's generator gives at that place, so that no draw hangs on how many were made before it.
    /// - Parameter stream: from 0.
    package init(seed: UInt64, stream: Int) {
        state = Self.mixed(seed &+ Self.step &* (UInt64(stream) &+ 1))
    }

    package mutating func next() -> UInt64 {
        state &+= Self.step
        return Self.mixed(state)
    }

    /// A whole number from 0 up to, and without, the bound; each as likely as another (Lemire, 2019: what would make some likelier is drawn again).
    /// - Precondition: the bound is above 0.
    package mutating func below(_ bound: UInt64) -> UInt64 {
        precondition(bound > 0, "nothing is below 0")
        var product = next().multipliedFullWidth(by: bound)
        if product.low < bound {
            let least = (0 &- bound) % bound
            while product.low < least { product = next().multipliedFullWidth(by: bound) }
        }
        return product.high
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
