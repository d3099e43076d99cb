import CSystem

/// Conversion to UTF-8 by the C library.
enum Iconv {
    enum Outcome: Equatable {
        case decoded(String)
        /// The offset of the first byte that does not belong to the encoding.
        case invalid(offset: Int)
        case unknownEncoding
    }

    /// - Parameter encoding: a name that this system's library knows.
    static func decode(_ bytes: [UInt8], from encoding: String) -> Outcome {
        // No encoding makes more than four bytes of one.
        let capacity = bytes.count * 4 + 16
        var bad = 0
        var count = 0
        let text = String(unsafeUninitializedCapacity: capacity) { output in
            bytes.withUnsafeBufferPointer { input in
                input.withMemoryRebound(to: CChar.self) { input in
                    output.withMemoryRebound(to: CChar.self) { output in
                        count = almanac_to_utf8(encoding, input.baseAddress, input.count, output.baseAddress, capacity, &bad)
                    }
                }
            }
            return max(count, 0)
        }
        switch count {
        case 0...: return .decoded(text)
        case -2: return .unknownEncoding
        default: return .invalid(offset: bad)
        }
    }

    /// As `decode` with the first of several names for nearly the same encoding that decodes everything, since systems know different ones.
    /// Of several failures the one that gets furthest counts.
    static func decode(_ bytes: [UInt8], fromFirstOf encodings: [String]) -> Outcome {
        var failure = Outcome.unknownEncoding
        for encoding in encodings {
            switch (decode(bytes, from: encoding), failure) {
            case (.decoded(let text), _): return .decoded(text)
            case (.invalid(let offset), .invalid(let earlier)): failure = .invalid(offset: max(offset, earlier))
            case (.invalid(let offset), _): failure = .invalid(offset: offset)
            case (.unknownEncoding, _): continue
            }
        }
        return failure
    }
}
