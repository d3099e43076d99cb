/// The text of one source file, decoded and free of characters that no output format could hold.
package struct SourceText: Hashable, Sendable {
    /// The path as the author knows it, relative to the folder that holds Content/.
    package let file: String
    /// The content without a byte order mark; line ends are as they were written.
    package let text: String

    /// A text that is already in memory, such as a test's or an editor's.
    package init(file: String, text: String) {
        self.file = file
        self.text = text
    }
}
