import Output

/// The digest of a release as something outside of its bag states it.
struct StatedDigest: Hashable, Sendable {
    let digest: String
    /// What states it, for messages: `--digest`, `Site/archive/2017/1.0.0.sha256`.
    let source: String
    /// The file that states it; nil of what was given on the command line, which is believed.
    let file: String?

    /// What the list beside the bag states.
    static func checksums(_ place: ArchiveFolder.Place) -> StatedDigest? {
        guard let bytes = FileSystem.contents(place.checksums) else { return nil }
        return Manifest.read(bytes, .sha256).digests["\(place.version)/tagmanifest-sha256.txt"].map { StatedDigest(digest: $0, source: place.checksums, file: place.checksums) }
    }
}
