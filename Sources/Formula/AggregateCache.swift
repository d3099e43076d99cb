/// Aggregates over all units that were computed before, shared by the formulas and rows of one edition.
///
/// Passing one makes `mean(total)` cost once what a thousand claims or two thousand rows ask for. It belongs to one thread.
package final class AggregateCache {
    struct Key: Hashable {
        var edition: String
        var formula: String
    }

    var values: [Key: Value.Content] = [:]

    package init() {}
}
