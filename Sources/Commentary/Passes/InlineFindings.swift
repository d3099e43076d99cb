import Source

/// What the inline passes found, for the tree to be built from.
struct InlineFindings {
    struct Operator {
        enum Kind {
            case claim(ClaimOperator, formula: String)
            case quotation(source: String)
        }
        let kind: Kind
        /// Of the formula's or the source's first character, in the text of the passes.
        let contentOffset: Int
        /// What the author wrote from the parenthesis on, for where it turns out to be code.
        let original: [UInt8]
        /// Of the bracket before it.
        let offset: Int
    }

    /// A construct of `MarkdownOptions.constructs`, for which a sentinel stands.
    struct Mark {
        enum Kind {
            /// The number of both is that of the one that opens.
            case open(TextSpan)
            case close(opening: Int)
            /// The number in `notes`.
            case note(Int)
            case task(isDone: Bool)
            /// The title is a table's cell, by number.
            case callout(CalloutKind, title: Int?)
            case image(ImageAttributes)
            /// The number in `formulas`.
            case formula(Int)
        }
        let kind: Kind
        /// What the author wrote, for where it turns out to be code.
        let original: [UInt8]
        /// In the text of the passes.
        let offset: Int
    }

    /// TeX between dollars.
    struct Formula {
        let tex: [UInt8]
        let isDisplay: Bool
        /// In the text of the passes: of the first dollar, and of each word of `tex` with where it begins there.
        let offset: Int
        let words: [(start: Int, offset: Int)]
        /// What it is called, and where that stands.
        var id: String?
        var idOffset = 0
    }

    var marks: [Mark] = []
    var formulas: [Formula] = []
    /// The text of inline notes.
    var notes: [BlockPasses.Cell] = []
    var operators: [Operator] = []
    /// Places in the text of the passes at which something like a claim begins.
    var malformedClaims: [Int] = []
    var slips: [Slip] = []
}
