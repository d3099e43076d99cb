/// A file of the site to come whose bytes are made when its turn comes, so that no more of them are in memory than there are workers.
package struct OutputDraft<Tool>: Sendable {
    /// As that of an `OutputFile`.
    let path: String
    let make: @Sendable (inout Tool) throws(OutputFailure) -> [UInt8]

    /// - Parameter make: gives the same bytes whenever it is asked, by a tool of each worker's own.
    package init(path: String, _ make: @escaping @Sendable (inout Tool) throws(OutputFailure) -> [UInt8]) {
        self.path = path
        self.make = make
    }

    /// A file that is made already.
    package init(_ file: OutputFile) {
        self.init(path: file.path) { (_: inout Tool) throws(OutputFailure) in file.bytes }
    }
}

/// What has become of a draft.
enum MadeFile: Sendable {
    /// It stands in the site already, byte for byte.
    case standing
    /// It was written into the folder that is to take the site's place.
    case staged(size: Int)
    /// It is whole in memory, since there is no such folder.
    case held([UInt8])

    var isStanding: Bool { if case .standing = self { true } else { false } }

    /// Of what is to be written; 0 of what stands there.
    var size: Int {
        switch self {
        case .standing: 0
        case .staged(let size): size
        case .held(let bytes): bytes.count
        }
    }
}
