import Source

/// Headings that say by numbers how they hang together: `1 Access`, `1.1 Hours`, `1.2 Loans`.
enum NumberedHeadings {
    /// Sets the parents of columns whose numbers stand below another's; what has others below it holds their published value.
    static func settle(_ table: inout FoundTable) {
        guard table.columns.allSatisfy({ $0.parents.isEmpty }) else { return }
        let numbers = table.columns.map { number($0.heading.text) }
        func column(_ number: ArraySlice<Int>) -> Int? { numbers.firstIndex { $0.map { $0[...] == number } ?? false } }
        let isAbove = numbers.map { number in
            number.map { number in numbers.contains { $0.map { $0.count == number.count + 1 && $0.starts(with: number) } ?? false } } ?? false
        }
        guard isAbove.contains(true),
            Set(numbers.compactMap { $0 }.map { $0.map(String.init).joined(separator: ".") }).count == numbers.compactMap({ $0 }).count
        else {
            return
        }
        let headings = table.columns.map(\.heading)
        for (index, number) in numbers.enumerated() {
            guard let number else { continue }
            let above = (1..<max(1, number.count)).compactMap { column(number[..<$0]) }.map { headings[$0] }
            table.columns[index].parents = above + (isAbove[index] ? [headings[index]] : [])
            table.columns[index].isPublished = isAbove[index]
        }
    }

    /// `[1, 2]` of `1.2 Loans`; nil without a number at its head, and of a year.
    private static func number(_ heading: String) -> [Int]? {
        let head = heading.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let rest = heading[head.endIndex...]
        guard let next = rest.first, next == " " || next == "、" || next == ")" || next == "\u{A0}" || !next.isASCII else { return nil }
        let parts = head.split(separator: ".").map { Int($0) }
        guard !parts.isEmpty, parts.allSatisfy({ $0 != nil && $0! < 1000 }) else { return nil }
        return parts.compactMap { $0 }
    }
}
