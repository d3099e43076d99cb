import Formula
import Scoring
import Source

/// Finds the obvious formulas that give a stated number: aggregates of every indicator, over all units and every group,
/// counts, gaps, cells of data tables, and the scores and ranks of the units that the sentence names.
///
/// Those come first that use what the sentence speaks of.
struct Suggester {
    /// A formula with its value, and what it speaks of.
    struct Candidate {
        enum Measure: CaseIterable {
            case mean, median, rate, highest, lowest, full, count, gap, score, rank, cell
        }

        var formula: String
        var value: Exact
        var kind: NumberKind
        var measure: Measure
        /// A node of the tree; nil where no indicator is meant.
        var node: Int?
        /// A group by its column and value.
        var groups: [SentenceWords.Group] = []
        var unit: Int?
        /// Names that the sentence should have, such as a table's row.
        var names: [String] = []
        /// A number that the sentence should have too.
        var threshold: Exact?
        let double: Double

        init(
            _ formula: String, _ value: Exact, _ kind: NumberKind, _ measure: Measure, node: Int? = nil, groups: [SentenceWords.Group] = [],
            unit: Int? = nil, names: [String] = [], threshold: Exact? = nil
        ) {
            self.formula = formula
            self.value = value
            self.kind = kind
            self.measure = measure
            self.node = node
            self.groups = groups
            self.unit = unit
            self.names = names
            self.threshold = threshold
            double = value.double
        }
    }

    private let dataset: Dataset
    private let candidates: CandidateList
    /// By value.
    private let sorted: [Candidate]

    init(_ dataset: Dataset) {
        self.dataset = dataset
        candidates = CandidateList(dataset)
        sorted = candidates.general.sorted { $0.double < $1.double }
    }

    /// - Parameters:
    ///   - stated: the number as the text has it.
    ///   - sentence: the words around it.
    /// - Returns: at most three formulas, the likeliest first, and how many others give the number too.
    func suggest(_ stated: ClaimText, sentence: String) -> (best: [Suggestion], others: Int) {
        guard let about = stated.approximate else { return ([], 0) }
        let words = SentenceWords(sentence, dataset)
        var found: [(candidate: Candidate, weight: Int)] = []
        func consider(_ candidate: Candidate) {
            // 0.69 is no 69%, 69% no count of 0.69, and first no score of 1.
            guard stated.suits(candidate.kind), stated.matches(candidate.value) else { return }
            // Equal before rounding is likelier meant.
            found.append((candidate, words.weight(candidate) + (candidate.double == about.value ? 1 : 0)))
        }
        // Words of comparison reach further than the last place; near it lies what is meant.
        let reach = about.step * 1.5
        var index = sorted.firstPosition { $0.double >= about.value - reach }
        while index < sorted.count, sorted[index].double <= about.value + reach {
            consider(sorted[index])
            index += 1
        }
        for candidate in candidates.units(words) where abs(candidate.double - about.value) <= reach { consider(candidate) }
        for candidate in candidates.thresholds(words) where abs(candidate.double - about.value) <= reach { consider(candidate) }
        found.sort {
            ($1.weight, $0.candidate.formula.utf8.count, $0.candidate.formula) < ($0.weight, $1.candidate.formula.utf8.count, $1.candidate.formula)
        }
        let best = found.prefix(3).map { candidate, _ in
            Suggestion(formula: candidate.formula, text: Value(.number(candidate.value, candidate.kind)).text(in: dataset))
        }
        return (best, found.count - best.count)
    }
}

extension Array {
    /// The first position from which on `isFar` holds, the array being in that order.
    fileprivate func firstPosition(where isFar: (Element) -> Bool) -> Int {
        var low = 0, high = count
        while low < high {
            let middle = (low + high) / 2
            if isFar(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
