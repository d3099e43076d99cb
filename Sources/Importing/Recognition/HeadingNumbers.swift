/// What the brackets of a heading say beside its name: `质量（20分）`, `Access (0-100)`, `Costs (30%)`, `Income (USD)`.
struct HeadingNumbers {
    /// Without what was understood.
    var name: String
    var maximum: String?
    var weight: String?
    var measure: String?

    init(_ heading: String) {
        name = heading
        guard let open = heading.lastIndex(where: { "(（[".contains($0) }), let last = heading.last, ")）]".contains(last), open > heading.startIndex else {
            return
        }
        let inside = String(heading[heading.index(after: open)...].dropLast()).trimmed, before = String(heading[..<open]).trimmed
        let folded = inside.lowercased()
        let numbers = folded.split { !($0.isASCII && ($0.isNumber || $0 == ".")) }.map(String.init).filter { CellReading($0).isNumber }
        let says = ["满分", "分", "max", "out of", "points", "pts", "marks", "/"].contains { folded.contains($0) }
        if numbers.count == 2, numbers[0] == "0", ["-", "–", "—", "~", "～", "to", "至"].contains(where: { folded.contains($0) }),
            folded.count <= numbers[1].count + 6
        {
            (name, maximum) = (before, numbers[1])
        } else if numbers.count == 1, says {
            (name, maximum) = (before, numbers[0])
        } else if numbers.count == 1, folded == numbers[0] + "%" || folded == numbers[0] + "％" || folded.hasPrefix("weight") || folded.hasPrefix("权重") {
            (name, weight) = (before, numbers[0] + (folded.contains("%") || folded.contains("％") ? "%" : ""))
        } else if numbers.isEmpty, inside.count <= 30 {
            (name, measure) = (before, inside)
        }
    }
}
