extension ImageKind {
    /// Whether the file goes on to where its format says that it ends. What follows that does not matter.
    func isWhole(_ image: ImageBytes) -> Bool {
        switch self {
        case .png: Self.pngEnds(image)
        case .jpeg: Self.jpegEnds(image)
        case .gif: Self.gifEnds(image)
        case .webp: image.little(4, at: 4).map { $0 + 8 <= image.count } ?? false
        case .avif: Self.avifEnds(image)
        case .svg: true
        }
    }

    /// Portable Network Graphics, third edition, 5.3: chunks of a length, a name, the data and a checksum, up to IEND.
    private static func pngEnds(_ image: ImageBytes) -> Bool {
        var offset = 8
        while let length = image.big(4, at: offset), offset + 12 + length <= image.count {
            if image.starts("IEND", at: offset + 4) { return true }
            offset += 12 + length
        }
        return false
    }

    /// ITU-T T.81, B.2: segments up to the scans, and the end marker behind them.
    private static func jpegEnds(_ image: ImageBytes) -> Bool {
        var offset = 2
        while image.byte(offset) == 0xFF, let marker = image.byte(offset + 1) {
            if marker == 0xDA {
                return (offset..<image.count - 1).reversed().contains { image.bytes[$0] == 0xFF && image.bytes[$0 + 1] == 0xD9 }
            }
            if marker == 0xFF {
                offset += 1
            } else if marker == 0x01 || (0xD0...0xD8).contains(marker) {
                offset += 2
            } else {
                guard let length = image.big(2, at: offset + 2), length >= 2 else { return false }
                offset += 2 + length
            }
        }
        return false
    }

    /// GIF89a specification, appendix B: blocks up to the trailer; each is a run of sub-blocks that an empty one ends.
    private static func gifEnds(_ image: ImageBytes) -> Bool {
        func tableBytes(_ flags: UInt8) -> Int { flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1) }
        guard let flags = image.byte(10) else { return false }
        var offset = 13 + tableBytes(flags)
        while let block = image.byte(offset) {
            switch block {
            case 0x3B: return true
            case 0x21: offset += 2
            case 0x2C:
                guard let flags = image.byte(offset + 9) else { return false }
                offset += 11 + tableBytes(flags)
            default: return false
            }
            while let length = image.byte(offset), length > 0 { offset += 1 + Int(length) }
            offset += 1
        }
        return false
    }

    /// ISO/IEC 14496-12, 4.2: boxes, each of which states its length; the picture is in one called mdat.
    private static func avifEnds(_ image: ImageBytes) -> Bool {
        var offset = 0, hasData = false
        while offset < image.count {
            guard let size = image.big(4, at: offset) else { return false }
            hasData = hasData || image.starts("mdat", at: offset + 4) || image.starts("idat", at: offset + 4)
            if size == 0 { return hasData }
            let length = size == 1 ? image.big(4, at: offset + 12) ?? 0 : size
            guard length >= 8, offset + length <= image.count else { return false }
            offset += length
        }
        // A small picture can stand in meta itself.
        return hasData || ImageSize.avif(image) != nil
    }
}
