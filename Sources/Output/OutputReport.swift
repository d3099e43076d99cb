/// What one build changed in the output folder. Almanac's own marker file is not counted.
package struct OutputReport: Hashable, Sendable {
    /// How the new site took the old one's place.
    package enum Arrival: Hashable, Sendable {
        /// Every file was there already, byte for byte: nothing was touched.
        case unchanged
        /// The whole folder appeared or was exchanged in one step.
        case wholeFolder
        /// File by file, each by a rename, because the folder itself cannot be exchanged (a mount point, a file
        /// system without that call, a parent folder that is not ours to write in).
        case fileByFile
    }

    /// Files that are new or have other bytes than before.
    package let written: Int
    /// Files left as they were: same bytes, same modification time, same inode.
    package let unchanged: Int
    /// Files of an earlier build that this one no longer has.
    package let removed: Int
    /// Sum of the sizes of the written files.
    package let bytesWritten: Int
    package let arrival: Arrival
}
