/// One thing through the years: a unit, or an indicator, whatever its ids and names were.
package struct Lineage: Sendable {
    /// By edition: its position there (of a unit in `Edition.units`, of an indicator its node); nil where the edition does not have it.
    package internal(set) var positions: [Int?]
    /// What was merged to make it. What was merged is something new: nothing before compares with it.
    package internal(set) var mergedFrom: [Int] = []
    /// What it became part of, in the edition after the last that has it.
    package internal(set) var mergedInto: Int?

    /// The first edition that has it, and the last.
    package var first: Int { positions.firstIndex { $0 != nil } ?? 0 }
    package var last: Int { positions.lastIndex { $0 != nil } ?? 0 }
}

/// The units of all editions, or their indicators, each one line through the years.
package struct Lineages: Sendable {
    /// In the order of the first edition that has each, then in its order there. Of indicators the first is the total.
    package let all: [Lineage]
    /// By edition, then by position there: which of `all` it is.
    package let ofEdition: [[Int]]

    package subscript(_ lineage: Int) -> Lineage { all[lineage] }

    /// Where another edition has what this one has at a position; nil where it has not.
    package func position(of position: Int, from edition: Int, in other: Int) -> Int? { all[ofEdition[edition][position]].positions[other] }

    /// What both of two editions have, in the order of the later one.
    package func shared(_ before: Int, _ after: Int) -> [(before: Int, after: Int)] {
        ofEdition[after].enumerated().compactMap { position, lineage in all[lineage].positions[before].map { ($0, position) } }
    }
}
