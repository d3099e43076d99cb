import Formula

/// What the formulas of each edition see of the others.
struct EditionDatasets {
    /// By id: each edition with those before it, so that what it compares with can itself look back.
    private var byID: [String: Dataset] = [:]
    /// Editions that are there and could not be read.
    private(set) var unread: Set<String> = []

    /// - Parameter editions: nil for one that could not be read.
    init(_ editions: [(id: String, dataset: Dataset?)]) {
        // Ids sort as years do.
        for edition in editions.sorted(by: { $0.id < $1.id }) {
            guard let dataset = edition.dataset else {
                unread.insert(edition.id)
                continue
            }
            byID[edition.id] = dataset.with(others: byID)
        }
    }

    func others(of id: String) -> [String: Dataset] { byID.filter { $0.key != id } }
}
