/// The site that an earlier build wrote into an output folder, as far as a later one asks for it. Nothing that Almanac did not write is in it.
package struct StandingSite: Sendable {
    /// Paths from the site's root.
    package let paths: Set<String>
    private let folder: String

    /// - Parameter out: the output folder; one that is not there, or is not ours, holds nothing.
    package init(_ out: String) {
        folder = out
        paths = Set(FileSystem.contents("\(out)/\(Marker.name)").flatMap(Marker.init)?.paths ?? [])
    }

    /// The bytes of a file that the earlier build wrote; nil where there is none, or where it is none any more.
    package func bytes(_ path: String) -> [UInt8]? { paths.contains(path) ? FileSystem.contents("\(folder)/\(path)") : nil }
}
