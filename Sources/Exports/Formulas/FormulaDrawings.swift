import Foundation
package import Messages

/// Draws formulas for paper, where MathML is not drawn: through the Python package ziamath, which stands beside WeasyPrint.
package struct FormulaDrawings: Sendable {
    package struct Drawing: Sendable {
        let svg: [UInt8]
        /// Of the text's size: width, height, and how far it reaches below the line.
        let width: Double
        let height: Double
        let depth: Double
    }

    /// Why formulas stand as plain words.
    package enum Failure: Error, Sendable {
        case missing
        /// What Python said last.
        case broken(String)
    }

    package static let install: Message = "install it with \"make pdf\", or by hand beside WeasyPrint: DIR/bin/pip install ziamath"

    /// The Python that runs a program, as the first line of its script says; nil where it is none.
    static func python(of program: String) -> String? {
        guard let file = FileHandle(forReadingAtPath: program), let head = try? file.read(upToCount: 1024) else { return nil }
        let line = String(decoding: head, as: UTF8.self).prefix { $0 != "\n" }
        guard line.hasPrefix("#!") else { return nil }
        let words = line.dropFirst(2).split(separator: " ").map(String.init)
        guard let first = words.first, first.contains("/") else { return nil }
        return first.hasSuffix("/env") ? words.dropFirst().first.flatMap { ProgramRun.find($0, in: ProgramRun.folders()) } : first
    }

    /// The version of ziamath beside WeasyPrint; nil where it is not installed.
    package static func version(beside weasyPrint: String) -> String? {
        guard let python = python(of: weasyPrint), let folder = try? TemporaryFolder(),
            let run = try? ProgramRun(python, ["-c", "import ziamath; print(ziamath.__version__)"], in: folder, name: "version", isAsked: true), run.status == 0
        else { return nil }
        return run.answer.split(whereSeparator: \.isWhitespace).first.map(String.init)
    }

    /// Draws formulas; nil in the place of one that is not drawn.
    /// - Parameters:
    ///   - formulas: elements of MathML.
    ///   - language: of the text, for the fonts of its characters.
    static func draw(_ formulas: [String], language: String, beside weasyPrint: String) throws(Failure) -> [Drawing?] {
        guard let python = python(of: weasyPrint) else { throw .missing }
        do {
            let folder = try TemporaryFolder()
            try folder.write(Array(script.utf8), to: "draw.py")
            try folder.write(Array(try JSONEncoder().encode(Request(language: language, formulas: formulas))), to: "formulas.json")
            var environment = ProcessInfo.processInfo.environment
            environment["PYTHONHASHSEED"] = "0"
            environment["PYTHONIOENCODING"] = "utf-8"
            let run = try ProgramRun(
                python, [folder.path("draw.py").path(percentEncoded: false), folder.path("formulas.json").path(percentEncoded: false)],
                environment: environment, in: folder, name: "ziamath", isAsked: true)
            if run.status == missingStatus { throw Failure.missing }
            guard run.status == 0 else { throw Failure.broken(run.said.split(separator: "\n").last.map(String.init) ?? "") }
            return try JSONDecoder().decode([Answer?].self, from: Data(run.answer.utf8)).map { answer in
                answer.map { Drawing(svg: Array($0.svg.utf8), width: $0.width, height: $0.height, depth: $0.depth) }
            }
        } catch let failure as Failure {
            throw failure
        } catch {
            throw .broken(error.localizedDescription)
        }
    }

    private struct Request: Encodable {
        let language: String
        let formulas: [String]
    }

    private struct Answer: Decodable {
        let svg: String
        let width: Double
        let height: Double
        let depth: Double
    }

    private static let missingStatus: Int32 = 3

    private static var script: String {
        guard let file = embeddedPython.first(where: { $0.path == "draw.py" }) else { preconditionFailure("draw.py is not in Sources/Exports/Formulas/Python") }
        return file.text
    }
}
