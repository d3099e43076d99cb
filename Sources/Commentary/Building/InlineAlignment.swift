/// Finds the inline nodes of a paragraph again in its source.
///
/// libcmark's columns of inlines are wrong on indented and lazy lines and after a link on two lines, and it gives titles none.
/// But its tree says which construct comes next, and then the source can be read along without doubt: a code span
/// begins with backticks, a link ends with what a link ends with, and a text is its characters, escapes or entities.
struct InlineAlignment {
    let content: InlineContent
    private(set) var position: Int
    /// The tree and the source disagree: from here on positions are unknown.
    private(set) var isLost = false

    init(_ content: InlineContent) {
        self.content = content
        position = content.start
    }

    private func byte(_ offset: Int) -> UInt8 { offset < content.bytes.count ? content.bytes[offset] : 0 }

    private mutating func skipSpaces() {
        while byte(position).isSpaceOrTab { position += 1 }
    }

    private mutating func lose() {
        isLost = true
    }

    /// An entity in the source, and what libcmark made of it.
    struct Entity {
        let decoded: [UInt8]
        /// In the source.
        let length: Int
    }

    /// Matches one step of a text and returns how many bytes of the literal it gives.
    ///
    /// `entity` is decoded beforehand and the alignment changed where it stands: taken out of the builder and put back around a
    /// closure that decodes, Swift 6.3 lost it in optimised builds.
    mutating func step(_ literal: UnsafeBufferPointer<UInt8>, at index: Int, entity: Entity?) -> Int {
        guard !isLost else { return 1 }
        let own = byte(position)
        let wanted = literal[index]
        if own == .backslash && byte(position + 1).isPunctuation && byte(position + 1) == wanted {
            position += 2
            return 1
        }
        if let entity, literal[index...].starts(with: entity.decoded) {
            position += entity.length
            return entity.decoded.count
        }
        guard own == wanted else {
            lose()
            return 1
        }
        position += 1
        return 1
    }

    /// Matches as many bytes of the literal as stand in the source unchanged and mean nothing to our own passes; returns how many.
    mutating func plainRun(_ literal: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
        guard !isLost else { return 0 }
        let length = content.bytes.withUnsafeBufferPointer { bytes in
            let limit = min(literal.count - index, bytes.count - position)
            var length = 0
            while length < limit {
                let byte = literal[index + length]
                guard byte == bytes[position + length], byte != .backslash, byte != UInt8(ascii: "&"), byte != UInt8(ascii: "[")
                else { break }
                if byte == 0xEF || byte == 0xE2, Sentinel.token(literal, at: index + length) != nil { break }
                length += 1
            }
            return length
        }
        position += length
        return length
    }

    /// What may be an entity at the position.
    var entitySource: ArraySlice<UInt8>? {
        guard !isLost, byte(position) == UInt8(ascii: "&") else { return nil }
        var end = position + 1
        while end - position < 40 && (byte(end).isLetter || byte(end).isDigit || byte(end) == UInt8(ascii: "#")) { end += 1 }
        guard end > position + 1, byte(end) == UInt8(ascii: ";") else { return nil }
        return content.bytes[position...end]
    }

    mutating func lineBreak(isHard: Bool) {
        guard !isLost else { return }
        while byte(position).isSpace && byte(position) != .lineFeed { position += 1 }
        let isBackslash = isHard && byte(position) == .backslash
        if isBackslash { position += 1 }
        guard byte(position) == .lineFeed else { return lose() }
        position += 1
        // Behind a backslash libcmark keeps the spaces of a lazy line.
        if !isBackslash { skipSpaces() }
    }

    /// Moves behind a code span and returns its inside.
    mutating func codeSpan() -> Range<Int>? {
        guard !isLost, byte(position) == UInt8(ascii: "`") else {
            lose()
            return nil
        }
        let start = position
        while byte(position) == UInt8(ascii: "`") { position += 1 }
        let length = position - start
        let inside = position
        while position < content.bytes.count {
            guard byte(position) == UInt8(ascii: "`") else {
                position += 1
                continue
            }
            let run = position
            while byte(position) == UInt8(ascii: "`") { position += 1 }
            if position - run == length { return inside..<run }
        }
        lose()
        return nil
    }

    mutating func rawHTML(length: Int) {
        guard !isLost else { return }
        guard byte(position) == UInt8(ascii: "<"), byte(position + length - 1) == UInt8(ascii: ">") else { return lose() }
        position += length
    }

    mutating func delimiter(length: Int) {
        guard !isLost else { return }
        for _ in 0..<length {
            guard byte(position) == UInt8(ascii: "*") || byte(position) == UInt8(ascii: "_") else { return lose() }
            position += 1
        }
    }

    /// Moves behind the opening bracket of a link or image; for an autolink behind the whole, and returns true.
    mutating func openLink(isImage: Bool) -> Bool {
        guard !isLost else { return false }
        if !isImage && byte(position) == UInt8(ascii: "<") {
            while position < content.bytes.count && byte(position) != UInt8(ascii: ">") { position += 1 }
            position += 1
            return true
        }
        if isImage {
            guard byte(position) == UInt8(ascii: "!") else {
                lose()
                return false
            }
            position += 1
        }
        guard byte(position) == UInt8(ascii: "[") else {
            lose()
            return false
        }
        position += 1
        return false
    }

    /// Moves behind `](…)`, `][…]` or `]`.
    mutating func closeLink() {
        guard !isLost else { return }
        guard byte(position) == UInt8(ascii: "]") else { return lose() }
        position += 1
        let next = position
        position = content.bytes.withUnsafeBufferPointer { bytes in
            let syntax = LinkSyntax(bytes)
            return syntax.inlineLink(at: next)?.end ?? syntax.label(at: next) ?? next
        }
    }
}
