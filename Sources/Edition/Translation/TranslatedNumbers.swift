import Commentary
import Formula
import Languages
import Scoring
import Source

/// A chapter and its translation state the same numbers: what is computed, claimed or typed in one is in the other, in whatever order it stands.
/// Words that stand for a number in one and not in the other are no difference, nor is 1405 万 beside 14.05 million.
struct TranslatedNumbers {
    private let names: NumberNames
    private let entries: [LedgerEntry]

    /// A number that a version states.
    private struct Stated {
        let text: String
        let place: Place
        let isComputed: Bool
        /// All that it may be called in another language: its exact value, what is typed for it, its digits whatever they are multiplied by.
        let keys: Set<String>
    }

    init(_ edition: Edition, _ site: Site) {
        names = NumberNames(edition, site)
        entries = edition.ledger.entries
    }

    func check(_ chapter: Chapter) -> [Diagnostic] {
        let original = numbers(chapter.versions[0], chapter.slug)
        let known = original.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
        return chapter.versions.dropFirst().flatMap { version in
            let own = numbers(version, chapter.slug), given = own.reduce(into: Set<String>()) { $0.formUnion($1.keys) }
            return own.filter { $0.keys.isDisjoint(with: known) }.map { differs($0, "the original of this chapter does not say \($0.text)") }
                + original.filter { $0.keys.isDisjoint(with: given) }.map { differs($0, "\(version.fileName) does not say \($0.text)") }
        }
    }

    private func differs(_ number: Stated, _ message: Message) -> Diagnostic {
        Diagnostic(
            .warning, "number-differs", message, at: number.place,
            hint: number.isComputed ? "compare the formulas of both" : "write the same number in both, or leave it out of both")
    }

    private func numbers(_ version: Chapter.Version, _ slug: String) -> [Stated] {
        let checked = entries.filter { $0.language == version.language && $0.location.slug == slug && $0.exact != nil && !$0.givesTruth }.map { entry in
            let typed = [entry.stated, entry.computed].compactMap { text in text.flatMap { ClaimText.parse($0, language: entry.writtenIn)?.statedValue } }
            return Stated(
                text: entry.stated ?? entry.computed, place: entry.place, isComputed: true,
                keys: Set(typed.flatMap(Self.keys) + [entry.exact, entry.decimals.flatMap(Self.digits)].compactMap { $0 }))
        }
        let typed = [version.summaryText?.document, version.document].compactMap { $0 }.flatMap(\.prose).flatMap { block in
            NumberScanner(block, names: names, marks: .of(version.language)).numbers().compactMap { range -> Stated? in
                var view = String.UnicodeScalarView()
                view.append(contentsOf: block.scalars[range.lowerBound..<Self.end(range.upperBound, block.scalars)])
                let text = String(view)
                return ClaimText.parse(text, language: version.language)?.statedValue.map {
                    Stated(text: text, place: block.place(range.lowerBound), isComputed: false, keys: Set(Self.keys($0)))
                }
            }
        }
        return checked + typed
    }

    /// Behind what multiplies the digits: 3 万.
    private static func end(_ end: Int, _ scalars: [Unicode.Scalar]) -> Int {
        let sign = scalars[end...].firstIndex { $0 != " " } ?? end
        return sign < scalars.count && (scalars[sign] == "万" || scalars[sign] == "亿") ? sign + 1 : end
    }

    private static func keys(_ value: Exact) -> [String] { [value.fraction] + [digits(value.shortest(6))].compactMap { $0 } }

    /// Its digits from the first to the last that is not 0, where there are three at least.
    private static func digits(_ text: String) -> String? {
        let digits = text.filter { ("0"..."9").contains($0) }.drop { $0 == "0" }
        let end = digits.lastIndex { $0 != "0" } ?? digits.startIndex
        return digits[..<end].count >= 2 ? "digits \(digits[...end])" : nil
    }
}

extension TextLocation {
    /// The chapter that it is in or belongs to.
    fileprivate var slug: String? {
        switch self {
        case .title(let slug), .chapter(let slug), .exhibit(_, let slug): slug
        case .edition, .table, .errata: nil
        }
    }
}
