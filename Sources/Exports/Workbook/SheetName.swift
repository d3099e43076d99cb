/// Names of sheets as Excel allows them: at most 31 characters, none of `[ ] : * ? / \`, no apostrophe at an end, each once whatever
/// the case, and not "History", which Excel keeps for itself.
struct SheetNames {
    private var taken: Set<String> = ["history"]

    /// A free name made of `title`, or of `fallback` where nothing of it is left.
    mutating func next(_ title: String, fallback: String) -> String {
        // What stands before a colon is the table's name, what follows says what is in it.
        let short = title.split(maxSplits: 1, omittingEmptySubsequences: true) { $0 == ":" || $0 == "：" }.first.map(String.init) ?? ""
        let base = [short, fallback, "Sheet"].lazy.map { Self.cleaned($0) }.first { !$0.isEmpty } ?? "Sheet"
        var name = base, number = 2
        while !taken.insert(name.lowercased()).inserted {
            let suffix = " (\(number))"
            name = Self.cut(base, to: 31 - suffix.utf16.count) + suffix
            number += 1
        }
        return name
    }

    private static func cleaned(_ text: String) -> String {
        var name = String(text.map { "[]:*?/\\：".contains($0) || $0.isNewline || $0 == "\t" ? " " : $0 })
        name = cut(name, to: 31)
        while let first = name.first, first == "'" || first.isWhitespace { name.removeFirst() }
        while let last = name.last, last == "'" || last.isWhitespace { name.removeLast() }
        return name
    }

    /// Excel counts UTF-16 units.
    private static func cut(_ text: String, to limit: Int) -> String {
        var result = text
        while result.utf16.count > limit { result.removeLast() }
        return result
    }
}
