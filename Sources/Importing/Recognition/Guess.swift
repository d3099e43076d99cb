package import Source

/// One thing that was taken from a workbook without being said there: what, where, and what to change if it is otherwise.
package struct Guess: Sendable, Hashable {
    package enum Kind: Sendable {
        case taken
        /// Nothing of the report has it.
        case left
    }

    package let kind: Kind
    package let message: Message
    /// The cell; of the whole file where there is none.
    package let place: Place
    /// Which file of the report says it, and by what word.
    package let change: Correction?

    init(_ message: Message, at place: Place, change: Correction? = nil) { self.init(.taken, message, at: place, change: change) }

    init(_ kind: Kind, _ message: Message, at place: Place, change: Correction? = nil) {
        self.kind = kind
        self.message = message
        self.place = place
        self.change = change
    }

    /// As one line; the file by its name, wherever it stands.
    package var line: Message {
        var place = place
        place.file = place.file.split(separator: "/").last.map(String.init) ?? place.file
        let whole: Message = place.line == 0 ? Message(verbatim: place.file) : Message(verbatim: place.description)
        return change.map { "\(whole): \(message) → \($0.text)" } ?? "\(whole): \(message)"
    }

    /// The place of a whole file, in which no cell says anything.
    static func file(_ file: String) -> Place { Place(file: file, line: 0) }
}

/// Where a guess is mended: a file of the report and what to look for in it, or an option of the command.
package struct Correction: Sendable, Hashable {
    package let text: String

    init(_ file: String, _ key: String? = nil) { text = key.map { "\(file) (\($0))" } ?? file }

    static func site(_ key: String) -> Correction { Correction("site.yaml", key) }
    static func edition(_ key: String) -> Correction { Correction("edition.yaml", key) }
    static func indicators(_ key: String) -> Correction { Correction("indicators.yaml", key) }
    static func units(_ column: String) -> Correction { Correction("units.csv", column) }
    static func sheet(_ name: String) -> Correction { Correction("--sheet \"\(name)\"") }
    static func option(_ name: String, _ file: Correction) -> Correction { Correction("\(name), \(file.text)") }
}
