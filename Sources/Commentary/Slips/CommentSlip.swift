import Messages

/// `<！-- x -->`, `<!— x —>` and `＜!-- x -->`: comments that an input method or Word's corrections made text.
enum CommentSlip {
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> Slip? {
        let opening = Typed.character(bytes, at: start)
        guard opening.ascii == UInt8(ascii: "<"), start + opening.length < end else { return nil }
        let bang = Typed.character(bytes, at: start + opening.length), dash = start + opening.length + bang.length
        guard bang.ascii == UInt8(ascii: "!"), dash < end, Typed.character(bytes, at: dash).ascii == UInt8(ascii: "-") else { return nil }
        return Slip(
            "mistyped-comment", "\(Slip.excerpt(String(decoding: bytes[start..<min(end, dash + 3)], as: UTF8.self))) opens no comment, so it is printed",
            hint: "write <!-- before it and --> behind it, with characters of the Latin keyboard", offset: start)
    }
}
