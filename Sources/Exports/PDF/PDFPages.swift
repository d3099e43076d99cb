import CZlib

/// How many pages a PDF file has.
package enum PDFPages {
    /// What the file's page tree says; nil where it is not found. WeasyPrint writes one tree of one level, among compressed objects.
    package static func count(_ pdf: [UInt8]) -> Int? {
        var rest = pdf[...]
        while let found = rest.firstRange(of: Array("/Type /ObjStm".utf8)) {
            rest = rest[found.upperBound...]
            guard let begin = rest.firstRange(of: Array("stream\n".utf8)), let end = rest[begin.upperBound...].firstRange(of: Array("endstream".utf8))
            else { return nil }
            if let count = count(inObjects: inflated(Array(rest[begin.upperBound..<end.lowerBound]))) { return count }
            rest = rest[end.upperBound...]
        }
        return count(inObjects: pdf)
    }

    private static func count(inObjects bytes: [UInt8]) -> Int? {
        guard let tree = bytes.firstRange(of: Array("/Type /Pages/".utf8)),
            let sign = bytes[tree.upperBound...].firstRange(of: Array("/Count ".utf8))
        else { return nil }
        return Int(String(decoding: bytes[sign.upperBound...].prefix { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self))
    }

    /// What a stream of zlib holds, as far as it is whole.
    private static func inflated(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return [] }
        defer { inflateEnd(&stream) }
        var source = bytes, out: [UInt8] = [], piece = [UInt8](repeating: 0, count: 1 << 16)
        source.withUnsafeMutableBufferPointer { source in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(source.count)
            var status = Z_OK
            while status == Z_OK {
                let count = piece.withUnsafeMutableBufferPointer { piece in
                    stream.next_out = piece.baseAddress
                    stream.avail_out = UInt32(piece.count)
                    status = inflate(&stream, Z_NO_FLUSH)
                    return piece.count - Int(stream.avail_out)
                }
                out += piece.prefix(count)
            }
        }
        return out
    }
}
