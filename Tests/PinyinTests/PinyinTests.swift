import Testing

@testable import Pinyin

struct PinyinTests {
    /// Where a character is read in several ways, the right one of a name is among them.
    @Test(arguments: [
        ("西安", "xi an"), ("重庆", "chong qing"), ("长沙", "chang sha"), ("厦门", "xia men"), ("蚌埠", "beng bu"), ("六安", "lu an"), ("台州", "tai zhou"),
        ("丽水", "li shui"), ("都江堰", "du jiang yan"), ("乐山", "le shan"), ("绿地", "lv di"), ("廣州", "guang zhou"),
    ])
    func `characters are read`(_ name: String, _ reading: String) throws {
        let parts = try #require(Pinyin.reading(of: name)).split(separator: " ").map { $0.split(separator: "/") }
        let expected = reading.split(separator: " ")
        #expect(parts.count == expected.count)
        for (ways, syllable) in zip(parts, expected) { #expect(ways.contains(syllable)) }
    }

    @Test func `the customary reading comes first`() {
        #expect(Pinyin.reading(of: "杭州") == "hang zhou")
        #expect(Pinyin.reading(of: "重")?.hasPrefix("zhong/") == true)
    }

    @Test func `letters and digits stand as they are`() {
        #expect(Pinyin.reading(of: "e福州")?.hasPrefix("e fu zhou") == true)
        #expect(Pinyin.reading(of: "12345热线")?.hasPrefix("12345 re") == true)
        #expect(Pinyin.reading(of: "Nanjing") == nil)
        #expect(Pinyin.reading(of: "") == nil)
        #expect(Pinyin.reading(of: "東京タワー（塔）")?.contains(" ta") == true)
    }

    @Test(arguments: [
        ("重庆", "chong qing", "chong qing"), ("重庆", "Chóngqìng", "chong qing"), ("重庆", "chongqing", "chong qing"), ("重庆", "chong2 qing4", "chong qing"),
        ("重庆", "Cho\u{301}ngqi\u{300}ng", "chong qing"), ("西安", "Xi'an", "xi an"), ("西安", "Xi’an", "xi an"), ("吕梁", "Lǚliáng", "lv liang"),
        ("吕梁", "Lu\u{308}liang", "lv liang"), ("e福州", "e fuzhou", "e fu zhou"), ("六安", "Luan", "lu an"),
        // A reading that the table does not know is parted as syllables go.
        ("龘龘", "dadong", "da dong"), ("南京", "x", "x"),
    ])
    func `what an author gives is taken, however it is written`(_ name: String, _ given: String, _ reading: String) {
        #expect(Pinyin.reading(of: name, given: given) == reading)
    }

    @Test func `a reading of nothing like the name is another's`() {
        #expect(Pinyin.agrees("Chóngqìng", with: "重庆"))
        #expect(Pinyin.agrees("Lù'ān", with: "六安"))
        #expect(!Pinyin.agrees("Nanjing", with: "重庆"))
        #expect(Pinyin.agrees("Anything", with: "Ash"))
    }

    @Test func `what no reading holds is pointed at`() {
        #expect(Pinyin.strange(in: "chong2 qing4") == nil)
        #expect(Pinyin.strange(in: "Lǚ-liáng") == nil)
        #expect(Pinyin.strange(in: "xi安")?.offset == 2)
        #expect(Pinyin.strange(in: "nan9jing")?.scalar == "9")
    }

    @Test func `the table is whole`() {
        let table = MandarinReadings.table
        #expect(table.syllables.count > 400)
        #expect(!table["国"].isEmpty && !table["國"].isEmpty && table["a"].isEmpty)
        for scalar in (0x4E00...0x9FA5).compactMap(Unicode.Scalar.init) {
            #expect(table[scalar].allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } })
        }
    }
}
