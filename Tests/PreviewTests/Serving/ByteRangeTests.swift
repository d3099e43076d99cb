import Testing

@testable import Preview

@Suite struct ByteRangeTests {
    @Test(arguments: [
        ("bytes=0-4", 0..<5), ("bytes=5-", 5..<10), ("bytes=-3", 7..<10), ("bytes=-99", 0..<10), ("bytes=9-9", 9..<10), ("bytes=3-999", 3..<10),
    ])
    func oneRangeIsAPart(header: String, range: Range<Int>) {
        #expect(ByteRange.parse(header, length: 10) == .part(range))
    }

    @Test(arguments: ["bytes=10-", "bytes=10-12", "bytes=-0"])
    func aRangeBehindTheEndCannotBeGiven(header: String) {
        #expect(ByteRange.parse(header, length: 10) == .unsatisfiable)
    }

    @Test(arguments: [
        nil, "", "bytes=", "bytes=-", "bytes=a-b", "bytes=5-2", "lines=0-4", "bytes=0-1,3-4", "bytes=+1-2", "bytes= 1-2", "bytes=99999999999999999999-",
    ])
    func anythingElseIsTheWhole(header: String?) {
        #expect(ByteRange.parse(header, length: 10) == .whole)
    }

    @Test func nothingHasNoParts() {
        #expect(ByteRange.parse("bytes=0-0", length: 0) == .unsatisfiable)
        #expect(ByteRange.parse("bytes=-1", length: 0) == .unsatisfiable)
    }
}
