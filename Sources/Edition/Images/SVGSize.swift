extension ImageSize {
    /// SVG 2, 8.2: `width` and `height` of the root element in CSS units; a missing or relative one follows from the shape of
    /// `viewBox`, both from its size.
    static func svg(_ bytes: [UInt8]) -> ImageSize? {
        guard let tag = rootTag(bytes) else { return nil }
        let width = attribute("width", in: tag).flatMap(pixels)
        let height = attribute("height", in: tag).flatMap(pixels)
        let box = attribute("viewBox", in: tag).flatMap(viewBox)
        switch (width, height, box) {
        case (let width?, let height?, _): return rounded(width, height)
        case (let width?, nil, let box?): return rounded(width, width * box.height / box.width)
        case (nil, let height?, let box?): return rounded(height * box.width / box.height, height)
        case (nil, nil, let box?): return rounded(box.width, box.height)
        default: return nil
        }
    }

    private static func rounded(_ width: Double, _ height: Double) -> ImageSize? {
        guard width > 0, height > 0, width < 1e6, height < 1e6 else { return nil }
        return ImageSize(max(1, Int(width.rounded())), max(1, Int(height.rounded())))
    }

    /// The inside of the first `<svg …>`, where nothing but a declaration, a doctype, comments and space stands before it.
    private static func rootTag(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        var rest = bytes.prefix(65536)
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop(while: isSpace)
            if rest.starts(with: "<!--".utf8) {
                guard let end = end(of: "-->", in: rest.dropFirst(4)) else { return nil }
                rest = rest[end...]
            } else if rest.starts(with: "<?".utf8) || rest.starts(with: "<!".utf8) {
                guard let end = end(of: ">", in: rest) else { return nil }
                rest = rest[end...]
            } else {
                break
            }
        }
        guard rest.starts(with: "<svg".utf8), let next = rest.dropFirst(4).first, isSpace(next) || next == 0x3E || next == 0x2F
        else { return nil }
        // Up to the “>” that stands in no quotation marks.
        var quote: UInt8?
        for index in rest.indices {
            let byte = rest[index]
            if byte == quote {
                quote = nil
            } else if quote == nil && (byte == 0x22 || byte == 0x27) {
                quote = byte
            } else if quote == nil && byte == 0x3E {
                return rest[rest.startIndex + 4..<index]
            }
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func end(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let text = Array(text.utf8)
        var index = bytes.startIndex
        while index + text.count <= bytes.endIndex {
            if bytes[index..<index + text.count].elementsEqual(text) { return index + text.count }
            index += 1
        }
        return nil
    }

    /// An attribute's value, read name by name so that the inside of another value is not taken for one.
    private static func attribute(_ name: String, in tag: ArraySlice<UInt8>) -> String? {
        var rest = tag
        while true {
            rest = rest.drop { isSpace($0) || $0 == 0x2F }
            let found = rest.prefix { !isSpace($0) && $0 != 0x3D }
            rest = rest[found.endIndex...].drop(while: isSpace)
            guard !found.isEmpty, rest.first == 0x3D else { return nil }
            rest = rest.dropFirst().drop(while: isSpace)
            guard let quote = rest.first, quote == 0x22 || quote == 0x27 else { return nil }
            let value = rest.dropFirst().prefix { $0 != quote }
            if found.elementsEqual(name.utf8) { return String(decoding: value, as: UTF8.self) }
            rest = rest[value.endIndex...].dropFirst()
        }
    }

    /// A CSS length in pixels; nil for relative ones (100%, 10em).
    private static func pixels(_ text: String) -> Double? {
        let units: [(String, Double)] = [
            ("px", 1), ("pt", 96.0 / 72), ("pc", 16), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96),
        ]
        let text = text.split(separator: " ").joined()
        for (unit, factor) in units where text.hasSuffix(unit) { return Double(text.dropLast(2)).map { $0 * factor } }
        return Double(text)
    }

    private static func viewBox(_ text: String) -> (width: Double, height: Double)? {
        let numbers = text.split { $0 == "," || $0.isWhitespace }.map { Double($0) }
        guard numbers.count == 4, let width = numbers[2], let height = numbers[3], width > 0, height > 0 else { return nil }
        return (width, height)
    }
}
