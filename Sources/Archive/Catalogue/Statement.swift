import Edition
import Messages

/// What something outside of a release's bag says of it: that it was sealed, and mostly by which digest it is known.
struct Statement: Hashable, Sendable {
    let edition: String
    let version: ReleaseVersion
    /// In lower case; nil of what only says that there is such a release, and of what cannot be read.
    let digest: String?
    /// What states it, for messages: `--digest`, `Site/archive/2017/1.0.0.sha256`.
    let source: Message
    /// The file that states it; nil of what was given on the command line, which is believed.
    let file: String?

    init(_ edition: String, _ version: ReleaseVersion, digest: String?, file: String, source: Message? = nil) {
        self.edition = edition
        self.version = version
        self.digest = digest
        self.source = source ?? Message(verbatim: file)
        self.file = file
    }

    init?(asked release: String, digest: String) {
        guard let slash = release.lastIndex(of: "/"), let version = ReleaseVersion(String(release[release.index(after: slash)...])) else { return nil }
        edition = String(release[..<slash])
        self.version = version
        self.digest = digest
        source = "--digest"
        file = nil
    }

    /// `2017/1.0.0`.
    var release: String { "\(edition)/\(version)" }

    /// For a note: `Site/feed.xml states 828fa454…`.
    var sentence: Message { digest.map { "\(source) states \($0)" } ?? "\(source) states that there is such a release" }
}

extension [Statement] {
    func of(_ release: String) -> [Statement] { filter { $0.release == release } }

    /// As notes, not more than a reader takes in.
    var sentences: [Message] {
        let all = map(\.sentence)
        return all.count <= 6 ? all : all.prefix(5) + ["and \(all.count - 5) more files state it"]
    }
}
