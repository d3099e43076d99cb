import Source
import Testing

@testable import Edition

/// Files that are called like images.
struct ImageFileTests {
    private func problem(_ name: String, _ bytes: [UInt8]) -> String? {
        ImageFiles.check(bytes, path: "images/" + name).map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.severity) \($0.rule): \($0.message)" }
    }

    private func problem(svg text: String) -> String? { problem("a.svg", Array(text.utf8)) }

    private let png = ImageSamples.png + [0, 0, 0, 0] + [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
    private let jpeg = ImageSamples.jpeg(orientation: 1) + [0] + [0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]
    private let gif = Array("GIF89a".utf8) + [1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255] + [0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B]
    private let webp = Array("RIFF".utf8) + [22, 0, 0, 0] + Array("WEBPVP8X".utf8) + [10, 0, 0, 0, 0, 0, 0, 0, 0x7F, 2, 0, 0xDF, 1, 0]

    @Test func `whole images of every format`() {
        #expect(problem("a.png", png) == nil)
        #expect(problem("a.PNG", png + [0]) == nil)
        #expect(problem("a.jpg", jpeg) == nil)
        #expect(problem("a.jpeg", jpeg + Array("trailer".utf8)) == nil)
        #expect(problem("a.gif", gif) == nil)
        #expect(problem("a.webp", webp) == nil)
        #expect(problem("a.avif", ImageSamples.avif(turned: true)) == nil)
        #expect(problem("notes.txt", []) == nil)
    }

    @Test func `images that are cut off`() {
        for end in 9..<png.count { #expect(problem("a.png", Array(png.prefix(end))) == "1:1 error broken-image: the image is cut off") }
        for end in 3..<jpeg.count { #expect(problem("a.jpg", Array(jpeg.prefix(end))) == "1:1 error broken-image: the image is cut off") }
        for end in 6..<gif.count { #expect(problem("a.gif", Array(gif.prefix(end))) == "1:1 error broken-image: the image is cut off") }
        for end in 12..<webp.count { #expect(problem("a.webp", Array(webp.prefix(end))) == "1:1 error broken-image: the image is cut off") }
        #expect(problem("a.avif", ImageSamples.avif(turned: false).dropLast()) == "1:1 error broken-image: the image is cut off")
    }

    @Test(arguments: [
        ("", "the image is empty"), ("not a picture", "the file is not an image that browsers show"),
        ("<!DOCTYPE html><html><svg/></html>", "the file is not an image that browsers show: it seems to be a web page"),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:0", "the file is a pointer of Git LFS, not the image"),
        ("%PDF-1.7", "the file is not an image that browsers show: it seems to be a PDF"),
        ("II*\0", "the file is not an image that browsers show: it seems to be a TIFF picture"),
    ])
    func `files that are no images`(_ text: String, _ message: String) {
        #expect(problem("a.png", Array(text.utf8)) == "1:1 error broken-image: \(message)")
        #expect(problem("a.svg", Array(text.utf8)) == "1:1 error broken-image: \(message)")
    }

    @Test func `an image of another format than its name says`() {
        #expect(problem("a.png", jpeg) == "1:1 warning image-ending: the image is JPEG, and its name says PNG")
        #expect(problem("a.svg", png) == "1:1 error image-ending: the image is PNG, and its name says SVG")
        #expect(problem("a.png", Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)) == "1:1 error image-ending: the image is SVG, and its name says PNG")
        #expect(ImageFiles.check(jpeg, path: "images/a b.png")?.hint == "rename it to a b.jpg, also where it is shown")
    }

    @Test(arguments: [
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "\u{FEFF}<?xml version=\"1.0\"?>\n<svg xmlns='http://www.w3.org/2000/svg'><g a='>'/><!-- < & -->\n<text>1 &lt; 2 &#160; </text></svg>\n",
        "<s:svg xmlns:s='http://www.w3.org/2000/svg'></s:svg>", "<svg xmlns='http://www.w3.org/2000/svg'><style><![CDATA[a < b & c]]></style></svg>",
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\" [ <!ENTITY ns_svg \"http://www.w3.org/2000/svg\"> ]><svg xmlns=\"&ns_svg;\"><?app x?></svg>",
    ])
    func `SVG that browsers show`(_ text: String) {
        #expect(problem(svg: text) == nil)
    }

    @Test(arguments: [
        ("<svg xmlns='http://www.w3.org/2000/svg'>\n<g>\n</svg>", "3:1 error broken-image: the image is damaged: </svg> stands where </g> should"),
        ("<svg xmlns='http://www.w3.org/2000/svg'>\n  <g/>", "1:1 error broken-image: the image is damaged: <svg> is never closed"),
        ("<svg xmlns='http://www.w3.org/2000/svg'>\n<g fill=", "2:9 error broken-image: the image is damaged: the value of fill is not in quotes"),
        ("<svg width='1'/>", "1:1 error broken-image: the image is damaged: the <svg> element is not in SVG's name space, so that browsers do not show it"),
        (
            "<svg xmlns='http://www.w3.org/2000/svg'><text>R&D</text></svg>",
            "1:48 error broken-image: the image is damaged: \"&D\" is no reference that XML knows"
        ),
        (
            "<svg xmlns='http://www.w3.org/2000/svg'/>\n<svg xmlns='http://www.w3.org/2000/svg'/>",
            "2:1 error broken-image: the image is damaged: a second root element begins here"
        ),
        ("<svg xmlns='http://www.w3.org/2000/svg'><a b='1' b='2'/></svg>", "1:50 error broken-image: the image is damaged: the attribute b stands twice"),
        ("<svg xmlns='http://www.w3.org/2000/svg'><!-- </svg>", "1:41 error broken-image: the image is damaged: this comment is never closed"),
    ])
    func `SVG that is no XML`(_ text: String, _ expected: String) {
        #expect(problem(svg: text) == expected)
    }

    /// Whatever a file holds, the check comes to an end without a trap.
    @Test func `damaged files of every format`() {
        var random = SeededGenerator(seed: 20)
        let svg = Array("<?xml version='1.0'?><!DOCTYPE svg [ ]><svg xmlns='http://www.w3.org/2000/svg'><g a=\"b\">&amp;<!-- c --></g></svg>".utf8)
        for (name, bytes) in [("a.png", png), ("a.jpg", jpeg), ("a.gif", gif), ("a.webp", webp), ("a.avif", ImageSamples.avif(turned: false)), ("a.svg", svg)] {
            #expect(problem(name, bytes) == nil)
            var refused = 0
            for _ in 0..<2_000 {
                var damaged = bytes
                for _ in 0...Int.random(in: 0...3, using: &random) {
                    damaged[Int.random(in: damaged.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
                }
                if problem(name, damaged) != nil { refused += 1 }
            }
            #expect(refused > 100)
        }
    }

    @Test func `a report shows only images`() {
        let report = SmallReport().with("2020/images/plan.svg", "<svg").with("2020/files/data.ods", "x").chapter(
            "![Plan](../images/plan.svg)\n\n![Data](../files/data.ods)")
        #expect(report.problems == ["images/plan.svg:1:1 broken-image", "chapters/01-findings.md:7:1 not-an-image"])
    }
}
