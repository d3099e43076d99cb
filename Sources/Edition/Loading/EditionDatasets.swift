import Formula

/// What the formulas and hotspots of each edition see of the others.
struct EditionDatasets {
    /// By id: each edition with those before it, so that what it compares with can itself look back.
    private var byID: [String: Dataset] = [:]
    /// By id: the texts in which terms are counted.
    private(set) var texts: [String: [String]] = [:]
    /// Editions that are there and could not be read.
    private(set) var unread: Set<String> = []
    /// Whether the indicators of any edition could not be read as they are meant: what compares editions may be wrong for that alone.
    let hasUnsoundRubric: Bool
    /// The editions side by side; nil of a report with one.
    let years: Years?

    private let timeline: Timeline?

    init(_ editions: [EditionLoader], years: Years? = nil) {
        self.years = years
        hasUnsoundRubric = editions.contains { !$0.hasSoundRubric }
        let timeline = years.map(Timeline.init)
        self.timeline = timeline
        // One that could not be read has a name, and most are named after their years.
        let places = years.map { years in Dictionary(uniqueKeysWithValues: years.editions.enumerated().map { ($1.id, $0) }) } ?? [:]
        for edition in editions.sorted(by: { (places[$0.id] ?? 0, $0.id) < (places[$1.id] ?? 0, $1.id) }) {
            guard let dataset = edition.dataset else {
                unread.insert(edition.id)
                continue
            }
            byID[edition.id] = dataset.with(others: byID, timeline)
            texts[edition.id] = edition.countedTexts
        }
    }

    /// An edition's dataset beside all others.
    func beside(_ dataset: Dataset) -> Dataset { dataset.with(others: datasets(besides: dataset.editionID), timeline) }

    private func datasets(besides id: String) -> [String: Dataset] { byID.filter { $0.key != id } }
}
