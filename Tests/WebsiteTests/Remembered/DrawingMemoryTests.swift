import Exports
import Foundation
import Output
import Testing

@testable import Website

/// What draws pictures is asked once for as long as the machine stays the same.
struct DrawingMemoryTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "almanac-drawing-\(UUID().uuidString)")
    private var cache: CacheFolder { CacheFolder(in: folder.path(percentEncoded: false)) }

    private func machine(_ state: String) throws -> String? {
        try DrawingMemory.rasteriser(jobs: 1, DrawingMemory(cache: cache, state: state)).machine
    }

    @Test func aMachineThatChangedIsAskedAgain() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let asked = try #require(try DrawingMemory.rasteriser(jobs: 1, nil).machine)
        #expect(try machine("one") == asked)
        // Not what the programs would say: so nobody asked them.
        let other = String(asked.reversed())
        cache.write(Array("one \(other)\n".utf8), to: "drawing.txt")
        #expect(try machine("one") == other)
        #expect(try machine("two") == asked && machine("one") == asked)
        for broken in ["", "one", "one \(other) \(other)", "one \(other.dropLast())"] {
            cache.write(Array(broken.utf8), to: "drawing.txt")
            #expect(try machine("one") == asked, "\(broken)")
        }
    }
}
