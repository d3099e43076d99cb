import Testing

@testable import Output

@Suite struct CacheFolderTests {
    @Test func whatIsWrittenIsReadAndKeepsItselfOutOfRepositories() throws {
        let here = try TemporaryFolder(), cache = CacheFolder(in: here.path)
        #expect(cache.contents("a") == nil)
        cache.write([1, 2], to: "a")
        #expect(cache.contents("a") == [1, 2])
        #expect(here.text(".almanac-cache/.gitignore") == "*\n")
        #expect(here.text(".almanac-cache/CACHEDIR.TAG")?.hasPrefix("Signature: 8a477f597d28d172789f06886806bc55\n") == true)
        cache.write(nil, to: "a")
        #expect(cache.contents("a") == nil)
    }

    @Test func nothingIsMadeOnlyToForget() throws {
        let here = try TemporaryFolder()
        CacheFolder(in: here.path).write(nil, to: "a")
        #expect(try here.names().isEmpty)
    }

    @Test func whatAKilledBuildLeftAndWhatIsUnwantedGoes() throws {
        let here = try TemporaryFolder(), cache = CacheFolder(in: here.path)
        cache.write([1], to: "a")
        cache.write([2], to: "b")
        try FileSystem.write([3], to: "\(here.path)/.almanac-cache/a.almanac-12345")
        cache.write([4], to: "c") { $0 == "b" }
        #expect(try here.names(".almanac-cache") == [".gitignore", "CACHEDIR.TAG", "b", "c"])
    }

    @Test func whereNothingCanBeWrittenNothingIsRemembered() throws {
        let here = try TemporaryFolder(), cache = CacheFolder(in: here.path)
        try FileSystem.write([], to: "\(here.path)/.almanac-cache")
        cache.write([1], to: "a")
        #expect(cache.contents("a") == nil)
    }
}
