package import Geography

/// The outlines of a map's rows, and of what else its file has.
package struct FigureMap: Sendable {
    /// Its first regions are the rows, in their order, without parts where the file has no outline of one; behind them stands what is no row.
    package var plane: PlaneMap
    /// What the file calls the regions that are no row.
    package var surroundings: [String]
}
