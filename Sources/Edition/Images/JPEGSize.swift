extension ImageSize {
    /// ITU-T T.81, B.2: segments up to the frame header, which holds the size; Exif 2.32, 4.6.4: the orientation.
    static func jpeg(_ image: ImageBytes) -> ImageSize? {
        var offset = 2
        var isTurned = false
        while let prefix = image.byte(offset), let marker = image.byte(offset + 1) {
            guard prefix == 0xFF else { return nil }
            switch marker {
            case 0xFF:  // a fill byte
                offset += 1
                continue
            case 0x01, 0xD0...0xD8:  // markers without a segment
                offset += 2
                continue
            case 0xD9, 0xDA:  // the end, or the image data: no frame header came
                return nil
            default:
                break
            }
            guard let length = image.big(2, at: offset + 2), length >= 2 else { return nil }
            // All frame headers, but not the tables that share their range.
            if (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker) {
                guard let height = image.big(2, at: offset + 5), let width = image.big(2, at: offset + 7) else { return nil }
                let size = ImageSize(width, height)
                return isTurned ? size?.turned : size
            }
            if marker == 0xE1 && image.starts("Exif\0\0", at: offset + 4) {
                isTurned = (5...8).contains(orientation(image, at: offset + 10, end: offset + 2 + length))
            }
            offset += 2 + length
        }
        return nil
    }

    /// The orientation (1 to 8) in a TIFF structure, 1 where there is none. 5 to 8 lie on their side.
    private static func orientation(_ image: ImageBytes, at start: Int, end: Int) -> Int {
        let isLittle = image.starts("II*\0", at: start)
        guard isLittle || image.starts("MM\0*", at: start) else { return 1 }
        func number(_ width: Int, _ offset: Int) -> Int? {
            offset + width > end ? nil : isLittle ? image.little(width, at: offset) : image.big(width, at: offset)
        }
        guard let directory = number(4, start + 4), let count = number(2, start + directory) else { return 1 }
        for entry in 0..<count {
            let offset = start + directory + 2 + 12 * entry
            guard let tag = number(2, offset) else { return 1 }
            if tag == 0x0112 { return number(2, offset + 8) ?? 1 }
        }
        return 1
    }
}
