import Testing

@testable import embed_files

struct ReadingsReaderTests {
    @Test func `a character has its readings in the order of the file`() throws {
        let rows = try ReadingsReader(file: "mandarin.txt").rows("# Readings\n\nzhang 张\nzhong 重\n\nchong 重\n")
        #expect(Dictionary(uniqueKeysWithValues: rows.map { ($0.fields[0], Array($0.fields.dropFirst())) }) == ["张": ["zhang"], "重": ["zhong", "chong"]])
    }

    @Test(arguments: [
        ("zhang", "no syllable with the characters that are read so"), ("Zhang 张", "no syllable with the characters that are read so"),
        ("a 啊b", "b is no Chinese character"),
    ])
    func `what is no line of the table is refused`(_ line: String, _ message: String) {
        #expect(throws: SourceMistake(file: "mandarin.txt", line: 2, message: message)) { try ReadingsReader(file: "mandarin.txt").rows("\n\(line)\n") }
    }
}
