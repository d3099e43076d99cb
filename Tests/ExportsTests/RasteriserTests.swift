import Foundation
import Testing

@testable import Exports

/// PNG files through rsvg-convert, which `make test` installs.
struct RasteriserTests {
    static func drawing(_ name: String, scale: Double = 2) -> Rasteriser.Drawing {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 20\" width=\"60\" height=\"20\"><text x=\"2\" y=\"15\">\(name)</text></svg>"
        return Rasteriser.Drawing(svg: Array(svg.utf8), scale: scale, name: name)
    }

    /// Width and height of a PNG file.
    private func size(_ png: [UInt8]) -> [Int] {
        guard png.count > 24, png.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return [] }
        return [16, 20].map { start in png[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
    }

    @Test func aPictureHasTheDrawingsSizeTimesItsScale() throws {
        let files = try Rasteriser(jobs: 2).png([Self.drawing("杭州"), Self.drawing("a", scale: 1.5)])
        #expect(files.map(size) == [[120, 40], [90, 30]])
    }

    @Test func anyNumberOfJobsGivesTheSameBytesInTheSameOrder() throws {
        let drawings = (0..<12).map { Self.drawing("\($0)") }
        let alone = try Rasteriser(jobs: 1).png(drawings)
        #expect(Set(alone).count == 12)
        #expect(try Rasteriser(jobs: 5).png(drawings) == alone)
    }

    @Test func nothingToDrawNeedsNothing() throws {
        #expect(try Rasteriser(jobs: 2).png([]) == [])
    }

    @Test func withoutTheProgramTheFailureSaysHowToInstallIt() {
        let failure = #expect(throws: RasteriserFailure.self) { try Rasteriser(jobs: 2, path: "/nowhere") }
        let text = failure.map { "\($0)" } ?? ""
        for words in ["rsvg-convert", "apt install librsvg2-bin", "brew install librsvg", "--release"] { #expect(text.contains(words)) }
    }

    @Test func theFirstBadDrawingIsTheFailure() throws {
        let bad = { Rasteriser.Drawing(svg: Array("<svg".utf8), name: $0) }
        let drawings = [Self.drawing("a"), bad("first.svg"), Self.drawing("b"), bad("second.svg")]
        let failure = #expect(throws: RasteriserFailure.self) { try Rasteriser(jobs: 4).png(drawings) }
        #expect((failure.map { "\($0)" } ?? "").hasPrefix("rsvg-convert cannot draw first.svg (exit code 1)"))
    }

    @Test func aPictureSaysWhatItWasMadeFrom() throws {
        let rasteriser = try Rasteriser(jobs: 1), drawing = Self.drawing("a"), png = try rasteriser.png([drawing])[0]
        let machine = try #require(rasteriser.machine), origin = PictureOrigin(svg: drawing.svg, scale: drawing.scale)
        #expect(origin.fits(png, machine: machine) && origin.fits(png, machine: nil))
        #expect(!PictureOrigin(svg: drawing.svg + [0x20], scale: 2).fits(png, machine: machine))
        #expect(!PictureOrigin(svg: drawing.svg, scale: 1).fits(png, machine: machine))
        #expect(!origin.fits(png, machine: String(machine.reversed())))
        for position in stride(from: 0, to: png.count, by: 17) {
            var damaged = png
            damaged[position] ^= 1
            // Nobody can say that another machine's digest is not the true one.
            #expect(!origin.fits(damaged, machine: machine), "byte \(position)")
        }
        for count in [0, 11, 12, 100, png.count - 1] { #expect(!origin.fits(Array(png.prefix(count)), machine: nil)) }
    }
}
