import Commentary
import Formula
import Source
import Testing

@testable import Edition

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The guide says what the program does.
struct GuideTests {
    @Test func `the reference of formulas is what the functions say`() throws {
        let path = Report2017.folder + "/Docs/formulas.md"
        if getenv("ALMANAC_RECORD").map({ String(cString: $0) }) == "1" {
            let file = try #require(fopen(path, "w"))
            fputs(FormulaGuide.markdown, file)
            fclose(file)
        }
        #expect(Self.text("formulas.md") == FormulaGuide.markdown, "record it with ALMANAC_RECORD=1")
    }

    static let examples: [(written: String, shown: String, fails: Bool)] = {
        var examples: [(String, String, Bool)] = []
        var isTable = false, fails = false
        for line in text("numbers.md").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("| written |") {
                (isTable, fails) = (true, line.contains("message"))
            } else if !line.hasPrefix("|") {
                isTable = false
            } else if isTable, !line.hasPrefix("|---") {
                let cells = line.dropFirst(2).dropLast(2).components(" | ")
                examples.append((code(cells[0]), String(cells[1]), fails))
            }
        }
        return examples
    }()

    @Test func `there are examples`() { #expect(Self.examples.count > 15) }

    @Test(arguments: examples.map { "\($0.written)\t\($0.shown)\t\($0.fails)" })
    func `an example of the guide gives what it says`(_ example: String) throws {
        let parts = example.split(separator: "\t", omittingEmptySubsequences: false)
        let (edition, diagnostics) = try Report2017.with(chapter: String(parts[0]))
        let own = diagnostics.filter { $0.place?.file.hasSuffix("99-probe.md") ?? false }
        if parts[2] == "true" {
            #expect(own.map(\.message.english) == [String(parts[1])])
        } else {
            #expect(own == [])
            let version = try #require(edition?.chapters.last?.versions[0])
            let shown = version.document.plainText(in: version.document.body, version.numbers, edition?.ledger.entries ?? [])
            #expect(shown.trimmed == parts[1])
        }
    }

    /// The table of how numbers are read: a text, and values that it is true or false of.
    static let readings: [(text: String, value: String, holds: Bool)] = {
        var readings: [(String, String, Bool)] = []
        var isTable = false
        for line in text("numbers.md").split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("| text | says |") {
                isTable = true
            } else if !line.hasPrefix("|") {
                isTable = false
            } else if isTable, !line.hasPrefix("|---") {
                let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
                for text in cells[1].split(separator: "`").map(String.init) where text.trimmed != "," && !text.trimmed.isEmpty {
                    for (cell, holds) in [(cells[3], true), (cells[4], false)] {
                        readings += cell.split(separator: ",").map { (text, String($0).trimmed, holds) }
                    }
                }
            }
        }
        return readings
    }()

    @Test func `every row of how numbers are read has its texts and values`() { #expect(Self.readings.count > 350) }

    @Test(arguments: readings.map { "\($0.text)\t\($0.value)\t\($0.holds)" })
    func `a number is read as the guide says`(_ reading: String) throws {
        let parts = reading.split(separator: "\t").map(String.init), dataset = try Report2017.edition().dataset
        let value = try #require(try Formula.parse(parts[1], at: Place(file: "f")).0?.evaluate(in: dataset).get())
        let verdict = try #require(ClaimText.parse(parts[0], language: "en")).verdict(value, .equal, in: dataset)
        #expect(verdict.outcome == (parts[2] == "true" ? .holds : .differs), "\(parts[0]) of \(parts[1])")
    }

    static func text(_ name: String) -> String {
        guard let file = fopen(Report2017.folder + "/Docs/" + name, "r") else { return "" }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        while case let byte = fgetc(file), byte != EOF { bytes.append(UInt8(byte)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The text of a code span.
    private static func code(_ cell: Substring) -> String {
        var cell = cell
        while cell.first == "`", cell.last == "`", cell.count > 1 { cell = cell.dropFirst().dropLast() }
        // A span that itself ends with a backquote has a space before its marks.
        if cell.hasSuffix("` ") { cell = cell.dropLast() }
        return String(cell)
    }
}

extension Substring {
    fileprivate func components(_ separator: String) -> [Substring] {
        var parts: [Substring] = []
        var start = startIndex, index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(separator) {
                parts.append(self[start..<index])
                index = self.index(index, offsetBy: separator.count)
                start = index
            } else {
                index = self.index(after: index)
            }
        }
        return parts + [self[start...]]
    }
}
