import Exports
import Output
import Parallel
package import Source

/// Documents on their way to PDF files.
package struct PaperPress: Sendable {
    private let program: WeasyPrint

    /// - Parameters:
    ///   - given: where WeasyPrint is, if somebody says so.
    ///   - besides: where it may be beside `PATH`.
    package init(_ given: String?, besides: [String]) throws(BuildFailure) {
        do { program = try WeasyPrint(given, besides: besides) } catch { throw BuildFailure(message: error.message) }
    }

    private init(_ program: WeasyPrint) {
        self.program = program
    }

    /// Where `make pdf` installs WeasyPrint.
    package static func besides(_ root: String) -> [String] { [root + "/.venv/pdf/bin/weasyprint"] }

    /// For a site, which can be without PDF files; nil where WeasyPrint is not installed.
    /// - Throws: where it is, and is of no use.
    package static func installed(besides: [String]) throws(BuildFailure) -> PaperPress? {
        do {
            return PaperPress(try WeasyPrint(nil, besides: besides))
        } catch .missing {
            return nil
        } catch {
            throw BuildFailure(message: error.message)
        }
    }

    /// Whether formulas are drawn: the drawing program is beside WeasyPrint.
    var drawsFormulas: Bool { FormulaDrawings.version(beside: program.program) != nil }

    /// A finished file.
    package struct Printed: Sendable {
        package let path: String
        package let byteCount: Int
    }

    /// Prints documents and writes each in one step: what stood under its name is there until the new file is whole.
    /// - Parameters:
    ///   - path: where a document's PDF is to stand.
    ///   - progress: told from any thread how many are done.
    /// - Returns: the files, and what WeasyPrint remarked on them.
    package func print(
        _ documents: [PaperDocument], to path: @escaping @Sendable (PaperDocument) -> String, progress: @escaping @Sendable (Int, Int) -> Void
    ) throws(BuildFailure) -> ([Printed], [Diagnostic]) {
        let (made, problems) = try each(of: documents, progress: progress) { document, pdf throws(BuildFailure) in
            let target = path(document)
            do throws(OutputFailure) { try OutputAlone.write(pdf.bytes, to: target) } catch { throw BuildFailure(error) }
            return (Printed(path: target, byteCount: pdf.bytes.count), Self.remarks(pdf, document))
        }
        return (made.map(\.0), made.flatMap(\.1) + problems)
    }

    /// The PDF of each document, in their order, and what WeasyPrint remarked.
    func pdfs(
        _ documents: [PaperDocument], progress: @escaping @Sendable (Int, Int) -> Void
    ) throws(BuildFailure) -> (files: [[UInt8]], remarks: [Diagnostic]) {
        let (made, problems) = try each(of: documents, progress: progress) { document, pdf throws(BuildFailure) in (pdf.bytes, Self.remarks(pdf, document)) }
        return (made.map(\.0), made.flatMap(\.1) + problems)
    }

    private static func remarks(_ pdf: WeasyPrint.Printed, _ document: PaperDocument) -> [Diagnostic] {
        pdf.remarks.map { Diagnostic(.warning, "weasyprint", "WeasyPrint says of \(document.name): \($0)", at: nil) }
    }

    /// On all cores: WeasyPrint uses one.
    private func each<Result: Sendable>(
        of documents: [PaperDocument], progress: @escaping @Sendable (Int, Int) -> Void,
        _ use: @escaping @Sendable (PaperDocument, WeasyPrint.Printed) throws(BuildFailure) -> Result
    ) throws(BuildFailure) -> (results: [Result], problems: [Diagnostic]) {
        if let language = Set(documents.map(\.language)).sorted().first(where: { InstalledFonts.have($0) == false }) {
            throw BuildFailure(message: WeasyPrintFailure.noFont(language: language).message)
        }
        guard !documents.isEmpty else { return ([], []) }
        var formulas: [String: PaperFormulas] = [:]
        for language in Set(documents.map(\.language)) {
            formulas[language] = PaperFormulas(documents.filter { $0.language == language }.map(\.html), language: language, beside: program)
        }
        let results = try Workers.map(documents, progress: progress) { [formulas] document throws(BuildFailure) in
            try use(document, try pdf(document, formulas[document.language]))
        }
        return (results, formulas.keys.sorted().flatMap { FormulaProblem.onPaper(formulas[$0]) })
    }

    private func pdf(_ document: PaperDocument, _ formulas: PaperFormulas?) throws(BuildFailure) -> WeasyPrint.Printed {
        let set = formulas?.setting(document.html) ?? (html: document.html, files: [])
        do {
            return try program.pdf(
                document.files.map { ($0.path, $0.path == PaperDocument.entry ? set.html : $0.bytes) } + set.files, entry: PaperDocument.entry,
                identifier: formulas?.isWhole == false ? document.identifierWithoutDrawings : document.identifier, date: document.date)
        } catch {
            throw BuildFailure(message: error.message)
        }
    }
}

extension Build {
    /// The documents that an edition is printed as.
    package func paper(_ choice: PaperChoice) throws(BuildFailure) -> PaperPlan {
        PaperPlan(try sourceFiles(), options, choice)
    }
}
