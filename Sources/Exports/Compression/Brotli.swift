import CBrotli
import Messages

/// Brotli (RFC 7932) at its highest quality: slow to write, as quick to read as any.
package enum Brotli {
    /// - Throws: where memory is lacking.
    package static func compress(_ bytes: [UInt8]) throws(ExportFailure) -> [UInt8] {
        var succeeded = false
        let compressed = [UInt8](unsafeUninitializedCapacity: BrotliEncoderMaxCompressedSize(bytes.count) + 16) { target, count in
            var size = target.count
            succeeded =
                BrotliEncoderCompress(
                    BROTLI_MAX_QUALITY, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.count, bytes, &size, target.baseAddress) != 0
            count = succeeded ? size : 0
        }
        guard succeeded else { throw ExportFailure("brotli cannot compress: there is not enough memory") }
        return compressed
    }
}
