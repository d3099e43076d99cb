import Scoring
import Source

/// What an edition's table printed, from published.csv and the published columns of scores.csv: values of nodes of the tree, and ranks.
struct Published {
    /// A column, by unit in the order of units.csv; nil where nothing was printed.
    struct Column: PublishedHeading {
        var heading: String
        /// Of the heading.
        var place: Place
        var cells: [PrintedNumber?]
        /// By unit: a sign that it has no rank, with its place.
        var unranked: [Int: (text: String, place: Place)] = [:]

        /// The places of the column: those of its longest value, since a spreadsheet drops zeros at the end.
        var places: Int { cells.compactMap { $0?.places }.max() ?? 0 }
    }

    /// By node.
    var values: [Int: Column] = [:]
    var ranks: [Int: Column] = [:]
    var bands: [Int: PrintedBandColumns.Column] = [:]

    /// Takes another file's columns in.
    /// - Returns: a problem for each that is there already.
    mutating func add(_ other: Published) -> [Diagnostic] {
        Self.merge(&values, other.values) + Self.merge(&ranks, other.ranks) + Self.merge(&bands, other.bands)
    }

    private static func merge<C: PublishedHeading>(_ columns: inout [Int: C], _ others: [Int: C]) -> [Diagnostic] {
        others.sorted { $0.key < $1.key }.compactMap { node, column in
            guard let first = columns[node] else {
                columns[node] = column
                return nil
            }
            return Diagnostic(
                "published-twice", "what was printed stands in two columns, \(first.heading) and \(column.heading)", at: column.place,
                hint: "delete one of them", notes: [.init("the first one is at", at: first.place)])
        }
    }
}

/// A column with what was printed, by its heading.
protocol PublishedHeading {
    var heading: String { get }
    /// Of the heading.
    var place: Place { get }
}
