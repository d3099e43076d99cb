/// A position in a source file, as an editor shows it.
package struct Place: Hashable, Sendable {
    /// The path as the author knows it, relative to the folder that holds Content/, with `/` between its parts.
    package var file: String
    /// 1-based.
    package var line: Int
    /// 1-based, counted in Unicode scalars, not in bytes.
    package var column: Int

    package init(file: String, line: Int = 1, column: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
    }
}

extension Place: Comparable {
    package static func < (a: Place, b: Place) -> Bool {
        (a.file, a.line, a.column) < (b.file, b.line, b.column)
    }
}

extension Place: CustomStringConvertible {
    /// `file:line:column`, the form that editors and CI systems turn into a link.
    package var description: String { "\(file):\(line):\(column)" }
}
