import Testing

@testable import Charts

@Suite struct SnapshotTests {
    @Test(arguments: Gallery.samples)
    func pageIsAsKept(_ sample: Sample) throws {
        #expect(try Snapshot.difference("\(sample.name).html", Page.around(sample)) == nil)
    }

    @Test(arguments: Gallery.samples)
    func fileIsAsKept(_ sample: Sample) throws {
        #expect(try Snapshot.difference("\(sample.name).svg", Array(sample.file.utf8)) == nil)
    }
}
