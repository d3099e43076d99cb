import Foundation
import Markup
import Testing

@testable import Charts

/// Bytes beside a file that a person can open. `ALMANAC_RECORD=1` writes the files anew.
enum Snapshot {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures/Charts")

    /// How the bytes differ from what was kept, in words, since thousands of bytes in a message would help nobody; nil where they do
    /// not. A file that was never kept differs.
    static func difference(_ name: String, _ bytes: [UInt8]) throws -> String? {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["ALMANAC_RECORD"] == "1" {
            try Data(bytes).write(to: file)
            return nil
        }
        guard let kept = try? Data(contentsOf: file) else { return "no snapshot \(name): record it with ALMANAC_RECORD=1 and look at it" }
        return [UInt8](kept) == bytes ? nil : "\(name) has changed: look at both, then record it with ALMANAC_RECORD=1"
    }
}

/// A page around a chart, as a report would have it.
enum Page {
    static func around(_ sample: Sample) -> [UInt8] {
        var page = ByteBuffer()
        page.raw(
            "<!doctype html>\n<html lang=\"\(sample.language)\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>\(sample.name)</title>\n"
        )
        page.raw(
            "<link rel=\"stylesheet\" href=\"base.css\"><link rel=\"stylesheet\" href=\"../../../Templates/styles/charts.css\"></head>\n<body><main>\n<figure id=\"\(sample.name)\"><figcaption>"
        )
        page.text(sample.title)
        page.raw("</figcaption>\n")
        sample.chart.write(to: &page, sample.setting)
        page.raw("\n</figure></main></body></html>\n")
        return page.bytes
    }
}
