/// The machine failed: no port, no socket, no folder.
package struct PreviewFailure: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
