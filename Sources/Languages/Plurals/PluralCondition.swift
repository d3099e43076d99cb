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
        var alternatives: [[Relation]] = [[]], words = text.split(separator: " ")[...]
        while let operand = words.popFirst() {
            var modulus: Int?
            if words.first == "%" {
                modulus = Int(words[words.startIndex + 1])
                words = words.dropFirst(2)
            }
            let isEqual = words.removeFirst() == "="
            let ranges = words.removeFirst().split(separator: ",").map { range in
                let ends = range.split(separator: ".").compactMap { Int($0) }
                return ends[0]...ends[ends.count - 1]
            }
            alternatives[alternatives.count - 1].append(
                Relation(operand: operand.first ?? "n", modulus: modulus, isEqual: isEqual, ranges: ranges))
            if words.popFirst() == "or" { alternatives.append([]) }
        }
        self.alternatives = alternatives
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
