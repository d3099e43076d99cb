extension ImageSize {
    /// RFC 9649: the first chunk is one of three kinds.
    static func webp(_ image: ImageBytes) -> ImageSize? {
        if image.starts("VP8X", at: 12) {
            guard let width = image.little(3, at: 24), let height = image.little(3, at: 27) else { return nil }
            return ImageSize(width + 1, height + 1)
        }
        if image.starts("VP8L", at: 12) {
            guard image.byte(20) == 0x2F, let bits = image.little(4, at: 21) else { return nil }
            return ImageSize(bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
        }
        // RFC 6386, 9.1: a key frame; two bits of scaling above each side's fourteen.
        guard image.starts("VP8 ", at: 12), image.starts("\u{9D}\u{01}\u{2A}", at: 23),
            let width = image.little(2, at: 26), let height = image.little(2, at: 28)
        else { return nil }
        return ImageSize(width & 0x3FFF, height & 0x3FFF)
    }
}
