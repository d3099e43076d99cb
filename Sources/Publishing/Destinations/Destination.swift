/// A file as a destination tells of it.
package struct ListedFile: Hashable, Sendable {
    package let size: Int
    /// Nil where the destination says nothing of the bytes.
    package var digest: FileDigest?

    package init(size: Int, digest: FileDigest? = nil) {
        self.size = size
        self.digest = digest
    }
}

/// Where a site is published: what every place can do, whichever program does it.
///
/// Names of files reach those programs in files of their own or as names on the disk, never through a shell.
package protocol Destination: Sendable {
    /// As it is named in messages.
    var shown: String { get }
    /// The function of the digests in its listing; nil where there are none.
    var function: DigestFunction? { get }
    /// Whether `differing` compares bytes, not only sizes.
    var comparesBytes: Bool { get }

    /// Every file there, by path; none where nothing is there yet.
    func list() throws(PublishFailure) -> [String: ListedFile]
    /// A small file that is known to be there.
    func read(_ name: String) throws(PublishFailure) -> [UInt8]
    func write(_ bytes: [UInt8], to name: String) throws(PublishFailure)
    /// Sends files of the site, each so that a reader finds the old or the new one whole.
    func send(_ files: [SiteFile], from site: String) throws(PublishFailure)
    /// Which of the files do not stand there byte for byte.
    func differing(_ files: [SiteFile], from site: String) throws(PublishFailure) -> Set<String>
    func remove(_ paths: [String]) throws(PublishFailure)
    /// Removes the folders that became empty, where folders are something.
    func removeFolders(_ paths: [String]) throws(PublishFailure)
}

extension Destination {
    package func removeFolders(_ paths: [String]) throws(PublishFailure) {}
}
