#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Walks folders and reads files with POSIX calls.
struct FolderReader {
    private(set) var files: [(path: String, bytes: [UInt8])] = []
    /// What was read, for the next time.
    private(set) var readings: [String: FileReading] = [:]
    /// What was read the last time; nil where nobody will ask again.
    private let known: [String: FileReading]?
    private(set) var diagnostics: [Diagnostic] = []
    /// Why the machine cannot read on, which is no fault of the report's.
    private(set) var failure: FileError?
    private let root: String
    /// The root's canonical path, to tell links that lead out of it.
    private let canonicalRoot: String

    init(root: String, known: [String: FileReading]? = nil) throws {
        self.root = root
        self.known = known
        guard let canonical = Self.canonicalPath(root) else { throw FileError(path: root, reason: Self.reason(errno)) }
        canonicalRoot = canonical
        var status = stat()
        guard stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw FileError(path: root, reason: "not a folder")
        }
    }

    /// Reads a folder of the root; false where there is none.
    mutating func read(_ folder: String) -> Bool {
        var status = stat()
        guard stat("\(root)/\(folder)", &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return false }
        readFolder(Location(path: folder, disk: "\(root)/\(folder)"), ancestors: [Identity(status)])
        return true
    }

    mutating func reportMissing(_ folder: String) {
        diagnostics.append(
            Diagnostic(
                "missing-content", "there is no folder \(folder) in \(root)", at: nil,
                hint: "run it in the report’s folder, which holds \(folder), or name that with --root; \"almanac new report\" makes a new one"))
    }

    /// What tells one folder of the disk from another, under whatever path it was reached.
    private struct Identity: Hashable {
        let device: UInt64
        let node: UInt64

        init(_ status: stat) {
            device = UInt64(truncatingIfNeeded: status.st_dev)
            node = UInt64(truncatingIfNeeded: status.st_ino)
        }
    }

    /// A file or folder: its path as the report has it, in Unicode's composed form, and as the disk has it.
    private struct Location {
        let path: String
        let disk: String

        func appending(_ name: String) -> Location { Location(path: "\(path)/\(name.composed)", disk: "\(disk)/\(name)") }
    }

    private mutating func readFolder(_ location: Location, ancestors: [Identity]) {
        let path = location.path
        guard let folder = opendir(location.disk) else { return reportUnreadable(path, errno) }
        defer { closedir(folder) }
        // What the folder says of its entries spares a call for each file.
        var names: [(name: String, isFile: Bool)] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
                tuple.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
                    String(validatingCString: $0)
                }
            }
            guard let name else {
                diagnostics.append(
                    Diagnostic(
                        "unreadable-file", "a file in this folder has a name that is not UTF-8", at: Place(file: path),
                        hint: "rename it"))
                continue
            }
            if !IgnoredFiles.contains(name) { names.append((name, Int32(entry.pointee.d_type) == Int32(DT_REG))) }
        }
        // Swift orders strings by what they say, so that two forms of one name stand side by side; their bytes say which is first.
        let sorted = names.sorted { $0.name == $1.name ? $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) : $0.name < $1.name }
        for (index, (name, isFile)) in sorted.enumerated() {
            let entry = location.appending(name)
            if index > 0 && sorted[index - 1].name == name {
                // As when a folder has been on both macOS and Linux.
                diagnostics.append(
                    Diagnostic(
                        "same-file-name",
                        isFile ? "two files have this name, in different Unicode forms" : "two folders have this name, in different Unicode forms",
                        at: Place(file: entry.path),
                        hint: "delete one of the two"))
                continue
            }
            if let problem = PortableName.problem(name, at: entry.path) { diagnostics.append(problem) }
            if isFile { readFile(entry) } else { readEntry(entry, ancestors: ancestors) }
        }
    }

    private mutating func readEntry(_ location: Location, ancestors: [Identity]) {
        let (path, full) = (location.path, location.disk)
        var status = stat()
        guard lstat(full, &status) == 0 else { return reportUnreadable(path, errno) }
        if status.st_mode & S_IFMT == S_IFLNK {
            guard let target = Self.canonicalPath(full), stat(full, &status) == 0 else { return reportUnreadable(path, errno) }
            guard target == canonicalRoot || target.hasPrefix(canonicalRoot == "/" ? "/" : canonicalRoot + "/") else {
                diagnostics.append(
                    Diagnostic(
                        "link-outside", "this link leads out of the report's folder", at: Place(file: path),
                        hint: "copy the file here instead of linking to it"))
                return
            }
        }
        switch status.st_mode & S_IFMT {
        case S_IFREG: readFile(location)
        case S_IFDIR:
            let identity = Identity(status)
            // A link to a folder that holds it has no end.
            if ancestors.contains(identity) {
                diagnostics.append(
                    Diagnostic(
                        "link-loop", "this link leads to a folder that holds it", at: Place(file: path), hint: "remove the link"))
                return
            }
            readFolder(location, ancestors: ancestors + [identity])
        default: break  // pipes, sockets and devices hold no content
        }
    }

    /// - Parameter attempts: how often a file is read that others change meanwhile.
    private mutating func readFile(_ location: Location, attempts: Int = 5) {
        let path = location.path
        if let last = known?[path], last.isSettled, let now = signature(location.disk), now == last.signature {
            files.append((path, last.bytes))
            readings[path] = last
            return
        }
        let file = open(location.disk, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return reportUnreadable(path, errno) }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return reportUnreadable(path, errno) }
        var bytes: [UInt8] = []
        // One byte more than expected, so that the end shows in the same call.
        var capacity = Int(status.st_size) + 1
        while true {
            var failure: Int32 = 0
            var isAtEnd = false
            let chunk = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                while count < capacity {
                    let got = readSome(file, buffer.baseAddress, count, capacity)
                    if got > 0 {
                        count += got
                    } else if got == 0 {
                        isAtEnd = true
                        break
                    } else if errno != EINTR {
                        failure = errno
                        break
                    }
                }
            }
            if failure != 0 { return reportUnreadable(path, failure) }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            if isAtEnd { break }
            capacity = 1 << 16
        }
        var after = stat()
        guard fstat(file, &after) == 0, FileSignature(after) == FileSignature(status) else {
            return attempts > 1 ? readFile(location, attempts: attempts - 1) : reportChanging(path)
        }
        if let known {
            // The same bytes are the same array, so that comparing them later takes no time.
            if let last = known[path]?.bytes, last == bytes { bytes = last }
            let signature = FileSignature(status)
            readings[path] = FileReading(signature: signature, bytes: bytes, isSettled: signature.isSettled(at: FileSignature.now))
        }
        files.append((path, bytes))
    }

    private func signature(_ path: String) -> FileSignature? {
        var status = stat()
        return stat(path, &status) == 0 ? FileSignature(status) : nil
    }

    private mutating func reportUnreadable(_ path: String, _ code: Int32) {
        if code == EMFILE || code == ENFILE {
            if failure == nil { failure = FileError(path: path, reason: Self.reason(code)) }
            return
        }
        if code == ENOENT {
            diagnostics.append(
                Diagnostic(
                    "unreadable-file", "this was there a moment ago, and was gone when it was to be read", at: Place(file: path),
                    hint: "run it again once nothing else changes the report"))
            return
        }
        diagnostics.append(
            Diagnostic(
                "unreadable-file", "the file cannot be read: \(Self.reason(code))", at: Place(file: path),
                hint: "check its permissions, or remove it"))
    }

    private mutating func reportChanging(_ path: String) {
        diagnostics.append(
            Diagnostic(
                "unreadable-file", "the file was changed while it was read", at: Place(file: path), hint: "run it again once nothing else changes the report"))
    }

    private static func canonicalPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(validatingCString: resolved)
    }

    private static func reason(_ code: Int32) -> Message {
        Message(systemError: code)
    }
}

private func readSome(_ file: Int32, _ start: UnsafeMutablePointer<UInt8>?, _ offset: Int, _ capacity: Int) -> Int {
    guard let start else { return 0 }
    return read(file, start + offset, capacity - offset)
}
