import Source

/// What is wrong with an id that `formerly` names.
struct FormerIDProblem {
    enum Reason: Equatable {
        /// No earlier edition has it.
        case unknown
        /// The same edition has it, too.
        case inUse
        /// It is the very id that it stands beside.
        case itself
        /// Another unit of the edition claims it.
        case claimedTwice(other: Int)
        /// These were each called as the next.
        case circle([String])
    }

    let reason: Reason
    let former: PlacedID
    let edition: Int
    let position: Int

    init(_ reason: Reason, _ former: PlacedID, _ edition: Int, _ position: Int) {
        self.reason = reason
        self.former = former
        self.edition = edition
        self.position = position
    }

    /// Ids of one edition that were each called as another one of it is, round in a circle: by id, the circle from the one that stands first.
    static func circles(_ items: [(id: String, former: [String])]) -> [String: [String]] {
        let former = Dictionary(items.map { ($0.id, $0.former) }) { first, _ in first }
        var circles: [String: [String]] = [:]
        for (id, _) in items where circles[id] == nil {
            var chain = [id]
            while let next = former[chain[chain.count - 1]]?.first(where: { former[$0] != nil && $0 != chain[chain.count - 1] }) {
                if next == id {
                    for member in chain { circles[member] = chain }
                    break
                }
                if chain.contains(next) { break }
                chain.append(next)
            }
        }
        return circles
    }
}
