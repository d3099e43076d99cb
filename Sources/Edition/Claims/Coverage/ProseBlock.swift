import Commentary
import Source

/// The running words of one block of a text: a paragraph, a list item's, a table cell, a note's. What is no prose (code, values,
/// claims, quotations, references) is one placeholder each.
struct ProseBlock {
    /// Stands for what is no prose.
    static let placeholder: Unicode.Scalar = "\u{FFFC}"

    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var places: [(line: Int, column: Int)] = []
    let file: String

    var text: String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.lazy.filter { $0 != Self.placeholder })
        return String(view)
    }

    func place(_ offset: Int) -> Place { Place(file: file, line: places[offset].line, column: places[offset].column) }

    /// The words of the sentence around an offset.
    func sentence(around offset: Int) -> String {
        let stops: Set<Unicode.Scalar> = ["。", "！", "？", "；", "!", "?"]
        let start = scalars[..<offset].lastIndex(where: stops.contains).map { $0 + 1 } ?? 0
        let end = scalars[offset...].firstIndex(where: stops.contains) ?? scalars.count
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end].lazy.filter { $0 != Self.placeholder })
        return String(view)
    }

    init(file: String) {
        self.file = file
    }

    fileprivate mutating func append(_ text: String, at place: Place) {
        var column = place.column
        for scalar in text.unicodeScalars {
            scalars.append(scalar)
            places.append((place.line, column))
            column += 1
        }
    }

    fileprivate mutating func append(_ scalar: Unicode.Scalar, at place: Place) {
        scalars.append(scalar)
        places.append((place.line, place.column))
    }
}

extension Document {
    /// The blocks of the text whose numbers are the author's own: headings and what a source is named for are left out.
    var prose: [ProseBlock] {
        let quoted = quotedRanges
        var blocks: [ProseBlock] = []
        var block = ProseBlock(file: file)
        func close() {
            if !block.scalars.isEmpty { blocks.append(block) }
            block = ProseBlock(file: file)
        }
        var index = 0
        while index < nodes.count {
            if let range = quoted.first(where: { $0.contains(index) }) {
                close()
                index = range.upperBound
                continue
            }
            let node = nodes[index], place = place(of: node)
            index += 1
            switch node.kind {
            case .heading:
                close()
                index = node.end
            case .paragraph, .tableCell, .item, .blockQuote, .placedBlock, .code, .htmlBlock, .thematicBreak, .callout, .calloutTitle, .definitionTerm,
                .definition,
                .caption:
                close()
            // A power, an index, what no longer holds.
            case .span:
                block.append(ProseBlock.placeholder, at: place)
                index = node.end
            case .text(let words): block.append(words, at: place)
            case .softBreak, .hardBreak: block.append(" ", at: place)
            case .codeSpan, .math, .task, .value, .reference, .footnoteReference, .noteMark, .rawHTML: block.append(ProseBlock.placeholder, at: place)
            case .claim, .quotation, .image:
                block.append(ProseBlock.placeholder, at: place)
                index = node.end
            // What holds words: their own nodes follow.
            case .joinedBreak, .emphasis, .strong, .link, .list, .table, .tableRow, .definitions, .exhibit: break
            }
        }
        close()
        return blocks
    }

    /// What quotations without words stand for: their table, quote, list item or paragraph; and alone in a paragraph, everything
    /// up to the next heading of the level that they stand under.
    private var quotedRanges: [Range<Int>] {
        var ranges: [Range<Int>] = []
        for (index, node) in nodes.enumerated() {
            guard case .quotation(let number) = node.kind, quotations[number].text.allSatisfy(\.isWhitespace) else { continue }
            var holder: Range<Int>?
            var rank = 0
            for (outer, candidate) in nodes[..<index].enumerated() where candidate.end > index {
                let candidateRank: Int
                switch candidate.kind {
                case .table: candidateRank = 4
                case .blockQuote: candidateRank = 3
                case .item: candidateRank = 2
                case .paragraph: candidateRank = 1
                default: continue
                }
                // The innermost of the highest kind.
                if candidateRank >= rank {
                    rank = candidateRank
                    holder = outer..<candidate.end
                }
            }
            guard let holder else { continue }
            let isAlone = nodes[holder].dropFirst().allSatisfy { node in
                if case .quotation = node.kind { return true }
                return false
            }
            if rank == 1, isAlone { ranges.append(section(around: holder)) } else { ranges.append(holder) }
        }
        return ranges
    }

    private func section(around paragraph: Range<Int>) -> Range<Int> {
        var level = 0, start = 0
        for (index, node) in nodes[..<paragraph.lowerBound].enumerated() {
            if case .heading(let found, _) = node.kind { (level, start) = (found, index) }
        }
        for index in paragraph.upperBound..<max(body.upperBound, paragraph.upperBound) {
            if case .heading(let found, _) = nodes[index].kind, found <= level { return start..<index }
        }
        return start..<max(body.upperBound, paragraph.upperBound)
    }
}
