import Scoring

extension [FigureRow] {
    /// Sorted by one number of each row; equal ones keep their order, missing ones come last.
    func sorted(by order: RowOrder, _ number: (FigureRow) -> Exact?) -> [FigureRow] {
        guard order != .none else { return self }
        let keys = map(number)
        let positions = indices.sorted { a, b in
            switch (keys[a], keys[b]) {
            case (let x?, let y?): x == y ? a < b : (x > y) == (order == .descending)
            case (_?, nil): true
            case (nil, _?): false
            case (nil, nil): a < b
            }
        }
        return positions.map { self[$0] }
    }

    /// Units without a rank below the others.
    func unrankedLast(_ results: Results) -> [FigureRow] {
        if results.unranked.isEmpty { return self }
        func isUnranked(_ row: FigureRow) -> Bool { if case .unit(let unit) = row.subject { results.unranked.contains(unit) } else { false } }
        return filter { !isUnranked($0) } + filter(isUnranked)
    }
}
