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
    /// What the file system says of the finished folder (`FileSystem.state`), where that was asked for.
    package var state: [UInt8]?

    package init(written: Int, unchanged: Int, removed: Int, bytesWritten: Int, arrival: Arrival, state: [UInt8]? = nil) {
        self.written = written
        self.unchanged = unchanged
        self.removed = removed
        self.bytesWritten = bytesWritten
        self.arrival = arrival
        self.state = state
    }
}
