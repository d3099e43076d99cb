import Edition

/// `1.0.0.sha256`, beside the bag: what `sha256sum --check` needs for the bag's digest and the .zip.
enum Checksums {
    static func bytes(version: ReleaseVersion, digest: String, zip: [UInt8]) -> [UInt8] {
        Manifest([("\(version)/tagmanifest-sha256.txt", digest), ("\(version).zip", Digest.sha256.hex(zip))]).bytes
    }
}
