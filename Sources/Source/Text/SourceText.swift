/// The text of one source file, decoded, in Unicode's composed form and free of characters that no output format could hold.
package struct SourceText: Hashable, Sendable {
    /// The path as the author knows it, relative to the folder that holds Content/.
    package let file: String
    /// The content without a byte order mark; line ends are as they were written.
    package let text: String
    /// The content as it was written, where that is another Unicode form.
    private let decomposed: String?

    /// A text that is already in memory, such as a test's or an editor's.
    package init(file: String, text: String) {
        self.init(file: file, text: text, written: text)
    }

    /// - Parameter written: the same text as its author's editor shows it, perhaps in another Unicode form.
    init(file: String, text: String, written: String) {
        self.file = file
        self.text = text
        decomposed = written.utf8.elementsEqual(text.utf8) ? nil : written
    }

    /// The content as an editor shows it.
    package var written: String { decomposed ?? text }

    /// Where an editor shows what stands at a place of `text`.
    package func asWritten(_ place: Place) -> Place {
        guard let decomposed, place.column > 1, let read = line(place.line, of: text), let written = line(place.line, of: decomposed) else { return place }
        // Both forms have the same characters, though not of as many scalars.
        var left = place.column - 1, column = 1
        for (character, original) in zip(read, written) {
            let count = character.unicodeScalars.count
            if left < count { break }
            left -= count
            column += original.unicodeScalars.count
        }
        var place = place
        place.column = column + left
        return place
    }

    private func line(_ number: Int, of text: String) -> Substring? {
        text.split(maxSplits: number, omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.dropFirst(number - 1).first
    }
}

extension SourceTree {
    /// Diagnostics whose places are those of the texts as they are read, with places as an editor shows them.
    package func asWritten(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        var texts: [String: SourceText?] = [:]
        func moved(_ place: Place?) -> Place? {
            guard let place, place.column > 1 else { return place }
            let text = texts[place.file] ?? self.text(at: place.file).0
            texts[place.file] = text
            return text?.asWritten(place) ?? place
        }
        return diagnostics.map { diagnostic in
            var diagnostic = diagnostic
            diagnostic.place = moved(diagnostic.place)
            for index in diagnostic.notes.indices { diagnostic.notes[index].place = moved(diagnostic.notes[index].place) }
            return diagnostic
        }
    }
}
