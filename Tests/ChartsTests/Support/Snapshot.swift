import Foundation
import Markup
import Testing

@testable import Charts

/// Compares bytes with a file that a person can open. `ALMANAC_RECORD=1` writes the files anew; a missing one fails.
enum Snapshot {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/Charts")

    static func check(_ name: String, _ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["ALMANAC_RECORD"] == "1" {
            do { try Data(bytes).write(to: file) } catch { Issue.record("cannot write \(name): \(error)", sourceLocation: sourceLocation) }
            return
        }
        guard let kept = try? Data(contentsOf: file) else {
            Issue.record("no snapshot \(name): record it with ALMANAC_RECORD=1 and look at it", sourceLocation: sourceLocation)
            return
        }
        // Thousands of bytes in a message would help nobody.
        let isSame = [UInt8](kept) == bytes
        #expect(isSame, "\(name) has changed: look at both, then record it with ALMANAC_RECORD=1", sourceLocation: sourceLocation)
    }
}

/// A page around a chart, as a report would have it.
enum Page {
    static func around(_ sample: Sample) -> [UInt8] {
        var page = ByteBuffer()
        page.raw("<!doctype html>\n<html lang=\"\(sample.language)\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>\(sample.name)</title>\n")
        page.raw("<link rel=\"stylesheet\" href=\"base.css\"><link rel=\"stylesheet\" href=\"../../../Templates/styles/charts.css\"></head>\n<body><main>\n<figure id=\"\(sample.name)\"><figcaption>")
        page.text(sample.title)
        page.raw("</figcaption>\n")
        sample.chart.write(to: &page, sample.setting)
        page.raw("\n</figure></main></body></html>\n")
        return page.bytes
    }
}
