import Testing

@testable import Charts

@Suite struct SnapshotTests {
    @Test(arguments: Gallery.samples)
    func pageIsAsKept(_ sample: Sample) {
        Snapshot.check("\(sample.name).html", Page.around(sample))
    }

    @Test(arguments: Gallery.samples)
    func fileIsAsKept(_ sample: Sample) {
        Snapshot.check("\(sample.name).svg", Array(sample.file.utf8))
    }
}
