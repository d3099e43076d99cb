import Testing

@testable import Edition

@Suite struct ImageSizeTests {
    func size(_ bytes: [UInt8]) -> [Int]? { ImageSize.read(bytes).map { [$0.width, $0.height] } }
    func size(svg: String) -> [Int]? { size(Array(svg.utf8)) }

    @Test func png() {
        #expect(size(ImageSamples.png) == [640, 258])
        #expect(size(Array(ImageSamples.png.prefix(23))) == nil)
    }

    @Test func gif() {
        #expect(size(Array("GIF89a".utf8) + [0x40, 0x01, 0xC8, 0x00, 0, 0, 0]) == [320, 200])
    }

    @Test func jpeg() {
        #expect(size(ImageSamples.jpeg(orientation: nil)) == [800, 600])
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8], [true, false])
    func aPhotographIsTurnedAsItsCameraWasHeld(orientation: UInt8, little: Bool) {
        let expected = orientation >= 5 ? [600, 800] : [800, 600]
        #expect(size(ImageSamples.jpeg(orientation: orientation, little: little)) == expected)
    }

    @Test func webpOfAllThreeKinds() {
        let riff = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8)
        #expect(size(riff + Array("VP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 0x02, 0, 0xDF, 0x01, 0]) == [640, 480])
        #expect(size(riff + Array("VP8L".utf8) + [9, 0, 0, 0, 0x2F, 0x7F, 0xC2, 0x77, 0]) == [640, 480])
        #expect(size(riff + Array("VP8 ".utf8) + [9, 0, 0, 0, 0, 0, 0, 0x9D, 1, 0x2A, 0x80, 0x42, 0xE0, 0x01]) == [640, 480])
    }

    @Test func avif() {
        #expect(size(ImageSamples.avif(turned: false)) == [1204, 800])
        #expect(size(ImageSamples.avif(turned: true)) == [800, 1204])
    }

    @Test func svgByItsSides() {
        #expect(size(svg: "<svg xmlns='http://www.w3.org/2000/svg' width='300' height=\"150.4px\"/>") == [300, 150])
        #expect(size(svg: "<svg width='1in' height='72pt' viewBox='0 0 1 1'>") == [96, 96])
    }

    @Test func svgByItsViewBox() {
        #expect(size(svg: "<svg viewBox='0 0 640 360'>") == [640, 360])
        #expect(size(svg: "<svg viewBox='-5,-5, 10 20' width='100%' height=\"100%\">") == [10, 20])
        #expect(size(svg: "<svg width='320' viewBox='0 0 640 360'>") == [320, 180])
        #expect(size(svg: "<svg height='90' viewBox='0 0 640 360'>") == [160, 90])
    }

    @Test func svgBehindItsProlog() {
        let prolog = "\u{FEFF}<?xml version=\"1.0\"?>\n<!DOCTYPE svg>\n<!-- <svg width='1' height='1'> -->\n"
        #expect(size(svg: prolog + "<svg\n  data-a='> width=\"7\"' viewBox='0 0 4 3'>") == [4, 3])
    }

    @Test(arguments: [
        "", "<", "<svg", "<svg>", "<svgfoo width='1' height='1'>", "<html><svg width='1' height='1'>", "<svg width='0' height='1'>",
        "<svg viewBox='0 0 0 0'>", "<svg viewBox='0 0 1'>", "<svg width='nan' height='inf'>", "<svg width=3 height=4>", "<!--", "<?xml",
        "<svg width='1e99' height='1'>", "<svg width='-1' height='1'>",
    ])
    func svgWithoutSizeHasNone(text: String) {
        #expect(size(svg: text) == nil)
    }

    /// Every prefix and many corruptions of every kind of file: whatever comes out, nothing traps.
    @Test func brokenFilesNeverTrap() {
        var state: UInt64 = 2017
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        let files = [
            ImageSamples.png, ImageSamples.jpeg(orientation: 6), ImageSamples.jpeg(orientation: 6, little: false), ImageSamples.avif(turned: true),
            Array("<?xml?><svg width='1cm' height=\"2in\" viewBox='0 0 3 4'>".utf8),
            Array("RIFF\0\0\0\0WEBPVP8X\0\0\0\0\0\0\0\0\0\0\0\0\0\0".utf8),
        ]
        var sizes = 0
        for file in files {
            for end in 0...file.count { sizes += ImageSize.read(Array(file.prefix(end))) == nil ? 0 : 1 }
            for _ in 0..<5_000 {
                var broken = file
                for _ in 0...random(4) { broken[random(broken.count)] = [0, 0xFF, 0x7F, UInt8(random(256))][random(4)] }
                if let size = ImageSize.read(broken) {
                    sizes += 1
                    #expect(size.width > 0 && size.height > 0)
                }
            }
        }
        #expect(sizes > 0)
    }
}

/// Small files made by hand, as far as their size.
enum ImageSamples {
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 2, 0x80, 0, 0, 1, 2, 8, 6, 0, 0, 0]

    static func jpeg(orientation: UInt8?, little: Bool = true) -> [UInt8] {
        var file: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0]
        if let orientation {
            let tiff: [UInt8] =
                little
                ? Array("II*\0".utf8) + [8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0]
                    + [0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0]
                : Array("MM\0*".utf8) + [0, 0, 0, 8, 0, 2, 1, 0x0F, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0]
                    + [1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
            file += [0xFF, 0xE1, 0, UInt8(8 + tiff.count)] + Array("Exif\0\0".utf8) + tiff
        }
        // A Huffman table, whose marker stands among those of frame headers, then a progressive frame.
        return file + [0xFF, 0xC4, 0, 3, 0, 0xFF, 0xFF, 0xC2, 0, 11, 8, 0x02, 0x58, 0x03, 0x20, 3, 0, 0]
    }

    static func avif(turned: Bool) -> [UInt8] {
        func box(_ name: String, _ content: [UInt8]) -> [UInt8] {
            [0, 0, UInt8((content.count + 8) >> 8), UInt8((content.count + 8) & 0xFF)] + Array(name.utf8) + content
        }
        let thumbnail = box("ispe", [0, 0, 0, 0, 0, 0, 0, 160, 0, 0, 0, 120])
        let main = box("ispe", [0, 0, 0, 0, 0, 0, 0x04, 0xB4, 0, 0, 0x03, 0x20])
        let container = box("ipco", thumbnail + main + (turned ? box("irot", [3]) : []))
        return box("ftyp", Array("avif".utf8) + [0, 0, 0, 0] + Array("mif1".utf8))
            + box("meta", [0, 0, 0, 0] + box("hdlr", []) + box("iprp", container))
    }
}
