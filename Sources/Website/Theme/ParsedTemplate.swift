import Source

/// A template file as it was read.
struct ParsedTemplate: Sendable {
    let tree: TemplateTree
    /// What is wrong with its tags and sections. With a problem the tree is not worth showing.
    let problems: [Diagnostic]

    init(_ file: ThemeFile) {
        (tree, problems) = TemplateTree.parse(file.text, file: file.name)
    }
}
