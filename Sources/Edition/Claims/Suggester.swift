import Formula
import Scoring
import Source

/// Finds the obvious formulas that give a stated number.
struct Suggester {
    init(_ dataset: Dataset) {}

    func suggest(_ stated: ClaimText, sentence: String) -> (best: [Suggestion], others: Int) { ([], 0) }
}
