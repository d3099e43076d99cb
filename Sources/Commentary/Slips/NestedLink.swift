import Messages

/// `[see [this](a.md)](b.md)`: links do not nest, so the brackets of the outer one are text.
enum NestedLink {
    /// - Parameters:
    ///   - inside: what stands between the brackets.
    ///   - end: behind the outer link.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, inside: Range<Int>, end: Int) -> Slip? {
        guard inside.count >= 4 else { return nil }
        var index = inside.lowerBound
        var openings: [Int] = []
        while index < inside.upperBound {
            switch bytes[index] {
            case .backslash: index += 1
            case UInt8(ascii: "`"):
                var skipping = InlineSkipping(bytes, inside)
                index = skipping.afterBackticks(at: index)
                continue
            case UInt8(ascii: "["): openings.append(index)
            case UInt8(ascii: "]"):
                guard let opening = openings.popLast() else { break }
                let isImage = opening > inside.lowerBound && bytes[opening - 1] == UInt8(ascii: "!")
                guard !isImage, let inner = LinkSyntax(bytes).inlineLink(at: index + 1), inner.end <= inside.upperBound else { break }
                return Slip(
                    "nested-link",
                    "\(Slip.excerpt(String(decoding: bytes[inside.lowerBound - 1..<end], as: UTF8.self))) holds another link, so its own brackets are printed",
                    hint: "put the two links one after the other", offset: inside.lowerBound - 1)
            default: break
            }
            index += 1
        }
        return nil
    }
}
