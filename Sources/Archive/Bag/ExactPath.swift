/// A path as its bytes. Swift takes two Unicode forms of a name for one; a bag, and every program that checks it, does not.
struct ExactPath: Hashable, Sendable {
    private let bytes: [UInt8]

    init(_ path: String) {
        bytes = Array(path.utf8)
    }
}
