/// Counts terms in texts: at each position the longest term that stands there, so that 便民服务 is not counted as 服务 too.
enum TermCount {
    /// How often each term occurs, in any of its spellings.
    ///
    /// ASCII letters match in either case; a term that begins or ends with one is counted only as a whole word.
    static func count(_ terms: [[String]], in texts: [String]) -> [Int] {
        var trie = Trie()
        for (index, spellings) in terms.enumerated() {
            for spelling in spellings where !spelling.isEmpty { trie.insert(Array(spelling.utf8).map(folded), term: index) }
        }
        var counts = [Int](repeating: 0, count: terms.count)
        for text in texts {
            let bytes = Array(text.utf8).map(folded)
            var position = 0
            while position < bytes.count {
                if let (term, length) = trie.longest(in: bytes, at: position) {
                    counts[term] += 1
                    position += length
                } else {
                    position += 1
                }
            }
        }
        return counts
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte + 32 : byte
    }

    /// The terms by their bytes.
    private struct Trie {
        private var children: [[UInt8: Int]] = [[:]]
        private var terms: [Int?] = [nil]

        mutating func insert(_ bytes: [UInt8], term: Int) {
            var node = 0
            for byte in bytes {
                if let next = children[node][byte] {
                    node = next
                } else {
                    children[node][byte] = children.count
                    node = children.count
                    children.append([:])
                    terms.append(nil)
                }
            }
            if terms[node] == nil { terms[node] = term }
        }

        func longest(in bytes: [UInt8], at start: Int) -> (term: Int, length: Int)? {
            guard children[0][bytes[start]] != nil, !isLetter(bytes[start]) || start == 0 || !isLetter(bytes[start - 1]) else { return nil }
            var node = 0, position = start
            var found: (term: Int, length: Int)?
            while position < bytes.count, let next = children[node][bytes[position]] {
                node = next
                position += 1
                let splitsWord = isLetter(bytes[position - 1]) && position < bytes.count && isLetter(bytes[position])
                if let term = terms[node], !splitsWord { found = (term, position - start) }
            }
            return found
        }

        private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) }
    }
}
