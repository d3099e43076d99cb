extension ImageSize {
    /// ISO/IEC 23008-12: the `ispe` property under meta, iprp, ipco; the largest where there are several (a thumbnail, an
    /// alpha plane, tiles of a grid). `irot` turns it.
    static func avif(_ image: ImageBytes) -> ImageSize? {
        guard let brands = box(image, in: 0..<image.count, named: "ftyp"),
            stride(from: brands.lowerBound, to: brands.upperBound, by: 4).contains(where: {
                image.starts("avif", at: $0) || image.starts("avis", at: $0)
            }),
            let meta = box(image, in: 0..<image.count, named: "meta"), meta.count > 4,
            let properties = box(image, in: meta.dropFirst(4), named: "iprp"),
            let container = box(image, in: properties, named: "ipco")
        else { return nil }
        var largest: ImageSize?
        var isTurned = false
        boxes(image, in: container) { name, content in
            if image.starts("ispe", at: name), content.count >= 12, let width = image.big(4, at: content.lowerBound + 4),
                let height = image.big(4, at: content.lowerBound + 8), let size = ImageSize(width, height),
                width * height > (largest.map { $0.width * $0.height } ?? 0)
            {
                largest = size
            } else if image.starts("irot", at: name), let angle = image.byte(content.lowerBound), !content.isEmpty {
                isTurned = angle & 1 == 1
            }
            return true
        }
        return isTurned ? largest?.turned : largest
    }

    private static func box(_ image: ImageBytes, in range: Range<Int>, named name: String) -> Range<Int>? {
        var found: Range<Int>?
        boxes(image, in: range) { at, content in
            if image.starts(name, at: at) { found = content }
            return found == nil
        }
        return found
    }

    /// Visits the boxes in a range, giving the offset of the name and the range of the content, until told to stop.
    private static func boxes(_ image: ImageBytes, in range: Range<Int>, visit: (Int, Range<Int>) -> Bool) {
        var offset = range.lowerBound
        while offset + 8 <= range.upperBound, let size = image.big(4, at: offset) {
            // 0: to the end. 1: a size of eight bytes follows, which no header part needs.
            let end = size == 0 ? range.upperBound : offset + size
            guard size != 1, end >= offset + 8, end <= range.upperBound, visit(offset + 4, offset + 8..<end) else { return }
            offset = end
        }
    }
}
