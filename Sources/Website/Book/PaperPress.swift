import Exports
import Output
package import Source

/// Documents on their way to PDF files.
package struct PaperPress: Sendable {
    private let program: WeasyPrint

    /// - Parameters:
    ///   - given: where WeasyPrint is, if somebody says so.
    ///   - besides: where it may be beside `PATH`.
    package init(_ given: String?, besides: [String]) throws(BuildFailure) {
        do { program = try WeasyPrint(given, besides: besides) } catch { throw BuildFailure(message: "\(error)") }
    }

    /// A finished file.
    package struct Printed: Sendable {
        package let path: String
        package let byteCount: Int
    }

    /// Prints documents and writes each in one step: what stood under its name is there until the new file is whole.
    /// - Parameter path: where a document's PDF is to stand.
    /// - Returns: the files, and what WeasyPrint remarked on them.
    package func print(
        _ documents: [PaperDocument], to path: (PaperDocument) -> String, progress: (String) -> Void
    ) throws(BuildFailure) -> ([Printed], [Diagnostic]) {
        var printed: [Printed] = [], remarks: [Diagnostic] = []
        for document in documents {
            let target = path(document)
            progress("printing \(target)")
            let pdf = try pdf(document)
            do throws(OutputFailure) { try OutputAlone.write(pdf.bytes, to: target) } catch { throw BuildFailure(error) }
            printed.append(Printed(path: target, byteCount: pdf.bytes.count))
            remarks += pdf.remarks.map { Diagnostic(.warning, "weasyprint", "WeasyPrint says of \(document.name): \($0)", at: nil) }
        }
        return (printed, remarks)
    }

    private func pdf(_ document: PaperDocument) throws(BuildFailure) -> WeasyPrint.Printed {
        do {
            if InstalledFonts.have(document.language) == false { throw WeasyPrintFailure.noFont(language: document.language) }
            return try program.pdf(
                document.files.map { ($0.path, $0.bytes) }, entry: PaperDocument.entry, identifier: document.identifier, date: document.date)
        } catch {
            throw BuildFailure(message: "\(error)")
        }
    }
}

extension Build {
    /// The documents that an edition is printed as.
    package func paper(_ choice: PaperChoice) throws(BuildFailure) -> PaperPlan {
        PaperPlan(try sourceFiles(), options, choice)
    }
}
