/// The number of a release, `MAJOR.MINOR.PATCH`, ordered by its parts as numbers: 1.0.10 comes after 1.0.9.
package struct ReleaseVersion: Hashable, Sendable, Comparable, CustomStringConvertible {
    package let major: Int
    package let minor: Int
    package let patch: Int

    /// Nil where the text is anything but three numbers without signs, spaces or leading zeros.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part -> Int? in
            guard (1...9).contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return part.utf8.count > 1 && part.utf8.first == 0x30 ? nil : Int(part)
        }
        guard parts.count == 3, numbers.count == 3 else { return nil }
        (major, minor, patch) = (numbers[0], numbers[1], numbers[2])
    }

    private init(_ major: Int, _ minor: Int, _ patch: Int) {
        (self.major, self.minor, self.patch) = (major, minor, patch)
    }

    /// What an edition's first release is called.
    package static let first = ReleaseVersion(1, 0, 0)

    package var description: String { "\(major).\(minor).\(patch)" }

    package static func < (a: ReleaseVersion, b: ReleaseVersion) -> Bool {
        (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
    }
}
