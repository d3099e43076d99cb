import Testing

@testable import Source

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif
#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#endif

@Suite struct SourceTreeTests {
    /// A folder on disk that is gone at the end of the test.
    private struct Folder: ~Copyable {
        let path: String

        init() throws {
            let name = "almanac-source-\(getpid())-\(UInt64.random(in: 0 ... .max))"
            path = FileManager.default.temporaryDirectory.appending(path: name).path
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        func write(_ name: String, _ text: String = "x") {
            var folder = path
            for part in name.split(separator: "/").dropLast() {
                folder += "/" + part
                mkdir(folder, 0o755)
            }
            if name.hasSuffix("/") { return _ = mkdir("\(path)/\(name)", 0o755) }
            guard let file = fopen("\(path)/\(name)", "w") else { return }
            fputs(text, file)
            fclose(file)
        }

        func link(_ name: String, to target: String) { symlink(target, "\(path)/\(name)") }
    }

    @Test func readsEveryFileSortedByPath() throws {
        let folder = try Folder()
        folder.write("Content/site.yaml", "title: 国\n")
        folder.write("Content/2017/units.csv", "")
        folder.write("Content/2017/chapters/01-入口.md", "正文")
        folder.write("Templates/page.html", "t")
        folder.write("Other/x.txt")
        let tree = try SourceTree.load(root: folder.path)
        #expect(tree.diagnostics.isEmpty)
        #expect(tree.entries.map(\.path) == ["Content/2017/chapters/01-入口.md", "Content/2017/units.csv", "Content/site.yaml", "Templates/page.html"])
        #expect(tree.bytes(at: "Content/site.yaml") == Array("title: 国\n".utf8))
        #expect(tree.bytes(at: "Content/2017/units.csv") == [])
        #expect(tree.bytes(at: "Content/nothing") == nil)
        #expect(tree.text(at: "Content/2017/chapters/01-入口.md").0?.text == "正文")
        #expect(tree.paths(under: "Content/2017") == ["Content/2017/chapters/01-入口.md", "Content/2017/units.csv"])
        #expect(tree.paths(under: "Content/201") == [])
        #expect(tree.paths(under: "Templates/") == ["Templates/page.html"])
        #expect(tree.paths(under: "").count == 4)
    }

    @Test func filesThatLieAboutAreSkipped() throws {
        let folder = try Folder()
        for name in [".hidden", "a.md~", "#a.md#", ".a.md.swp", "a.swp", "Thumbs.db", "desktop.ini", ".git/config", "~$table.xlsx", ".DS_Store", "a.bak"] {
            folder.write("Content/\(name)")
        }
        folder.write("Content/a.md")
        let tree = try SourceTree.load(root: folder.path)
        #expect(tree.entries.map(\.path) == ["Content/a.md"])
        #expect(tree.diagnostics.isEmpty)
    }

    @Test func largeAndBinaryFilesAreReadWhole() throws {
        let folder = try Folder()
        let text = String(repeating: "0123456789\n", count: 40_000)
        folder.write("Content/big.csv", text)
        #expect(try SourceTree.load(root: folder.path).bytes(at: "Content/big.csv") == Array(text.utf8))
    }

    @Test func aMissingContentFolderIsADiagnosticAndMissingTemplatesAreNot() throws {
        let folder = try Folder()
        let none = try SourceTree.load(root: folder.path)
        #expect(none.entries.isEmpty)
        #expect(none.diagnostics.map(\.rule) == ["missing-content"])
        folder.write("Content/", "")
        #expect(try SourceTree.load(root: folder.path).diagnostics.isEmpty)
    }

    @Test func aRootThatIsNotThereIsAnError() {
        #expect(throws: FileError.self) { try SourceTree.load(root: "/nowhere/at/all") }
        #expect(throws: FileError.self) { try SourceTree.load(root: "/dev/null") }
    }

    @Test func linksInsideTheRootAreFollowed() throws {
        let folder = try Folder()
        folder.write("Content/a.md", "a")
        folder.write("common/b.md", "b")
        folder.link("Content/linked.md", to: "a.md")
        folder.link("Content/common", to: "../common")
        let tree = try SourceTree.load(root: folder.path)
        #expect(tree.entries.map(\.path) == ["Content/a.md", "Content/common/b.md", "Content/linked.md"])
        #expect(tree.bytes(at: "Content/linked.md") == Array("a".utf8))
        #expect(tree.diagnostics.isEmpty)
    }

    @Test func linksThatLeadOutOrNowhereOrInCirclesAreDiagnostics() throws {
        let folder = try Folder()
        folder.write("Content/a.md")
        folder.link("Content/hosts", to: "/etc/hosts")
        folder.link("Content/etc", to: "/etc")
        folder.link("Content/dangling", to: "nothing")
        folder.link("Content/loop", to: ".")
        folder.link("Content/self", to: "self")
        folder.link("Content/prefix", to: folder.path + "-other")
        let tree = try SourceTree.load(root: folder.path)
        #expect(tree.entries.map(\.path) == ["Content/a.md"])
        #expect(
            tree.diagnostics.map { "\($0.place?.file ?? "") \($0.rule)" } == [
                "Content/dangling unreadable-file", "Content/etc link-outside", "Content/hosts link-outside", "Content/loop link-loop",
                "Content/prefix unreadable-file", "Content/self unreadable-file",
            ])
    }

    @Test func contentMayItselfBeALink() throws {
        let folder = try Folder()
        folder.write("real/a.md")
        folder.link("Content", to: "real")
        #expect(try SourceTree.load(root: folder.path).entries.map(\.path) == ["Content/a.md"])
    }

    @Test func pipesAreNotWaitedFor() throws {
        let folder = try Folder()
        folder.write("Content/a.md")
        mkfifo(folder.path + "/Content/pipe", 0o644)
        let tree = try SourceTree.load(root: folder.path)
        #expect(tree.entries.map(\.path) == ["Content/a.md"])
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything")) func filesWithoutPermissionAreDiagnostics() throws {
        let folder = try Folder()
        folder.write("Content/a.md")
        folder.write("Content/closed/b.md")
        chmod(folder.path + "/Content/a.md", 0)
        chmod(folder.path + "/Content/closed", 0)
        defer { chmod(folder.path + "/Content/closed", 0o755) }
        #expect(try SourceTree.load(root: folder.path).diagnostics.map(\.rule) == ["unreadable-file", "unreadable-file"])
    }

    @Test func namesThatAreNoTextAreDiagnostics() throws {
        let folder = try Folder()
        folder.write("Content/a.md")
        let bytes = Array((folder.path + "/Content/").utf8) + [0xFF, 0x2E, 0x6D, 0x64, 0]
        let file = bytes.withUnsafeBufferPointer { $0.withMemoryRebound(to: CChar.self) { fopen($0.baseAddress, "w") } }
        // File systems that keep names as text refuse this one themselves.
        guard let file else { return }
        fclose(file)
        #expect(try SourceTree.load(root: folder.path).diagnostics.map(\.rule) == ["unreadable-file"])
    }

    @Test func namesThatDifferOnlyInTheirNormalFormAreDiagnostics() throws {
        let folder = try Folder()
        folder.write("Content/\u{E9}.md")
        folder.write("Content/e\u{301}.md")
        let tree = try SourceTree.load(root: folder.path)
        #expect(tree.entries.count == 1)
        // Where the file system itself takes the two for one, there is nothing to say.
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Content")
        #expect(tree.diagnostics.map(\.rule) == (names.count == 2 ? ["same-file-name"] : []))
    }

    @Test func namesAreFoundInEitherNormalForm() {
        let tree = SourceTree(texts: [("Content/e\u{301}.md", "x")])
        #expect(tree.bytes(at: "Content/\u{E9}.md") != nil)
        #expect(Array(tree.entries[0].path.unicodeScalars).count == "Content/".count + 4)
    }

    @Test func namesAreComposedWhateverTheDiskHas() throws {
        let folder = try Folder()
        folder.write("Content/cafe\u{301}/e\u{301}.md", "text")
        let tree = try SourceTree.load(root: folder.path)
        #expect(tree.diagnostics == [])
        #expect(tree.entries.map { Array($0.path.utf8) } == [Array("Content/caf\u{E9}/\u{E9}.md".utf8)])
        #expect(tree.bytes(at: "Content/caf\u{E9}/\u{E9}.md") == Array("text".utf8))
    }

    @Test func foldersThatDifferOnlyInTheirNormalFormAreDiagnostics() throws {
        let folder = try Folder()
        folder.write("Content/\u{E9}/a.md")
        folder.write("Content/e\u{301}/b.md")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/Content")
        #expect(
            try SourceTree.load(root: folder.path).diagnostics.map(\.message)
                == (names.count == 2 ? ["two folders have this name, in different Unicode forms"] : []))
    }

    @Test(arguments: [
        ("50%.svg", "error", "%"), ("a\\b.svg", "error", "a backslash"), ("a\nb.svg", "error", "a line break"), ("a\u{1B}b", "error", "a control character"),
        ("a\u{85}b", "error", "a line break"), ("what?.md", "warning", "holds ?"), ("12:00.png", "warning", "holds :"),
        ("end.", "warning", "ends with a point"),
        ("end ", "warning", "ends with a space"), ("aux.csv", "warning", "is that of a device"), ("LPT1", "warning", "is that of a device"),
        ("100 per cent (2).svg", "", ""), ("auxiliary.csv", "", ""), ("图 1，终版.svg", "", ""), ("a'b&c+d,e;f=g@h~i#j!$.txt", "", ""),
    ])
    func aNameThatCannotStandEverywhereIsADiagnostic(_ name: String, _ severity: String, _ what: String) throws {
        let folder = try Folder()
        folder.write("Content/\(name)")
        folder.write("Content/zz \(name)/x")
        let found = try SourceTree.load(root: folder.path).diagnostics
        // The second is a folder, whose name begins otherwise.
        #expect(found.first.map(\.severity.name) ?? "" == severity)
        #expect(found.first?.message.english.contains(what) ?? true)
        #expect(found.first?.place?.file ?? "Content/\(name)" == "Content/\(name)")
        #expect(found.count == (severity.isEmpty ? 0 : what.contains("device") ? 1 : 2))
    }

    @Test func aTreeOfValuesIsSortedAndTheLaterOfTwoWins() {
        let tree = SourceTree(texts: [("b", "1"), ("a", "2"), ("b", "3")])
        #expect(tree.entries.map(\.path) == ["a", "b"])
        #expect(tree.bytes(at: "b") == Array("3".utf8))
    }
}
