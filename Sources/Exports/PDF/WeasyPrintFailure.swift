package import Messages

/// Why there is no PDF: the machine's fault, or that of a stylesheet that a report brings.
package enum WeasyPrintFailure: Error, CustomStringConvertible {
    /// The program is not installed, or not where somebody says.
    case missing(String?)
    case old(program: String, version: Int)
    /// It does not even say its version.
    case broken(program: String, said: String)
    /// It ended with an error; a status of nil where a signal ended it.
    case refused(status: Int32?, said: String)
    /// Its files do not fit where temporary files are.
    case full(folder: String)
    /// A file could not be written, or the program not be run.
    case system(reason: Message)
    /// No font for the language's script is installed.
    case noFont(language: String)

    static let install: Message =
        "install it with \"make pdf\", or by hand (Debian and Ubuntu: apt install python3-venv libpango-1.0-0 libpangoft2-1.0-0): python3 -m venv DIR && DIR/bin/pip install weasyprint, then --weasyprint DIR/bin/weasyprint"

    package var description: String { message.english }

    package var message: Message {
        switch self {
        case .missing(let given):
            given.map { "there is no program \($0)\n  hint: \(Self.install)" }
                ?? "PDF files need the program WeasyPrint, which is not installed\n  hint: \(Self.install)"
        case .old(let program, let version):
            "\(program) is WeasyPrint \(version), and PDF files need version \(WeasyPrint.oldest) or a later one\n  hint: \(Self.install)"
        case .broken(let program, let said):
            "\(program) does not run\(Self.last(said))\n  hint: WeasyPrint needs Pango (Debian and Ubuntu: apt install libpango-1.0-0 libpangoft2-1.0-0; macOS: brew install pango)"
        case .refused(let status, let said):
            """
            WeasyPrint made no PDF (\(status.map { "exit code \($0)" } ?? "it was ended"))\(Self.last(said))\(Self.hint(said).map { "\n  hint: \($0)" })
            """
        case .full(let folder): "cannot make a PDF: no space left on device in \(folder)\n  hint: \(Self.space)"
        case .system(let reason): "cannot make a PDF: \(reason)"
        case .noFont(let language):
            "no font for the language \(language) is installed, and the PDF would show boxes in place of its characters\n  hint: install one (Debian and Ubuntu: apt install \(Self.fonts(language)))"
        }
    }

    /// The message of a Python program is the last line of what it says.
    private static func last(_ said: String) -> String { said.split(separator: "\n").last.map { ": " + $0 } ?? "" }

    private static let space: Message = "free some space where temporary files are, or name another place in TMPDIR"

    /// The package that has fonts for a language.
    static func fonts(_ language: String) -> String {
        ["zh", "ja", "ko"].contains(language.lowercased().prefix { $0 != "-" }) ? "fonts-noto-cjk" : "fonts-noto-core"
    }

    private static func hint(_ said: String) -> Message? {
        if said.contains("No space left on device") { return space }
        return said.contains("MemoryError") ? "print fewer chapters at once, or on a machine with more memory" : nil
    }
}
