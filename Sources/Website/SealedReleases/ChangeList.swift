package import Edition
package import Messages

/// What differs between a release and the one before it: nothing else than what moved.
package struct ChangeList: Hashable, Sendable {
    package let from: ReleaseVersion
    package let to: ReleaseVersion
    /// By kind in the order of `Change.Kind`, then in the order of the data.
    package let changes: [Change]

    package init(from: ReleaseVersion, to: ReleaseVersion, changes: [Change]) {
        self.from = from
        self.to = to
        self.changes = changes
    }

    package func count(_ kind: Change.Kind) -> Int { changes.count { $0.kind == kind } }
    package func changes(of kind: Change.Kind) -> [Change] { changes.filter { $0.kind == kind } }
    /// The kinds that there are, each with how often, in their order.
    package var counts: [(kind: Change.Kind, count: Int)] {
        Change.Kind.allCases.map { ($0, count($0)) }.filter { $0.count > 0 }
    }
}

/// One thing that differs between two releases.
package struct Change: Hashable, Sendable {
    /// What it is a change of. The raw value stands in the change list's CSV.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
        /// A score that was collected: a unit on a leaf of the indicator tree.
        case score
        /// A unit's value on a parent of the tree, and its total.
        case total
        /// A unit's rank by its total.
        case rank
        /// The mean of all units or of a group on an indicator, or how many it is made of.
        case mean
        /// A value or claim of the texts.
        case claim
        /// A statement of a printed report that is listed as wrong.
        case erratum
        /// A chapter: added, removed, renamed, or its text.
        case chapter
        /// A unit: added, removed, or one of its attributes.
        case unit
        /// An indicator: added, removed, or its maximum, name or place in the tree.
        case indicator
        /// A cell of a further table, or the table itself.
        case table
        /// What the edition says of itself: title, headline, period, rules.
        case edition

        /// So many of them, at a command line.
        package func counted(_ count: Int) -> Message {
            switch self {
            case .score: count == 1 ? "1 score" : "\(count) scores"
            case .total: count == 1 ? "1 total" : "\(count) totals"
            case .rank: count == 1 ? "1 rank" : "\(count) ranks"
            case .mean: count == 1 ? "1 mean" : "\(count) means"
            case .erratum: count == 1 ? "1 erratum" : "\(count) errata"
            case .chapter: count == 1 ? "1 chapter" : "\(count) chapters"
            case .unit: count == 1 ? "1 unit" : "\(count) units"
            case .indicator: count == 1 ? "1 indicator" : "\(count) indicators"
            case .claim: count == 1 ? "1 number of the text" : "\(count) numbers of the text"
            case .table: count == 1 ? "1 cell of a table" : "\(count) cells of tables"
            case .edition: count == 1 ? "1 fact of the edition" : "\(count) facts of the edition"
            }
        }
    }

    package var kind: Kind
    /// The id of what changed: a unit, a chapter's slug, `region/east`, a table's name.
    package var subject: String
    /// What people call it; the id itself where it has no name.
    package var name: String
    /// What of it: an indicator's id, a column, `text`; empty where the whole is meant.
    package var item: String
    package var itemName: String
    /// Nil where there was nothing before: it was added.
    package var before: String?
    /// Nil where there is nothing now: it was removed.
    package var after: String?

    package init(_ kind: Kind, _ subject: String, name: String? = nil, item: String = "", itemName: String? = nil, before: String?, after: String?) {
        self.kind = kind
        self.subject = subject
        self.name = name ?? subject
        self.item = item
        self.itemName = itemName ?? item
        self.before = before
        self.after = after
    }
}
