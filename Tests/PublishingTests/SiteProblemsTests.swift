import Foundation
import Output
import Source
import Testing

@testable import Publishing

@Suite struct SiteProblemsTests {
    private func problems(_ change: (MadeUpSite) throws -> Void) throws -> [String] {
        let site = try MadeUpSite(["index.html": "front", "2017/index.html": "edition"])
        try change(site)
        let there = site.destination()
        let report = try site.publish(to: there)
        if report.diagnostics.hasErrors { #expect(there.log.isEmpty) }
        return report.diagnostics.map(\.rule)
    }

    @Test func aSiteThatIsNotWholeIsRefused() throws {
        #expect(try problems { _ in } == [])
        #expect(try problems { try FileManager.default.removeItem(atPath: $0.folder) } == ["site-not-built"])
        #expect(try problems { try FileManager.default.removeItem(atPath: $0.folder + "/index.html") } == ["site-incomplete"])
        #expect(try problems { try $0.put("1", at: ".almanac-new/0") } == ["site-half-written"])
        #expect(try problems { try $0.build([:]) } == ["site-not-built"])
        #expect(try problems { try $0.build(["other.html": "x"]) } == ["site-without-front"])
    }

    @Test func linksAndWhatSystemsLeaveBehindAreNotPublished() throws {
        #expect(
            try problems { try FileManager.default.createSymbolicLink(atPath: $0.folder + "/passwords", withDestinationPath: "/etc/passwd") } == [
                "not-published"
            ])
        let site = try MadeUpSite(["index.html": "front"]), there = site.destination()
        for path in [".git/config", ".DS_Store", ".htaccess", ".well-known/security.txt", "CNAME"] { try site.put("x", at: path) }
        try site.publish(to: there)
        #expect(there.texts.keys.sorted() == [".htaccess", ".well-known/security.txt", "CNAME", "index.html"])
    }

    @Test func noBuildExchangesASiteThatIsBeingPublished() throws {
        let site = try MadeUpSite(["index.html": "front"]), there = site.destination()
        var refused: OutputFailure?
        there.source = { path in
            do throws(OutputFailure) { _ = try OutputFolder.write([OutputFile(path: "index.html", bytes: [1])], to: site.folder) } catch { refused = error }
            return site.bytes(path)
        }
        try site.publish(to: there)
        #expect(refused == .busy(folder: site.folder))
        try site.build(["index.html": "other"])
    }
}
