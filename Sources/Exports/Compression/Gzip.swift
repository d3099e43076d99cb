import CZlib
import Messages

/// gzip (RFC 1952) through zlib: no name and no time in the header, so that the same bytes give the same file.
package enum Gzip {
    /// - Throws: where memory is lacking.
    package static func compress(_ bytes: [UInt8]) throws(ExportFailure) -> [UInt8] {
        var stream = z_stream()
        // 15 bits of window and 16 for the gzip wrapping; 9 is the highest level and 8 the usual memory.
        guard deflateInit2_(&stream, 9, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw ExportFailure("zlib cannot compress: there is not enough memory")
        }
        defer { deflateEnd(&stream) }
        guard bytes.count <= UInt32.max else { throw ExportFailure("a file of \(bytes.count) bytes is too large to compress at once") }
        let bound = Int(deflateBound(&stream, UInt(bytes.count)))
        var status = Z_OK
        var source = bytes
        let compressed = [UInt8](unsafeUninitializedCapacity: bound) { target, count in
            source.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(clamping: target.count)
                status = deflate(&stream, Z_FINISH)
                count = target.count - Int(stream.avail_out)
            }
        }
        guard status == Z_STREAM_END else { throw ExportFailure("zlib cannot compress (\(status))") }
        return compressed
    }
}
