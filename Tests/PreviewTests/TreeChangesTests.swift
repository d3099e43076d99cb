import Source
import Testing

@testable import Preview

@Suite struct TreeChangesTests {
    private func changes(_ old: [(path: String, text: String)], _ new: [(path: String, text: String)]) -> TreeChanges {
        TreeChanges(from: SourceTree(texts: old), to: SourceTree(texts: new))
    }

    @Test func whatChangedCameAndWentIsListedInOrder() {
        let found = changes([("a", "1"), ("b", "2"), ("d", "4")], [("b", "3"), ("c", "5"), ("d", "4")])
        #expect(found.paths == ["a", "b", "c"])
        #expect(found.renamed.isEmpty)
    }

    @Test func theSameContentUnderAnotherNameIsARenaming() {
        let found = changes([("chapters/01-a.md", "text"), ("x", "1")], [("chapters/02-b.md", "text"), ("x", "1")])
        #expect(found.renamed.map(\.from) == ["chapters/01-a.md"])
        #expect(found.renamed.map(\.to) == ["chapters/02-b.md"])
    }

    @Test func nothingIsNothing() {
        #expect(changes([("a", "1")], [("a", "1")]).isEmpty)
        #expect(changes([], []).isEmpty)
    }
}
