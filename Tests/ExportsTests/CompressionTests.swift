import CZlib
import Testing

@testable import Exports

struct CompressionTests {
    private static let inputs: [[UInt8]] = [
        [], [0], Array("报告 ".utf8), Array(repeating: 97, count: 100_000), (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 &>> 3) },
    ]

    private func inflated(_ bytes: [UInt8], _ count: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var source = bytes, status = Z_OK
        let result = [UInt8](unsafeUninitializedCapacity: count + 1) { target, written in
            source.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                status = inflate(&stream, Z_FINISH)
                written = target.count - Int(stream.avail_out)
            }
        }
        return status == Z_STREAM_END ? result : nil
    }

    @Test(arguments: inputs) func `gzip gives back what went in`(_ bytes: [UInt8]) throws {
        #expect(inflated(try Gzip.compress(bytes), bytes.count) == bytes)
    }

    @Test func `the header of gzip has no name and no time`() throws {
        let header = try Gzip.compress(Array("x".utf8)).prefix(8)
        #expect(Array(header) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    }

    @Test(arguments: inputs) func `brotli writes something smaller, and the same each time`(_ bytes: [UInt8]) throws {
        let compressed = try Brotli.compress(bytes)
        #expect(!compressed.isEmpty && (bytes.count < 1_000 || compressed.count < bytes.count))
        #expect(try Brotli.compress(bytes) == compressed)
    }
}
