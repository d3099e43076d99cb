/// A chapter that is there and could not be read: a link to it, or a reference to what it may hold, is no mistake of its own.
struct UnreadChapter {
    let path: String
    /// Nil where not even its encoding is known.
    let text: String?

    var fileName: Substring { path.split(separator: "/").last ?? "" }

    func mayHold(id: String) -> Bool { text.map { $0.contains(id) } ?? true }
}
