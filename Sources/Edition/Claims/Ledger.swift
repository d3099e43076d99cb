/// Everything about an edition's numbers: what its texts compute and claim, and where a printed report errs.
package struct Ledger: Sendable {
    /// In the order of the texts: edition.yaml, data tables, chapters, errata.yaml.
    package var entries: [LedgerEntry] = []
    /// Those of errata.yaml in its order, then those that only a chapter acknowledges.
    package var errata: [Erratum] = []

    package init() {}

    /// The erratum that a `≠` claim belongs to.
    package func erratum(of entry: Int) -> Erratum? {
        errata.first { $0.entries.contains(entry) }
    }
}
