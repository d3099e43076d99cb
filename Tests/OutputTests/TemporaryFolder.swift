import Testing

@testable import Output

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder of a test's own, removed with everything in it when the test ends.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(base)/almanac-test-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress!) != nil }
        try #require(made)
        let name = template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
        path = try #require(FileSystem.realPath(name))
    }

    deinit { try? FileSystem.removeTree(path) }

    var site: String { "\(path)/Site" }

    func folder(_ name: String) throws {
        var made = path
        for part in name.split(separator: "/") {
            made += "/\(part)"
            try FileSystem.makeFolder(made)
        }
    }

    /// Writes a file as an author or another program would, folders included.
    func put(_ name: String, _ text: String) throws {
        if let slash = name.lastIndex(of: "/") { try folder(String(name[..<slash])) }
        unlink("\(path)/\(name)")
        try FileSystem.write(Array(text.utf8), to: "\(path)/\(name)")
    }

    func text(_ name: String) -> String? {
        FileSystem.contents("\(path)/\(name)").map { String(decoding: $0, as: UTF8.self) }
    }

    func names(_ name: String = "") throws -> [String] {
        try FileSystem.names(in: "\(path)/\(name)").map(\.name)
    }

    /// Inode and modification time: the same before and after when a file was not touched.
    func identity(_ name: String) throws -> String {
        var status = stat()
        try #require(lstat("\(path)/\(name)", &status) == 0)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        return "\(status.st_ino) \(time.tv_sec).\(time.tv_nsec)"
    }
}

/// A site of a few pages, written as `path: text`.
func site(_ pages: KeyValuePairs<String, String>) -> [OutputFile] {
    pages.map { OutputFile(path: $0, bytes: Array($1.utf8)) }
}
