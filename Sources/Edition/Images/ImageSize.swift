/// The size at which an image is shown, in CSS pixels, read from the first bytes of its file.
///
/// Pages state it, so that the text does not jump when an image arrives.
package struct ImageSize: Hashable, Sendable {
    package let width: Int
    package let height: Int

    /// Nil where a side is missing, not positive, or larger than any real image.
    package init?(_ width: Int, _ height: Int) {
        guard (1...1_000_000).contains(width), (1...1_000_000).contains(height) else { return nil }
        self.width = width
        self.height = height
    }

    var turned: ImageSize? { ImageSize(height, width) }

    /// Recognises PNG, JPEG (turned as its Exif orientation says), GIF, WebP, AVIF and SVG by their bytes, whatever the file
    /// is called. Nil for anything else, and for a file that is cut off before its size or gives none.
    package static func read(_ bytes: [UInt8]) -> ImageSize? {
        let image = ImageBytes(bytes)
        if image.starts("\u{89}PNG") { return png(image) }
        if image.starts("GIF87a") || image.starts("GIF89a") { return gif(image) }
        if image.byte(0) == 0xFF && image.byte(1) == 0xD8 { return jpeg(image) }
        if image.starts("RIFF") && image.starts("WEBP", at: 8) { return webp(image) }
        if image.starts("ftyp", at: 4) { return avif(image) }
        return svg(bytes)
    }

    /// Portable Network Graphics, third edition, 11.2.1: IHDR is the first chunk.
    private static func png(_ image: ImageBytes) -> ImageSize? {
        guard image.byte(0) == 0x89, image.starts("\r\n\u{1A}\n", at: 4), image.starts("IHDR", at: 12),
            let width = image.big(4, at: 16), let height = image.big(4, at: 20)
        else { return nil }
        return ImageSize(width, height)
    }

    /// GIF89a specification, 18: the logical screen descriptor.
    private static func gif(_ image: ImageBytes) -> ImageSize? {
        guard let width = image.little(2, at: 6), let height = image.little(2, at: 8) else { return nil }
        return ImageSize(width, height)
    }
}
