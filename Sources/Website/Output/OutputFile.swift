/// One file of the finished site, whole in memory.
package struct OutputFile: Sendable {
    /// Where it stands below the output folder, with `/` between the parts: `2017/units/hangzhou.html`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
