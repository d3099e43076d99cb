package import Commentary
package import Source

/// A figure or table that a chapter places: numbered through the edition, captioned, evaluated.
package struct NumberedExhibit: Sendable {
    package enum Content: Sendable {
        case figure(Figure)
        case table(PlacedTable)
        /// A pipe table or an image of the chapter's text.
        case written(WrittenExhibit)
    }

    package var id: String
    /// 1-based; figures and tables count apart.
    package var number: Int
    /// The chapter it stands in.
    package var slug: String
    package var content: Content
    package var place: Place
    /// Caption, note and source with their numbers evaluated.
    package var texts = ExhibitTexts()

    package var isFigure: Bool {
        switch content {
        case .figure: true
        case .table: false
        case .written(let written): written.image != nil
        }
    }

    /// Whether it stands in the text itself, where pages other than its chapter's cannot show it.
    package var isWritten: Bool {
        if case .written = content { return true }
        return false
    }

    package var caption: LocalizedText? {
        switch content {
        case .figure(let figure): figure.block.caption
        case .table(let table): table.block.caption
        case .written: nil
        }
    }

    package var captionPlace: Place {
        switch content {
        case .figure(let figure): figure.block.captionPlace
        case .table(let table): table.block.captionPlace
        case .written: place
        }
    }

    /// Whether it may be wider than the text.
    package var isWide: Bool {
        switch content {
        case .figure(let figure): figure.block.isWide
        case .table(let table): table.block.isWide
        case .written: false
        }
    }

    package var note: LocalizedText? {
        switch content {
        case .figure(let figure): figure.block.note
        case .table(let table): table.block.note
        case .written: nil
        }
    }

    package var source: LocalizedText? {
        switch content {
        case .figure(let figure): figure.block.source
        case .table(let table): table.block.source
        case .written: nil
        }
    }
}
