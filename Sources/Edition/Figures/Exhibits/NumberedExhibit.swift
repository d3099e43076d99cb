package import Source

/// A figure or table that a chapter places: numbered through the edition, captioned, evaluated.
package struct NumberedExhibit: Sendable {
    package enum Content: Sendable {
        case figure(Figure)
        case table(PlacedTable)
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
        if case .figure = content { return true }
        return false
    }

    package var caption: LocalizedText? {
        switch content {
        case .figure(let figure): figure.block.caption
        case .table(let table): table.block.caption
        }
    }

    package var captionPlace: Place {
        switch content {
        case .figure(let figure): figure.block.captionPlace
        case .table(let table): table.block.captionPlace
        }
    }

    /// Whether it may be wider than the text.
    package var isWide: Bool {
        switch content {
        case .figure(let figure): figure.block.isWide
        case .table(let table): table.block.isWide
        }
    }

    package var note: LocalizedText? {
        switch content {
        case .figure(let figure): figure.block.note
        case .table(let table): table.block.note
        }
    }

    package var source: LocalizedText? {
        switch content {
        case .figure(let figure): figure.block.source
        case .table(let table): table.block.source
        }
    }
}
