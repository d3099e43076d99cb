package import Source

// What a text holds besides its words, each with the place of its first character.

package struct Heading: Hashable, Sendable {
    /// 1 to 6.
    package let level: Int
    /// Unique in the text.
    package let id: String
    /// Whether the author wrote the id, as `{#id}`.
    package let isExplicit: Bool
    /// The heading's words without markup.
    package let text: String
    package let place: Place
    /// Where the explicit id begins, else the heading's place.
    package let idPlace: Place
}

/// A fence with the info string `figure` or `table`: what stands there is the caller's to make.
package struct PlacedBlock: Hashable, Sendable {
    package enum Kind: String, Sendable { case figure, table }

    package let kind: Kind
    /// The fence's content, its indentation in lists and quotes removed.
    package let yaml: String
    /// The fence's first character.
    package let place: Place
    /// For each line of `yaml`, the place of its first character. Never empty.
    package let linePlaces: [Place]
    /// Of what stands in the text itself, with a caption and an id; its `yaml` is empty.
    package internal(set) var written: WrittenExhibit?

    /// The place of the YAML's first character.
    package var yamlPlace: Place { linePlaces[0] }

    /// Where `yaml`'s line and column (1-based) stand in the file.
    package func place(line: Int, column: Int) -> Place {
        let start = linePlaces[min(max(line, 1), linePlaces.count) - 1]
        return Place(file: start.file, line: start.line, column: start.column + max(column, 1) - 1)
    }
}

/// A pipe table with a caption and an id, or an image with an id alone in its paragraph.
package struct WrittenExhibit: Hashable, Sendable {
    package let id: String
    package let idPlace: Place
    /// The nodes of the caption's words.
    package internal(set) var caption: Range<Int>
    /// Nil for a table.
    package let image: Picture?

    package struct Picture: Hashable, Sendable {
        package let source: String
        package let look: ImageLook
    }
}

/// How an image is shown.
package struct ImageLook: Hashable, Sendable {
    /// Of the text, in percent.
    package var percent: Int?
    /// In CSS pixels.
    package var pixels: Int?
    /// In place of the words in its brackets.
    package var alternative: String?
}

/// A link without words, such as `[](#fig-regions)` or `[](unit:ashford)`: its words are what its target is called.
package struct Reference: Hashable, Sendable {
    /// As written, escapes and entities resolved.
    package let destination: String
    package let place: Place
}

/// `[^label]` in a short text that has no notes of its own: a note of the text around it.
package struct NoteMark: Hashable, Sendable {
    package let label: String
    package let place: Place
}

package struct Link: Hashable, Sendable {
    /// As written, escapes and entities resolved.
    package let destination: String
    /// The words that link, without markup.
    package let text: String
    package let place: Place
}

package struct Image: Hashable, Sendable {
    package let source: String
    package let alternative: String
    package let title: String
    package let place: Place
}

/// Inline code that begins with `=`.
package struct InlineValue: Hashable, Sendable {
    package let formula: String
    package let place: Place
    /// The formula's first character.
    package let formulaPlace: Place
}

/// A link to an operator, with a formula for title.
package struct Claim: Hashable, Sendable {
    /// The words that claim, without markup.
    package let text: String
    package let `operator`: ClaimOperator
    package let formula: String
    package let place: Place
    package let formulaPlace: Place
}

/// A link to `source`, with the source's name for title: a number that is somebody else's.
package struct Quotation: Hashable, Sendable {
    package let text: String
    package let source: String
    package let place: Place
    package let sourcePlace: Place
}

/// A footnote that the text refers to.
package struct Footnote: Hashable, Sendable {
    /// As written between `[^` and `]`.
    package let label: String
    /// 1-based, in order of first reference.
    package let number: Int
    /// The id of the note on the page, `fn:LABEL`; its references are `fnref:LABEL`, `fnref:LABEL:2` and so on. With colons no
    /// heading, figure or other note can have one of them.
    package let id: String
    /// The definition's first character.
    package let place: Place
    package internal(set) var references: [Place]
    /// Placed blocks whose YAML refers to it, in order: positions in `Document.blocks`.
    package internal(set) var blocks: [Int]
    /// Whether the summary over the text refers to it.
    package internal(set) var isInSummary = false
    /// The note's nodes in `Document.nodes`.
    package let nodes: Range<Int>

    /// The id of the mark in the summary.
    package var summaryReferenceID: String { "fnref::summary:\(number)" }

    func referenceID(_ occurrence: Int) -> String {
        let first = "fnref:" + id.dropFirst(3)
        return occurrence == 1 ? first : "\(first):\(occurrence)"
    }
}
