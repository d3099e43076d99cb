package import Messages

/// Why there is no PNG: always the machine's fault, for the drawings are ours.
package enum RasteriserFailure: Error, CustomStringConvertible {
    /// The program is not installed.
    case missing
    /// The program ended with an error.
    case refused(drawing: String, status: Int32, said: String)
    /// A file could not be written or the program not be run.
    case system(drawing: String?, reason: Message)

    package var description: String { message.english }

    package var message: Message {
        switch self {
        case .missing:
            """
            pictures for a release need the program rsvg-convert, which is not installed
              hint: install it (Debian and Ubuntu: apt install librsvg2-bin; macOS: brew install librsvg), or build without --release
            """
        case .refused(let drawing, let status, let said):
            said.split(separator: "\n").first.map { "rsvg-convert cannot draw \(drawing) (exit code \(status)): \($0)" }
                ?? "rsvg-convert cannot draw \(drawing) (exit code \(status))"
        case .system(let drawing, let reason):
            drawing.map { "cannot draw \($0) as PNG: \(reason)" } ?? "cannot make PNG files: \(reason)"
        }
    }
}
