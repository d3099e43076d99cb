/// A web address as it is: `https://example.org/a`. Without the signs around it that CommonMark wants, it is a link all the same.
///
/// It ends where a sentence goes on: before a character of another script, and before the full stop, comma or bracket that closes
/// what it stands in.
enum BareAddress {
    /// Behind the address that begins at `start`.
    static func end(_ run: InlineRun, at start: Int) -> Int? {
        let scheme = run.has("https://", at: start) ? 8 : run.has("http://", at: start) ? 7 : 0
        guard scheme > 0, !run.isLatin(start - 1), run.byte(start - 1) != UInt8(ascii: "<"), run.byte(start - 1) != UInt8(ascii: "&") else { return nil }
        let host = start + scheme
        var end =
            host
            + run.count(from: host) { byte in
                byte > 0x20 && byte < 0x7F && !"<>\"`{}|\\^[]*".utf8.contains(byte)
            }
        guard run.byte(host).isLetter || run.byte(host).isDigit else { return nil }
        var depth = 0
        for offset in host..<end {
            if run.bytes[offset] == UInt8(ascii: "(") { depth += 1 }
            if run.bytes[offset] == UInt8(ascii: ")") { depth -= 1 }
        }
        while end > host {
            let last = run.bytes[end - 1]
            if last == UInt8(ascii: ")"), depth < 0 {
                depth += 1
            } else if !"?!.,:;'_~&".utf8.contains(last) {
                break
            }
            end -= 1
        }
        return end > host ? end : nil
    }
}
