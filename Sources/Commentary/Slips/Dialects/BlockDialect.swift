/// What other dialects make of whole lines and paragraphs: fences of colons, other boxes, definitions and captions that are none, grids.
enum BlockDialect {
    /// - Parameters:
    ///   - lines: the paragraph's lines that may hold a mark, in the content's bytes.
    ///   - isQuote: whether the paragraph is the beginning of a quotation.
    static func read(_ content: InlineContent, lines: [Int], isQuote: Bool) -> [Slip] {
        content.bytes.withUnsafeBufferPointer { bytes in
            var slips: [Slip] = []
            for line in lines {
                let run = InlineRun(bytes: bytes, range: content.lines[line].range)
                let isFirst = line == lines.first
                let slip =
                    (isFirst && isQuote ? Callout.read(run) : nil) ?? DivFence.read(run)
                    ?? ColonLine.read(run, isFirst: isFirst) ?? (isFirst ? GridTable.read(run) : nil) ?? (isFirst ? ListMark.read(run) : nil)
                    ?? TildeDefinition.read(run)
                guard var slip else { continue }
                slip.offset = content.textOffset(slip.offset)
                slips.append(slip)
            }
            return slips
        }
    }
}
