/// The pieces of a template without the lines that hold nothing but a tag: such a line is for whoever reads the template, and shows nothing.
///
/// Which tags can stand so, and what counts as alone, is the specification's of Mustache (https://github.com/mustache/spec, "Standalone").
struct TemplateLines {
    /// Each piece, of a partial on a line of its own with the blanks before it.
    private(set) var pieces: [(piece: TemplateScanner.Piece, lead: [UInt8])] = []

    init(_ pieces: [TemplateScanner.Piece]) {
        var texts = pieces.map { piece -> Substring in if case .text(let text) = piece { text[...] } else { "" } }
        var leads = [[UInt8]](repeating: [], count: pieces.count)
        let whole = texts
        for index in pieces.indices where Self.canStandAlone(pieces[index]) {
            guard let before = Self.blanksBefore(index, pieces, whole), let after = Self.blanksAfter(index, pieces, whole) else { continue }
            if case .tag(let tag) = pieces[index], tag.kind == .partial, index > 0 { leads[index] = Array(whole[index - 1].utf8.suffix(before)) }
            if index > 0 { texts[index - 1] = texts[index - 1].dropLast(utf8: before) }
            if index + 1 < pieces.count { texts[index + 1] = texts[index + 1].dropFirst(utf8: after) }
        }
        for index in pieces.indices {
            switch pieces[index] {
            case .text: if !texts[index].isEmpty { self.pieces.append((.text(String(texts[index])), [])) }
            default: self.pieces.append((pieces[index], leads[index]))
            }
        }
    }

    private static func canStandAlone(_ piece: TemplateScanner.Piece) -> Bool {
        switch piece {
        case .text: false
        case .silent: true
        case .tag(let tag): tag.kind != .variable && tag.kind != .raw
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    /// How many bytes of blanks stand between a tag and the begin of its line; nil where something else does.
    private static func blanksBefore(_ index: Int, _ pieces: [TemplateScanner.Piece], _ texts: [Substring]) -> Int? {
        guard index > 0 else { return 0 }
        guard case .text = pieces[index - 1] else { return nil }
        let text = texts[index - 1].utf8, rest = text.reversed().drop(while: isBlank)
        // A line that begins with the text begins with the template.
        guard rest.first == 0x0A || rest.isEmpty && index == 1 else { return nil }
        return text.count - rest.count
    }

    /// How many bytes of blanks and line break stand behind a tag; nil where something else does.
    private static func blanksAfter(_ index: Int, _ pieces: [TemplateScanner.Piece], _ texts: [Substring]) -> Int? {
        guard index + 1 < pieces.count else { return 0 }
        guard case .text = pieces[index + 1] else { return nil }
        let text = texts[index + 1].utf8, rest = text.drop(while: isBlank), blanks = text.count - rest.count
        if rest.isEmpty { return index + 2 == pieces.count ? blanks : nil }
        if rest.first == 0x0A { return blanks + 1 }
        return rest.starts(with: [0x0D, 0x0A]) ? blanks + 2 : nil
    }
}

extension Substring {
    // A line break of two characters is one Character.
    fileprivate func dropFirst(utf8 count: Int) -> Substring { self[utf8.index(startIndex, offsetBy: Swift.min(count, utf8.count))...] }
    fileprivate func dropLast(utf8 count: Int) -> Substring { self[..<utf8.index(startIndex, offsetBy: Swift.max(utf8.count - count, 0))] }
}
