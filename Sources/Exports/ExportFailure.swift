/// Why a file could not be made: the machine's fault, or a limit of its format.
package struct ExportFailure: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) {
        self.description = description
    }
}
