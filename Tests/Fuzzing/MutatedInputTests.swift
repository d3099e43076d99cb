import Foundation
import Testing

/// A bounded run without libFuzzer: each target reads what it begins with, and some hundred inputs made of that. What a target cannot read, it says; it never stops the program.
@Suite struct MutatedInputTests {
    /// Each input of these is laid into pages, or onto the disk.
    private static let slow: Set<String> = ["chapter", "figure", "template", "bag"]
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    /// What stands in `Corpus/`, and files that others of the tests read anyway.
    private static func seeds(of target: String) -> [[UInt8]] {
        let elsewhere = [
            "markdown": ["Fuzzing/Corpus/chapter"], "workbook": ["Fixtures/Tables"], "outlines": ["Fixtures/Sites/maps/Content/2025/maps"],
            "template": ["../Templates/pages"],
        ]
        return (["Fuzzing/Corpus/\(target)"] + elsewhere[target, default: []]).flatMap { path in
            let folder = tests.appending(path: path).path
            let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
            return names.sorted().compactMap { FileManager.default.contents(atPath: "\(folder)/\($0)") }.filter { $0.count < 65_536 }.map(Array.init)
        }
    }

    @Test(arguments: FuzzTarget.all)
    func whateverIsReadTheProgramGoesOn(target: FuzzTarget) throws {
        let seeds = Self.seeds(of: target.name)
        try #require(!seeds.isEmpty, "no seeds for \(target)")
        for seed in seeds { target.run(seed) }
        // Where a target stops the program, this is what it was given.
        let last = FileManager.default.temporaryDirectory.appending(path: "almanac-\(target)-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: last) }
        for number in 0..<(Self.slow.contains(target.name) ? 60 : 400) {
            var input = MutatedInput(seeds: seeds, number: number)
            let bytes = input.bytes()
            try Data(bytes).write(to: last)
            target.run(bytes)
        }
    }

    @Test func theSameNumberIsTheSameInput() {
        let made = (0..<20).map { number in
            (0..<2).map { _ in
                var input = MutatedInput(seeds: [Array("a,b\n1,2\n".utf8), Array("title: A".utf8)], number: number)
                return input.bytes()
            }
        }
        #expect(made.allSatisfy { $0[0] == $0[1] })
        #expect(Set(made.map { $0[0] }).count > 15)
    }
}
