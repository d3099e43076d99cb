import Foundation
import Messages

/// Turns an HTML file with its stylesheet and pictures into a PDF through the program WeasyPrint.
///
/// A program of its own, because breaking pages is much (fonts, line breaking, footnotes, tags for screen readers), and only paper needs it.
/// The pages depend on the fonts of the machine; on one machine the same files give the same bytes.
package struct WeasyPrint: Sendable {
    /// Where the program is.
    package let program: String
    /// As it says itself, “70.0”.
    package let version: String

    /// What its pages were tried with. Older ones refuse the stylesheet's marks or write tags that checkers refuse.
    package static let oldest = 70

    /// - Parameters:
    ///   - given: where the program is, if somebody says so.
    ///   - besides: where it may be beside the folders of `PATH`, tried first.
    ///   - path: in place of the variable `PATH`.
    /// - Throws: `.missing`, or `.old`.
    package init(_ given: String?, besides: [String] = [], path: String? = nil) throws(WeasyPrintFailure) {
        let candidates = given.map { [$0] } ?? besides
        let found =
            candidates.first { FileManager.default.isExecutableFile(atPath: $0) }
            ?? (given == nil ? ProgramRun.find("weasyprint", in: ProgramRun.folders(path)) : nil)
        guard let found else { throw .missing(given) }
        program = found
        let answer: ProgramRun
        do {
            answer = try ProgramRun(found, ["--version"], in: try TemporaryFolder(), name: "version", isAsked: true)
        } catch {
            throw Self.failure(error)
        }
        // “WeasyPrint version 70.0”.
        version = answer.answer.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
        guard answer.status == 0, let number = version.split(separator: ".").first.flatMap({ Int($0) }) else {
            throw .broken(program: found, said: answer.said)
        }
        guard number >= Self.oldest else { throw .old(program: found, version: number) }
    }

    /// A PDF and what WeasyPrint remarked while it made it: a picture that is missing, a rule that it does not know.
    package struct Printed: Sendable {
        package let bytes: [UInt8]
        package let remarks: [String]
    }

    /// Makes a PDF with tags for screen readers (PDF/UA-1).
    /// - Parameters:
    ///   - files: by their paths from the folder of the entry.
    ///   - entry: the HTML file.
    ///   - identifier: what distinguishes the PDF from others.
    ///   - date: what its dates are, in seconds from 1970.
    package func pdf(
        _ files: [(path: String, bytes: [UInt8])], entry: String, identifier: String, date: Int
    ) throws(WeasyPrintFailure) -> Printed {
        do {
            let folder = try TemporaryFolder()
            for file in files { try folder.write(file.bytes, to: "page/" + file.path) }
            let target = folder.path("page.pdf")
            var environment = ProcessInfo.processInfo.environment
            environment["SOURCE_DATE_EPOCH"] = String(date)
            environment["PYTHONHASHSEED"] = "0"
            let run = try ProgramRun(
                program,
                [
                    // Nothing is fetched: what is not among the files is an author's mistake.
                    "--pdf-variant", "pdf/ua-1", "--pdf-identifier", identifier, "--allowed-protocols", "file",
                    folder.path("page/" + entry).path(percentEncoded: false), target.path(percentEncoded: false),
                ], environment: environment, in: folder, name: "weasyprint")
            guard run.status == 0 else { throw WeasyPrintFailure.refused(status: run.status, said: run.said) }
            let bytes = Array(try Data(contentsOf: target))
            guard bytes.starts(with: Array("%PDF-".utf8)) else { throw WeasyPrintFailure.refused(status: 0, said: run.said) }
            return Printed(bytes: bytes, remarks: Self.remarks(run.said))
        } catch let failure as WeasyPrintFailure {
            throw failure
        } catch {
            throw Self.failure(error)
        }
    }

    /// What the system refused.
    private static func failure(_ error: any Error) -> WeasyPrintFailure {
        guard (error as? CocoaError)?.code == .fileWriteOutOfSpace else { return .system(reason: Message(verbatim: error.localizedDescription)) }
        return .full(folder: FileManager.default.temporaryDirectory.path(percentEncoded: false))
    }

    /// Each once: a rule that it does not know is remarked for every element.
    private static func remarks(_ said: String) -> [String] {
        var seen: Set<String> = []
        return said.split(separator: "\n").map(String.init).filter { seen.insert($0).inserted }
    }
}
