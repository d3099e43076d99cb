/// A condition of a plural rule, in CLDR's own syntax without lists' rarer signs: `v = 0 and i % 10 = 2..4 and i % 100 != 12..14`.
///
/// Operands: `n` the number itself, `i` its integer digits, `v` how many digits stand behind the decimal mark.
struct PluralCondition: Sendable {
    private struct Relation: Sendable {
        let operand: Character
        let modulus: Int?
        let isEqual: Bool
        let ranges: [ClosedRange<Int>]
    }

    /// One of these has to hold, with all of its relations.
    private let alternatives: [[Relation]]

    init(_ text: String) {
        alternatives = text.components(by: " or ").map { $0.components(by: " and ").map(Self.relation) }
    }

    private static func relation(_ text: String) -> Relation {
        let isEqual = !text.contains("!=")
        let sides = text.components(by: isEqual ? " = " : " != "), left = sides[0].components(by: " % ")
        let ranges = sides[1].split(separator: ",").map { range in
            let ends = range.components(by: "..").compactMap { Int($0) }
            return ends[0]...ends[ends.count - 1]
        }
        return Relation(operand: left[0].first ?? "n", modulus: left.count > 1 ? Int(left[1]) : nil, isEqual: isEqual, ranges: ranges)
    }

    func holds(for number: PluralOperands) -> Bool {
        alternatives.contains { $0.allSatisfy { Self.holds($0, for: number) } }
    }

    private static func holds(_ relation: Relation, for number: PluralOperands) -> Bool {
        let value: Int
        switch relation.operand {
        case "v": value = number.fractionDigits
        // What is not whole equals none of the whole numbers that rules name.
        case "n" where !number.isInteger: return !relation.isEqual
        default: value = number.integer
        }
        let compared = relation.modulus.map { value % $0 } ?? value
        return relation.ranges.contains { $0.contains(compared) } == relation.isEqual
    }
}

extension StringProtocol {
    /// The parts between each occurrence of a separator.
    fileprivate func components(by separator: String) -> [String] {
        var parts: [String] = [], rest = self[...]
        while let range = rest.firstRange(of: separator) {
            parts.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return parts + [String(rest)]
    }
}
