/// What stands at a destination: its listing, and the manifest that somebody's last publication left.
struct DestinationState {
    /// Without the manifest's own file.
    var listing: [String: ListedFile]
    /// Nil where nothing was published yet, or where the file is none of ours.
    let manifest: Manifest?

    init(_ destination: any Destination) throws(PublishFailure) {
        listing = try destination.list()
        guard let listed = listing.removeValue(forKey: Manifest.name) else {
            manifest = nil
            return
        }
        let bytes = try destination.read(Manifest.name)
        manifest = Manifest(bytes)
        // Storage that encrypts with keys of its own gives something else in the place of MD5. The manifest's own bytes tell.
        let isTold = listed.digest.map { $0.function.hex(bytes) == $0.hex } ?? true
        if !isTold { for path in listing.keys { listing[path]?.digest = nil } }
    }
}
