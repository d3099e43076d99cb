import CZlib

/// What a PNG file says of the drawing that it was made from, in a chunk of its own, so that a later build can tell whether it still fits.
///
/// The chunk is a `tEXt` (PNG 3rd edition, 11.3.3.2) before the file's end: SHA-256 of the drawing, of the machine that drew it, and of the rest of
/// the file. A file that was made of something else, elsewhere, by another version of the program, or that was damaged, does not fit.
package struct PictureOrigin: Hashable, Sendable {
    /// SHA-256 of the drawing and of how it is drawn: 64 hexadecimal digits.
    let drawing: String

    /// Changes with everything that we ask of the rasteriser beside the drawing and its scale.
    private static let recipe = "almanac 1: png, white ground"
    private static let keyword = "Almanac"
    private static let end: [UInt8] = [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]
    /// Of the chunk: the keyword, a zero, three digests and what stands between them; around it length, name and checksum.
    private static let textLength = keyword.utf8.count + 1 + 3 * 64 + 2
    private static let chunkLength = textLength + 12

    /// - Parameters:
    ///   - svg: the whole drawing.
    ///   - scale: pixels for each unit of it.
    package init(svg: [UInt8], scale: Double) {
        drawing = SHA256.hex(Array("\(Self.recipe), scale \(scale)\n".utf8) + svg)
    }

    /// A picture with its origin written into it.
    /// - Parameter png: a PNG file as the rasteriser made it; one that does not end as PNG files do stays as it is.
    func marked(_ png: [UInt8], machine: String) -> [UInt8] {
        guard png.suffix(Self.end.count).elementsEqual(Self.end) else { return png }
        let rest = Array(png.dropLast(Self.end.count))
        return rest + chunk(machine: machine, rest: rest) + Self.end
    }

    /// Whether a picture was made of this drawing and is whole.
    /// - Parameter machine: the machine that has to have drawn it; any if nil.
    package func fits(_ png: [UInt8], machine: String?) -> Bool {
        guard png.count > Self.chunkLength + Self.end.count, png.suffix(Self.end.count).elementsEqual(Self.end) else { return false }
        let chunk = Array(png.dropLast(Self.end.count).suffix(Self.chunkLength)), rest = Array(png.dropLast(Self.end.count + Self.chunkLength))
        let start = 8 + Self.keyword.utf8.count + 1 + 65
        let drawnBy = machine ?? String(decoding: chunk[start..<start + 64], as: UTF8.self)
        return chunk == self.chunk(machine: drawnBy, rest: rest)
    }

    private func chunk(machine: String, rest: [UInt8]) -> [UInt8] {
        var body = Array("tEXt\(Self.keyword)".utf8)
        body.append(0)
        body += Array("\(drawing) \(machine) \(SHA256.hex(rest))".utf8)
        let checksum = UInt32(truncatingIfNeeded: body.withUnsafeBufferPointer { crc32(0, $0.baseAddress, UInt32($0.count)) })
        return bigEndian(UInt32(body.count - 4)) + body + bigEndian(checksum)
    }

    private func bigEndian(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }
}
