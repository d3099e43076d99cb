/// Names in running text: 青岛、银川和兰州; A, B and C.
///
/// The words between names also stand inside names (呼和浩特), so a dataset's names decide where to cut.
struct NameList {
    /// The whole names, cut as far as `find` knows them; a piece that it does not know stays as it is.
    let pieces: [String]
    /// 等 at the end: there are more.
    let isOpen: Bool
    /// The number behind 等: 等4个城市.
    let count: StatedNumber?

    init(_ text: String, isKnown: (String) -> Bool) {
        var text = text
        var isOpen = false
        var count: StatedNumber?
        if !isKnown(text), let etc = text.range(of: "等", backwards: true) {
            let tail = String(text[etc.upperBound...])
            let number = NumberReader.read(tail, language: "zh")
            if tail.isEmpty || number != nil || tail.unicodeScalars.count <= 4 {
                isOpen = number == nil
                count = number
                text = String(text[..<etc.lowerBound])
            }
        }
        self.isOpen = isOpen
        self.count = count
        var pieces: [String] = []
        for part in NameList.split(text, at: ["、", "，", ",", "；", ";", "以及", "\n"]) {
            var part = part
            for word in ["and ", "和", "与", "及", "& "] where part.hasPrefix(word) && !isKnown(part) && part.count > word.count {
                part = NameList.trimmed(String(part.dropFirst(word.count)))
            }
            pieces += NameList.cut(part, isKnown, depth: 0)
        }
        self.pieces = pieces
    }

    /// Cuts at a weak separator where what stands before it is known.
    private static func cut(_ text: String, _ isKnown: (String) -> Bool, depth: Int) -> [String] {
        if isKnown(text) || depth > 20 { return [text] }
        var fallback: [String]?
        for separator in ["和", "与", "及", " and ", "&", "/"] {
            var start = text.startIndex
            while let range = text.range(of: separator, from: start) {
                let left = trimmed(String(text[..<range.lowerBound])), right = trimmed(String(text[range.upperBound...]))
                if !left.isEmpty && !right.isEmpty {
                    if isKnown(left) { return [left] + cut(right, isKnown, depth: depth + 1) }
                    if isKnown(right) { fallback = fallback ?? [left, right] }
                }
                start = range.upperBound
            }
        }
        return fallback ?? [text]
    }

    private static func split(_ text: String, at separators: [String]) -> [String] {
        var parts = [text]
        for separator in separators { parts = parts.flatMap { $0.pieces(at: separator) } }
        return parts.map(trimmed).filter { !$0.isEmpty }
    }

    private static func trimmed(_ text: String) -> String {
        var scalars = Substring(text).unicodeScalars
        let marks: Set<Unicode.Scalar> = ["“", "”", "\"", "「", "」", "。"]
        while let first = scalars.first, isSpace(first) || marks.contains(first) { scalars = scalars.dropFirst() }
        while let last = scalars.last, isSpace(last) || marks.contains(last) { scalars = scalars.dropLast() }
        return String(scalars)
    }
}

// Foundation has these, at the price of linking it.
extension String {
    /// The first occurrence from `start`, or the last one.
    fileprivate func range(of other: String, from start: Index? = nil, backwards: Bool = false) -> Range<Index>? {
        var found: Range<Index>?
        var index = start ?? startIndex
        while index < endIndex {
            if self[index...].hasPrefix(other) {
                let end = self.index(index, offsetBy: other.count)
                if !backwards { return index..<end }
                found = index..<end
            }
            index = self.index(after: index)
        }
        return found
    }

    func pieces(at separator: String) -> [String] {
        var result: [String] = []
        var start = startIndex
        while let range = range(of: separator, from: start) {
            result.append(String(self[start..<range.lowerBound]))
            start = range.upperBound
        }
        result.append(String(self[start...]))
        return result
    }
}
