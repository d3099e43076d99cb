import Source

/// What the list of mistakes in an open page says beside the mistakes themselves.
enum ClientWords {
    static let all: [(name: String, message: Message)] = [
        ("language", "en"),
        ("label", "Preview: mistakes in the report"),
        ("hide", "Hide"),
        ("open", "Open in the editor"),
        ("gone", "This page is no longer in the report"),
        ("lastGood", "The page is the last good one. It follows as soon as this is mended."),
        ("appears", "The page appears as soon as this is mended."),
        ("lastVersion", "What you see is its last version. It comes back when its file does."),
        ("asWritten", "The page is shown as it is written; it cannot be built like this."),
        ("look", "The page is shown; an author should look."),
        ("waiting", "The preview has ended – waiting for it"),
        ("ended", "The preview has ended."),
        ("fine", "No mistakes any more."),
        ("more", "and {n} more: the terminal lists them all"),
    ]
}
