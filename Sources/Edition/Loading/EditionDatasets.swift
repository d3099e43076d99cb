import Formula

/// What the formulas and hotspots of each edition see of the others.
struct EditionDatasets {
    /// By id: each edition with those before it, so that what it compares with can itself look back.
    private var byID: [String: Dataset] = [:]
    /// By id: the texts in which terms are counted.
    private(set) var texts: [String: [String]] = [:]
    /// Editions that are there and could not be read.
    private(set) var unread: Set<String> = []
    /// The editions side by side; nil of a report with one.
    let years: Years?

    init(_ editions: [EditionLoader], years: Years? = nil) {
        self.years = years
        // Ids sort as years do.
        for edition in editions.sorted(by: { $0.id < $1.id }) {
            guard let dataset = edition.dataset else {
                unread.insert(edition.id)
                continue
            }
            byID[edition.id] = dataset.with(others: byID)
            texts[edition.id] = edition.countedTexts
        }
    }

    func datasets(besides id: String) -> [String: Dataset] { byID.filter { $0.key != id } }
}
