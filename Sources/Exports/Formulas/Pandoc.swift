import Foundation

/// Turns formulas in TeX into MathML through the program pandoc, all of them in one run.
package struct Pandoc: Equatable, Sendable {
    /// Where the program is.
    package let program: String

    /// - Parameter path: in place of the variable `PATH`.
    /// - Returns: nil where it is not installed.
    package static func find(path: String? = nil) -> Pandoc? {
        ProgramRun.find("pandoc", in: ProgramRun.folders(path)).map(Pandoc.init)
    }

    package struct Formula: Hashable, Sendable {
        /// On one line.
        let tex: String
        let isDisplay: Bool
        /// What is read where no formula can be shown.
        let words: String

        package init(tex: String, isDisplay: Bool, words: String) {
            self.tex = tex
            self.isDisplay = isDisplay
            self.words = words
        }
    }

    package enum Outcome: Equatable, Sendable {
        /// `<math …>…</math>`, made of nothing but what `MathMarkup` lets through.
        case set(String)
        case refused(FormulaRefusal)
    }

    /// The MathML of each formula, or why there is none.
    /// - Throws: what the system or the program says.
    package func convert(_ formulas: [Formula]) throws -> [Outcome] {
        guard !formulas.isEmpty else { return [] }
        let folder = try TemporaryFolder()
        // A paragraph for each, which no formula can end: it is on one line.
        let text = formulas.enumerated().map { index, formula in
            let dollars = formula.isDisplay ? "$$" : "$"
            return Self.mark(index) + dollars + formula.tex + dollars + "\n\n"
        }
        try folder.write(Array(text.joined().utf8), to: "formulas.md")
        let log = folder.path("log.json")
        let run = try ProgramRun(
            program,
            [
                "--from=markdown_strict+tex_math_dollars", "--to=html", "--mathml", "--wrap=none", "--log=" + log.path(percentEncoded: false),
                folder.path("formulas.md").path(percentEncoded: false),
            ], in: folder, name: "pandoc", isAsked: true)
        guard run.status == 0 else { throw PandocFailure(said: run.said) }
        let refusals = Self.refusals(try Data(contentsOf: log))
        var rest = run.answer[...]
        return formulas.enumerated().map { index, formula in
            guard let begin = rest.firstRange(of: "<p>" + Self.mark(index)), let end = rest[begin.upperBound...].firstRange(of: "</p>") else {
                return .refused(FormulaRefusal(reason: .notRead, offset: 0))
            }
            let found = rest[begin.upperBound..<end.lowerBound]
            rest = rest[end.upperBound...]
            if found.hasPrefix("<math"), let markup = MathMarkup.read(Array(found.utf8), words: formula.words) { return .set(markup) }
            return .refused(refusals[formula.tex] ?? FormulaRefusal(reason: .notRead, offset: 0))
        }
    }

    /// What stands before a formula: letters and digits, which mean nothing to Markdown.
    private static func mark(_ index: Int) -> String { "F\(index): " }

    private struct Remark: Decodable {
        let type: String
        let contents: String?
        let message: String?
    }

    /// What pandoc says of those that it cannot convert, by their TeX.
    private static func refusals(_ log: Data) -> [String: FormulaRefusal] {
        let remarks = (try? JSONDecoder().decode([Remark].self, from: log)) ?? []
        var refusals: [String: FormulaRefusal] = [:]
        for remark in remarks where remark.type == "CouldNotConvertTeXMath" {
            if let tex = remark.contents, let message = remark.message { refusals[tex] = FormulaRefusal(message) }
        }
        return refusals
    }
}

/// The program runs and ends with an error.
package struct PandocFailure: Error, CustomStringConvertible {
    /// The last line of what it said.
    package let description: String

    init(said: String) {
        description = said.split(separator: "\n").last.map(String.init) ?? "pandoc"
    }
}
