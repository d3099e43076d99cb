/// A .zip that cannot be read to its end, or a library that has no memory, in words that end a sentence about it.
package struct ZipFailure: Error, CustomStringConvertible, Sendable {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
