import Formula
import Scoring
import Source

/// What a sentence speaks of: indicators, groups, units, other numbers, and the measures that its words suggest.
struct SentenceWords {
    struct Group: Hashable {
        var column: Int
        var value: Int
    }

    let text: String
    private(set) var nodes: [Int] = []
    private(set) var groups: Set<Group> = []
    private(set) var units: [Int] = []
    /// The numbers in Arabic digits, and the pass mark that 及格 means.
    private(set) var numbers: [Exact] = []
    private let measures: Set<Suggester.Candidate.Measure>

    init(_ text: String, _ dataset: Dataset) {
        self.text = text
        let bytes = Array(text.utf8)
        func has(_ names: LocalizedText) -> Bool { names.texts.contains { bytes.contains($0.text) } }
        for (node, names) in dataset.indicatorNames.enumerated() where node > 0 && has(names) { nodes.append(node) }
        for (column, group) in dataset.groups.enumerated() {
            for (value, member) in group.values.enumerated() where has(member.name) { groups.insert(Group(column: column, value: value)) }
        }
        for (position, unit) in dataset.units.enumerated() where has(unit.name) { units.append(position) }
        numbers = Self.numbers(text)
        measures = Set(Self.measureWords.filter { bytes.contains($0.word) }.map(\.measure))
    }

    private static let measureWords: [(word: String, measure: Suggester.Candidate.Measure)] = [
        ("平均", .mean), ("均分", .mean), ("mean", .mean), ("average", .mean), ("率", .rate), ("%", .rate), ("％", .rate), ("rate", .rate), ("占", .rate),
        ("中位", .median), ("median", .median), ("最高", .highest), ("highest", .highest), ("最多", .highest), ("最低", .lowest), ("lowest", .lowest), ("满分", .full),
        ("权重", .full),
        ("个", .count), ("家", .count), ("座", .count), ("只有", .count), ("cities", .count), ("units", .count), ("第", .rank), ("名", .rank), ("rank", .rank),
        ("差", .gap), ("高出", .gap), ("gap", .gap), ("失去", .gap), ("得", .score), ("分", .score), ("score", .score),
    ]

    /// How well a formula fits the sentence; the higher the better.
    func weight(_ candidate: Suggester.Candidate) -> Int {
        var weight = measures.contains(candidate.measure) ? 3 : 0
        if let node = candidate.node {
            if node == 0 { weight += nodes.isEmpty ? 2 : -1 } else { weight += nodes.contains(node) ? 4 : -4 }
        }
        for group in candidate.groups { weight += groups.contains(group) ? 4 : -4 }
        if candidate.groups.isEmpty, !groups.isEmpty, candidate.unit == nil { weight -= 1 }
        if candidate.unit != nil { weight += 4 }
        if candidate.threshold != nil { weight += 1 }
        if !candidate.names.isEmpty { weight += candidate.names.contains { text.utf8.count >= $0.utf8.count && Array(text.utf8).contains($0) } ? 5 : -4 }
        return weight
    }

    private static func numbers(_ text: String) -> [Exact] {
        var numbers: [Exact] = [], digits = ""
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x30 && scalar.value <= 0x39 || (scalar == "." && !digits.isEmpty) {
                digits.unicodeScalars.append(scalar)
            } else {
                if let number = Exact(digits), digits.utf8.count < 10, !numbers.contains(number) { numbers.append(number) }
                digits = ""
            }
        }
        if let number = Exact(digits), digits.utf8.count < 10, !numbers.contains(number) { numbers.append(number) }
        if text.contains("及格"), !numbers.contains(Exact(60)) { numbers.append(Exact(60)) }
        return Array(numbers.prefix(8))
    }
}

extension [UInt8] {
    /// Whether `text` stands somewhere in these UTF-8 bytes. An empty text stands nowhere.
    fileprivate func contains(_ text: String) -> Bool {
        let wanted = Array(text.utf8)
        guard let first = wanted.first, wanted.count <= count else { return false }
        for start in 0...(count - wanted.count) where self[start] == first && self[start..<start + wanted.count].elementsEqual(wanted) { return true }
        return false
    }
}
