/// One file of the finished site, whole in memory.
package struct OutputFile: Sendable {
    /// Where it stands below the output folder, with `/` between the parts: `2017/units/hangzhou.html`.
    package let path: String
    package let bytes: [UInt8]
    /// Of a drawing: where a release puts the same picture as PNG.
    package var picture: String?

    /// Whether the site has the picture and not the drawing.
    package var isPictureOnly: Bool

    package init(path: String, bytes: [UInt8], picture: String? = nil, isPictureOnly: Bool = false) {
        self.isPictureOnly = isPictureOnly
        self.path = path
        self.bytes = bytes
        self.picture = picture
    }
}
