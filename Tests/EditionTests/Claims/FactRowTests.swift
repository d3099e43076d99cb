import Formula
import Scoring
import Source
import Testing

@testable import Edition

/// Every one of the 58 statements that were taken from the printed report is accounted for: in a text, by a value or a claim over
/// the same data, or in errata.yaml.
struct FactRowTests {
    /// The statements that hold, with formulas that give what they state; each has to stand in some text.
    static let holding: [(row: Int, formulas: [String])] = [
        (2, ["mean(total where region = \"east\")"]), (4, ["mean(total where region = \"west\")"]), (5, ["rate(ux)"]),
        (6, ["mean(ux where region = \"east\")", "mean(ux where region = \"central\")", "mean(ux where region = \"west\")"]),
        (8, ["mean(ops where region = \"central\")", "mean(ops where region = \"west\")"]), (9, ["mean(ops)"]),
        (10, ["rate(ops)", "rate(ops where region = \"east\")"]), (12, ["mean(ux.onboarding)", "rate(ux.onboarding)"]),
        (13, ["mean(ux.auth)", "rate(ux.auth)"]), (14, ["rate(ux.channels)"]), (15, ["mean(ops.users)", "rate(ops.users)"]),
        (16, ["mean(ops.content)", "rate(ops.content)"]), (17, ["mean(ops.interaction)", "rate(ops.interaction)"]),
        (18, ["mean(svc.convenience)", "rate(svc.convenience)"]), (19, ["units(where ux.auth = 2)"]), (20, ["units(where ops.interaction = 0)"]),
        (21, ["units(where svc.guides = 0)"]), (29, ["groups(region where mean(total) >= 60)"]),
        // Every total and rank is held to scores.csv's published columns when the edition is read.
        (31, []), (38, ["mean(svc.approval where region = \"west\")"]), (39, ["mean(svc where region = \"east\")", "mean(svc where region = \"central\")"]),
        (45, ["mean(bonus where region = \"central\")", "mean(bonus where region = \"east\")"]), (47, ["highest(rate, total)"]),
        (48, ["highest(rate, ux)", "lowest(rate, ux)"]), (49, ["highest(rate, ops)", "lowest(rate, ops)"]),
        (50, ["rate(svc.guides)", "rate(svc.tracking)"]), (52, ["min(ux.auth)"]), (53, ["data(\"channels\", \"app_store\", \"apps\")"]),
        (54, ["data(\"smart_functions\", \"qr\", \"apps\")"]), (55, ["units(where svc.guides = full(svc.guides))"]),
    ]

    @Test func `every row is either one that holds or an erratum`() throws {
        let errata = try Report2017.edition().ledger.errata.compactMap { Int($0.id.dropFirst("fact-".count)) }
        #expect((errata + Self.holding.map(\.row)).sorted() == Array(1...58))
    }

    @Test(arguments: holding.map(\.row))
    func `a row that holds stands in a text`(_ row: Int) throws {
        let edition = try Report2017.edition(), dataset = edition.dataset
        let entries = try Self.entries.get()
        for formula in Self.holding.first(where: { $0.row == row })?.formulas ?? [] {
            let wanted = try #require(Self.content(formula, dataset)), subject = Self.subject(formula)
            let found = entries.first { entry, content in
                entry.formula.contains(formula)
                    || content == wanted && (Self.subject(entry.formula) == subject || entry.formula.contains(subject)) && entry.location != .errata
            }
            #expect(found != nil, "row \(row): \(formula)")
        }
    }

    /// Every value and true claim of the texts, with what it gives.
    private static let entries = Result {
        let edition = try Report2017.edition()
        return try edition.ledger.entries.filter { $0.outcome == .holds || $0.outcome == .computed }.map { entry in
            (entry, try #require(content(entry.formula, edition.dataset)))
        }
    }

    /// The value of a formula, lists in the order of their texts.
    private static func content(_ formula: String, _ dataset: Dataset) -> String? {
        guard let value = try? Formula.parse(formula, at: Place(file: "f")).0?.evaluate(in: dataset).get() else { return nil }
        if let number = value.number { return number.fraction }
        return value.text(in: dataset).split(separator: "、").sorted().joined(separator: "、")
    }

    /// What a formula is about: the first name in its brackets.
    private static func subject(_ formula: String) -> String {
        let inner = formula.drop { $0 != "(" }.dropFirst()
        let words = inner.split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "_") }.map(String.init)
        return words.first { !["where", "mean", "rate"].contains($0) } ?? ""
    }
}
