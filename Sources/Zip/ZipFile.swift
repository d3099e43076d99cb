import CArchive
import Messages

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A .zip in memory, written and read through libarchive: the same files give the same bytes.
///
/// Entries stand in the order of their paths below one folder, all with the earliest time that the format can hold (1980-01-01), without
/// owners. What depends on the machine is the deflate of its zlib; contents, not compressed bytes, are what verification compares.
package enum ZipFile {
    /// - Parameter folder: the folder that unpacking makes.
    package static func bytes(_ files: [(path: String, bytes: [UInt8])], folder: String) throws(ZipFailure) -> [UInt8] {
        // What deflate cannot shrink it stores in blocks with five bytes each; headers stand twice, with the path.
        let capacity = files.reduce(1024) { $0 + $1.bytes.count + $1.bytes.count / 1024 + 2 * ($1.path.utf8.count + folder.utf8.count) + 512 }
        guard let writer = archive_write_new() else { throw ZipFailure("libarchive has no memory") }
        defer { archive_write_free(writer) }
        return try withUTF8Names { () throws(ZipFailure) in
            var failure: ZipFailure?
            let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                do throws(ZipFailure) {
                    try check(archive_write_set_format_zip(writer), writer)
                    try check(archive_write_set_options(writer, "zip:compression=deflate,zip:compression-level=9,zip:hdrcharset=UTF-8"), writer)
                    // No padding to a tape's blocks.
                    try check(archive_write_set_bytes_in_last_block(writer, 1), writer)
                    try check(archive_write_open_memory(writer, buffer.baseAddress, buffer.count, &count), writer)
                    for file in files { try add(file, folder, to: writer) }
                    try check(archive_write_close(writer), writer)
                } catch {
                    failure = error
                    count = 0
                }
            }
            if let failure { throw failure }
            return bytes
        }
    }

    /// AE_IFREG, a macro that Swift does not see.
    private static let regularFile: UInt32 = 0o100000

    private static func add(_ file: (path: String, bytes: [UInt8]), _ folder: String, to writer: OpaquePointer) throws(ZipFailure) {
        guard let entry = archive_entry_new() else { throw ZipFailure("libarchive has no memory") }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname_utf8(entry, folder + "/" + file.path)
        archive_entry_set_size(entry, la_int64_t(file.bytes.count))
        archive_entry_set_filetype(entry, regularFile)
        archive_entry_set_perm(entry, 0o644)
        try check(archive_write_header(writer, entry), writer)
        if file.bytes.isEmpty { return }
        let written = file.bytes.withUnsafeBytes { archive_write_data(writer, $0.baseAddress, $0.count) }
        if written != file.bytes.count { throw ZipFailure("libarchive: \(reason(writer))") }
    }

    /// What stands in a .zip under a name.
    package struct Entry {
        package enum Kind: Sendable {
            case file, folder, link, other
        }

        package let path: String
        package let kind: Kind
        /// Nil where it is larger than the reader allows, and of what is no regular file.
        package let content: [UInt8]?
    }

    /// The entries of a .zip, in its order.
    ///
    /// - Parameters:
    ///   - most: how many bytes the content of a path may have; with less than none it is not unpacked at all.
    ///   - read: told how many bytes were unpacked.
    /// - Throws: where it cannot be read to its end, a damaged entry included.
    package static func entries(_ bytes: [UInt8], most: (String) -> Int, read: (Int) -> Void = { _ in }) throws(ZipFailure) -> [Entry] {
        guard let reader = archive_read_new() else { throw ZipFailure("libarchive has no memory") }
        defer { archive_read_free(reader) }
        return try withUTF8Names { () throws(ZipFailure) in
            var failure: ZipFailure?
            let entries = bytes.withUnsafeBytes { buffer -> [Entry] in
                do throws(ZipFailure) {
                    try check(archive_read_support_format_zip_seekable(reader), reader)
                    try check(archive_read_open_memory(reader, buffer.baseAddress, buffer.count), reader)
                    return try Self.entries(reader, most, read)
                } catch {
                    failure = error
                    return []
                }
            }
            if let failure { throw failure }
            return entries
        }
    }

    private static func entries(_ reader: OpaquePointer, _ most: (String) -> Int, _ read: (Int) -> Void) throws(ZipFailure) -> [Entry] {
        var entries: [Entry] = []
        var entry: OpaquePointer?
        while true {
            let status = archive_read_next_header(reader, &entry)
            if status == ARCHIVE_EOF { return entries }
            try check(status, reader)
            guard let entry, let name = archive_entry_pathname_utf8(entry) else { throw ZipFailure("an entry has a name that is no UTF-8") }
            let path = String(cString: name)
            let kind: Entry.Kind =
                switch UInt32(archive_entry_filetype(entry)) & 0o170000 {
                case regularFile: .file
                case 0o040000: .folder
                case 0o120000: .link
                default: .other
                }
            let content = try kind == .file ? content(reader, path, most: most(path)) : nil
            read(content?.count ?? 0)
            entries.append(Entry(path: path, kind: kind, content: content))
        }
    }

    private static func content(_ reader: OpaquePointer, _ path: String, most: Int) throws(ZipFailure) -> [UInt8]? {
        if most < 0 { return nil }
        var content: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = block.withUnsafeMutableBytes { archive_read_data(reader, $0.baseAddress, $0.count) }
            if count < 0 { throw ZipFailure("\(path): \(reason(reader))") }
            if count == 0 { return content }
            if content.count + count > most { return nil }
            content += block[..<count]
        }
    }

    /// libarchive takes names through the thread's locale, which must know UTF-8 whatever the user's is.
    private static func withUTF8Names<Result>(_ work: () throws(ZipFailure) -> Result) throws(ZipFailure) -> Result {
        #if canImport(Darwin)
            let mask = LC_CTYPE_MASK
        #else
            let mask = Int32(1) << Int32(LC_CTYPE)
        #endif
        guard let locale = newlocale(mask, "C.UTF-8", nil) ?? newlocale(mask, "en_US.UTF-8", nil) else { return try work() }
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        return try work()
    }

    private static func check(_ status: Int32, _ archive: OpaquePointer) throws(ZipFailure) {
        if status != ARCHIVE_OK { throw ZipFailure("libarchive: \(reason(archive))") }
    }

    private static func reason(_ archive: OpaquePointer) -> Message {
        archive_error_string(archive).map { Message(verbatim: String(cString: $0)) } ?? "unknown error"
    }
}
