import Messages
import Source
import Testing

@testable import Publishing

@Suite struct PublicationTests {
    @Test func whatPagesLoadComesBeforePagesAndTheFrontLast() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        try site.publish(to: there)
        #expect(
            there.log == [
                "! .almanac-published", "+ 2017/data/same.csv", "+ 2017/data/x.csv", "+ assets/style.1111111111111111.css", "+ 2017/page1.html",
                "+ 2017/page2.html",
                "+ 2017/page3.html", "+ 2017/page4.html", "+ 2017/ranking.html", "+ feed.xml", "+ index.html", "! .almanac-published",
            ])
        #expect(there.texts == site.files)
    }

    @Test func newPagesComeBeforeThoseThatLeadToThemAndRemovalsLast() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        try site.publish(to: there)
        try site.build(MadeUpSite.edition(2))
        there.log = []
        try site.publish(to: there)
        #expect(
            there.log == [
                "! .almanac-published", "+ 2017/data/x.csv", "+ assets/style.2222222222222222.css", "+ 2017/page5.html", "+ 2017/page2.html",
                "+ 2017/page3.html",
                "+ 2017/page4.html", "+ 2017/ranking.html", "+ feed.xml", "+ index.html", "- 2017/page1.html", "! .almanac-published",
            ])
    }

    @Test func withNothingChangedNothingIsWritten() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        try site.publish(to: there)
        there.log = []
        let report = try site.publish(to: there)
        #expect(there.log.isEmpty && !report.isPublished)
    }

    @Test func aRehearsalListsAndChangesNothing() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        try site.publish(to: there)
        try site.build(MadeUpSite.edition(2))
        there.log = []
        let report = try site.publish(to: there, rehearsal: true)
        #expect(there.log.isEmpty)
        #expect(report.lines.contains("+ 2017/page5.html") && report.lines.contains("~ index.html") && report.lines.last == "- 2017/page1.html")
    }

    @Test func aStyleSheetStaysForPagesThatReadersHaveOpenUntilTheNextChange() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        let old = "assets/style.1111111111111111.css"
        try site.publish(to: there)
        try site.build(MadeUpSite.edition(2))
        try site.publish(to: there)
        #expect(there.files[old] != nil)
        there.log = []
        try site.publish(to: there)
        #expect(there.files[old] != nil && there.log.isEmpty)
        try site.build(MadeUpSite.edition(3))
        try site.publish(to: there)
        #expect(there.files[old] == nil && there.files["assets/style.2222222222222222.css"] != nil)
    }

    /// Every change of every publication is the last that is made, once.
    @Test(arguments: [nil, DigestFunction.md5])
    func interruptedAnywhereNoPageIsBrokenAndTheNextRunEndsAtTheSite(function: DigestFunction?) throws {
        var interruptions = 0
        for stop in 0... {
            let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination(function: function)
            try site.publish(to: there)
            try site.build(MadeUpSite.edition(2))
            there.left = stop
            let ended = (try? site.publish(to: there)) != nil
            #expect(there.broken.isEmpty, "after \(stop) changes: \(there.broken)")
            there.left = .max
            // Somebody else's build comes after the interruption.
            try site.build(MadeUpSite.edition(3))
            there.log = []
            let report = try site.publish(to: there)
            #expect(report.plan?.foreign == [] && there.broken.isEmpty)
            #expect(there.texts.filter { !$0.key.hasPrefix("assets/") } == site.files.filter { !$0.key.hasPrefix("assets/") }, "after \(stop) changes")
            if ended { break }
            interruptions += 1
        }
        #expect(interruptions == 12)
    }

    @Test func resumedItSendsOnlyWhatIsMissing() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        there.left = 6
        #expect((try? site.publish(to: there)) == nil)
        (there.left, there.log) = (.max, [])
        try site.publish(to: there)
        #expect(there.log.count == 2 + 10 - 5)
        #expect(there.texts == site.files)
    }

    @Test func whatIsNotOursStays() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        there.files["notes.txt"] = Array("mine".utf8)
        let report = try site.publish(to: there)
        #expect(report.diagnostics.map(\.rule) == ["foreign-files-left"])
        try site.build(MadeUpSite.edition(2))
        try site.publish(to: there)
        #expect(there.texts["notes.txt"] == "mine")
    }

    @Test func aForeignFrontPageIsReplacedOnlyOnDemand() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        there.files["index.html"] = Array("somebody else's".utf8)
        let report = try site.publish(to: there)
        #expect(report.diagnostics.map(\.rule) == ["foreign-files"] && there.log.isEmpty)
        try site.publish(to: there, takesOver: true)
        #expect(there.texts == site.files)
    }

    @Test func aSiteThatWasCopiedByHandBeforeIsTakenOver() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        for path in site.files.keys { there.files[path] = site.bytes(path) }
        try site.publish(to: there)
        #expect(there.log == ["! .almanac-published"])
    }

    @Test func whatWasDamagedThereIsSentAgain() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        try site.publish(to: there)
        (there.files["2017/page1.html"], there.files["2017/data/x.csv"], there.log) = (nil, Array("longer than it was".utf8), [])
        try site.publish(to: there)
        #expect(there.log.filter { $0.hasPrefix("+") } == ["+ 2017/data/x.csv", "+ 2017/page1.html"])
        // Of the same size only its bytes tell.
        there.files["2017/data/x.csv"] = Array("dat_ 1".utf8)
        there.log = []
        try site.publish(to: there)
        #expect(there.log.isEmpty)
        try site.publish(to: there, thorough: true)
        #expect(there.texts == site.files)
    }

    @Test func digestsThatAreNoneOfTheBytesAreNotBelieved() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination(function: .md5, comparesBytes: false)
        there.garblesDigests = true
        let first = try site.publish(to: there)
        #expect(first.bySizeAlone == 10)
        there.log = []
        try site.publish(to: there)
        #expect(there.log.isEmpty)
    }

    @Test func anotherPublicationThatBeganMeanwhileIsNotEndedByThisOne() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        there.source = { path in
            if path == "index.html" { there.files[Manifest.name] = Manifest(.underWay(run: "another"), [:]).bytes }
            return site.bytes(path)
        }
        #expect { try site.publish(to: there) } throws: { ($0 as? PublishFailure)?.message.english.contains("another publication") == true }
    }

    @Test func aSealedReleaseIsNeverRemovedNorReplaced() throws {
        let site = try MadeUpSite(MadeUpSite.edition(1)), there = site.destination()
        try site.put("bag", at: "archive/2017/1.0.0/bagit.txt")
        try site.put("zip", at: "archive/2017/1.0.0.zip")
        try site.publish(to: there)
        try site.put("gab", at: "archive/2017/1.0.0/bagit.txt")
        #expect(try site.publish(to: there).diagnostics.map(\.rule) == ["sealed-release-differs"])
        let other = try MadeUpSite(MadeUpSite.edition(2))
        there.source = other.bytes
        for _ in 1...2 {
            #expect(try other.publish(to: there).diagnostics.map(\.rule) == ["sealed-release-kept"])
            #expect(there.texts["archive/2017/1.0.0/bagit.txt"] == "bag" && there.texts["archive/2017/1.0.0.zip"] == "zip")
        }
    }
}
