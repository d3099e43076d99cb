package import Source

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Why a site could not be written. Whatever the case, the site that was there is whole.
package enum OutputFailure: Error, Hashable, Sendable {
    /// The folder holds files and Almanac's marker is not among them.
    case notOurs(folder: String)
    /// Writing the folder would endanger `other`: sources, the working folder, the home folder, the root.
    case overlaps(folder: String, other: Message)
    /// The path leads to a file, or is a symbolic link to nothing.
    case notAFolder(path: String)
    /// A file that Almanac did not write stands where the site needs its own.
    case occupied(path: String)
    /// Another build is writing the same folder, or it is being published.
    case busy(folder: String)
    /// A page's address that cannot be a file name everywhere: our mistake or that of a caller.
    case unsafePath(path: String, reason: Message)
    /// A file could not be made: what another program or the machine refused.
    case unmade(reason: Message)
    /// The system refused a call.
    case system(action: Message, path: String, code: Int32)

    /// One line, most specific fact first, without a full stop.
    package var message: Message {
        switch self {
        case .notOurs(let folder):
            "\(folder) holds files that Almanac did not make, and a build would replace them"
        case .overlaps(let folder, let other):
            "\(folder) cannot be the output folder: it overlaps \(other)"
        case .notAFolder(let path):
            "\(path) is not a folder"
        case .occupied(let path):
            "\(path) was not made by Almanac and stands where the site needs a file"
        case .busy(let folder):
            "another build or publication is using \(folder)"
        case .unsafePath(let path, let reason):
            "the address \"\(path)\" cannot be a file: \(reason)"
        case .unmade(let reason):
            reason
        case .system(let action, let path, let code):
            "cannot \(action) \(path): \(Message(systemError: code))"
        }
    }

    /// What to do about it, in the imperative.
    package var hint: Message? {
        switch self {
        case .notOurs: "choose an empty or a new folder with --out"
        case .overlaps: "choose a folder of its own with --out, such as Site"
        case .notAFolder: "remove it, or choose another folder with --out"
        case .occupied: "move it away and build again"
        case .busy: "wait until it has finished"
        case .unsafePath, .unmade: nil
        case .system(_, _, ENOSPC), .system(_, _, EDQUOT): "free some space; nothing was changed"
        case .system(_, _, EACCES), .system(_, _, EPERM), .system(_, _, EROFS):
            "make the folder writable, or choose another with --out"
        case .system: nil
        }
    }

    /// The failure as a diagnostic where the author or the command line can mend it (exit 1); nil where the machine
    /// failed (exit 2).
    package var diagnostic: Diagnostic? {
        switch self {
        case .notOurs: Diagnostic(.error, "foreign-output-folder", message, at: nil, hint: hint)
        case .overlaps: Diagnostic(.error, "overlapping-output-folder", message, at: nil, hint: hint)
        case .notAFolder: Diagnostic(.error, "output-not-a-folder", message, at: nil, hint: hint)
        case .occupied: Diagnostic(.error, "foreign-output-file", message, at: nil, hint: hint)
        case .busy, .unsafePath, .unmade, .system: nil
        }
    }
}
