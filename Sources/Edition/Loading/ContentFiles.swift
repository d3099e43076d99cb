package import Source

/// All that a workspace depends on: the files of Content/, and what could not be read.
package struct ContentFiles: MemoStep {
    package typealias Value = (workspace: Workspace?, diagnostics: [Diagnostic])

    private let drafts: Bool
    private let files: ArraySlice<SourceTree.Entry>
    private let sealed: [SourceTree.Entry]
    private let diagnostics: [Diagnostic]

    /// - Parameter sealed: files of editions of which only sealed releases are left.
    package init(_ tree: SourceTree, drafts: Bool, sealed: SourceTree? = nil) {
        self.drafts = drafts
        files = tree.entries(under: "Content")
        self.sealed = sealed?.entries ?? []
        diagnostics = tree.diagnostics
    }
}

/// All that the value of a formula depends on, beside its text: every file of Content/ but the chapters.
struct DataFiles: MemoStep {
    typealias Value = KnownValues

    private let files: [SourceTree.Entry]
    private let diagnostics: [Diagnostic]

    init(_ tree: SourceTree) {
        files = tree.entries(under: "Content").filter { file in
            let parts = file.path.utf8.split(separator: UInt8(ascii: "/"), maxSplits: 3, omittingEmptySubsequences: false)
            return !(parts.count == 4 && parts[2].elementsEqual("chapters".utf8))
        }
        diagnostics = tree.diagnostics
    }
}
