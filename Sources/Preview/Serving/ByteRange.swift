/// The Range header of a request (RFC 9110, section 14): one range of bytes. Several at once are answered with the whole.
package enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    case unsatisfiable

    package static func parse(_ header: String?, length: Int) -> ByteRange {
        guard let header, header.hasPrefix("bytes=") else { return .whole }
        let text = header.dropFirst("bytes=".count)
        guard !text.contains(",") else { return .whole }
        let ends = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
        guard ends.count == 2 else { return .whole }
        let first = number(ends[0]), last = number(ends[1])
        switch (first, last) {
        case (nil, let suffix?) where ends[0].isEmpty:
            return suffix > 0 && length > 0 ? .part(max(0, length - suffix)..<length) : .unsatisfiable
        case (let start?, nil) where ends[1].isEmpty:
            return start < length ? .part(start..<length) : .unsatisfiable
        case (let start?, let end?) where start <= end:
            return start < length ? .part(start..<min(end, length - 1) + 1) : .unsatisfiable
        default:
            return .whole
        }
    }

    /// Digits only, so many that they cannot overflow.
    private static func number(_ text: Substring) -> Int? {
        text.isEmpty || text.utf8.count > 18 || !text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? nil : Int(text)
    }
}
