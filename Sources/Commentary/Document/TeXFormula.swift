package import Source

/// A formula in a text, as it was written: TeX between dollars.
package struct TeXFormula: Hashable, Sendable {
    /// On one line, without the dollars and the blanks around it.
    package let tex: String
    /// Whether it stands on a line of its own.
    package let isDisplay: Bool
    /// Of its first dollar.
    package let place: Place
    /// Of one that has a number, `{#eq-x}` behind it, with its place.
    package internal(set) var id: String?
    package let idPlace: Place?
    /// Where the parts of `tex` stand that are on one line of the file, in order; never empty.
    package let lines: [Line]

    package struct Line: Hashable, Sendable {
        /// In Unicode scalars of `tex`.
        package let start: Int
        package let place: Place
    }

    /// Where a character stands in the file.
    /// - Parameter offset: in Unicode scalars of `tex`.
    package func place(of offset: Int) -> Place {
        let line = lines.last { $0.start <= offset } ?? Line(start: 0, place: place)
        return Place(file: line.place.file, line: line.place.line, column: line.place.column + max(offset, 0) - line.start)
    }

    /// As its author wrote it, on one line.
    package var typed: String { isDisplay ? "$$\(tex)$$" : "$\(tex)$" }
}
