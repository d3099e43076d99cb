import Testing

@testable import Source

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

@Suite struct SourceFolderTests {
    /// A report's folder on disk, gone at the end of the test.
    private func withFolder(_ test: (String, (String, String?) throws -> Void) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "almanac-folder-\(UInt64.random(in: 0 ... .max))").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path + "/Content/2017", withIntermediateDirectories: true)
        try test(path) { name, text in
            if let text {
                try Data(text.utf8).write(to: URL(filePath: "\(path)/Content/\(name)"))
            } else {
                try FileManager.default.removeItem(atPath: "\(path)/Content/\(name)")
            }
        }
    }

    private func texts(_ tree: SourceTree) -> [String] {
        tree.entries.map { "\($0.path) \(String(decoding: $0.bytes, as: UTF8.self))" }
    }

    @Test func readingAgainShowsWhatIsThere() throws {
        try withFolder { path, write in
            var folder = SourceFolder(root: path)
            try write("site.yaml", "one")
            try write("2017/a.md", "a")
            #expect(texts(try folder.read()) == ["Content/2017/a.md a", "Content/site.yaml one"])
            try write("2017/a.md", "b")
            try write("2017/c.md", "c")
            #expect(texts(try folder.read()) == ["Content/2017/a.md b", "Content/2017/c.md c", "Content/site.yaml one"])
            try write("2017/a.md", nil)
            #expect(texts(try folder.read()) == ["Content/2017/c.md c", "Content/site.yaml one"])
        }
    }

    @Test func aChangeOfTheSameLengthInTheSameMomentIsSeen() throws {
        try withFolder { path, write in
            var folder = SourceFolder(root: path)
            for number in 0..<50 {
                try write("site.yaml", "\(number % 10)")
                #expect(texts(try folder.read()) == ["Content/site.yaml \(number % 10)"])
            }
        }
    }

    @Test func aFolderThatIsGoneIsAnErrorAndComesBack() throws {
        try withFolder { path, write in
            var folder = SourceFolder(root: path)
            try write("site.yaml", "one")
            _ = try folder.read()
            try FileManager.default.moveItem(atPath: path + "/Content", toPath: path + "/Elsewhere")
            #expect(try folder.read().diagnostics.map(\.rule) == ["missing-content"])
            try FileManager.default.moveItem(atPath: path + "/Elsewhere", toPath: path + "/Content")
            #expect(texts(try folder.read()) == ["Content/site.yaml one"])
        }
    }
}
