import Testing

@testable import Preview

@Suite struct EntityTagTests {
    @Test func everyBitCounts() {
        let bytes = [UInt8](repeating: 7, count: 40)
        var tags: Set<String> = [EntityTag.of(bytes)]
        for position in bytes.indices {
            for bit in 0..<8 {
                var other = bytes
                other[position] ^= 1 << bit
                tags.insert(EntityTag.of(other))
            }
        }
        #expect(tags.count == 1 + 40 * 8)
    }

    @Test func lengthCounts() {
        let tags = Set((0..<64).map { EntityTag.of([UInt8](repeating: 0, count: $0)) })
        #expect(tags.count == 64)
        #expect(tags.allSatisfy { $0.count == 16 })
    }

    @Test(arguments: ["\"abc\"", "W/\"abc\"", "*", "\"x\", \"abc\"", "\"x\",W/\"abc\" "])
    func theTagIsFound(header: String) {
        #expect(EntityTag.matches(header, "abc"))
    }

    @Test(arguments: [nil, "", "abc", "\"abcd\"", "\"ab\"", "W/abc"])
    func otherTagsAreNot(header: String?) {
        #expect(!EntityTag.matches(header, "abc"))
    }
}
