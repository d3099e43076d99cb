import Foundation
import Testing

@testable import Exports

/// What is done about WeasyPrint that is missing, old, broken or refuses: with programs in its place. What it makes of a report, Tests/Program sees.
struct WeasyPrintTests {
    /// A program that says its version and otherwise runs a line of shell, in which `$out` is the PDF.
    private func program(version: String = "WeasyPrint version 70.0", _ line: String = "printf '%%PDF-1.7 made' > \"$out\"") throws -> String {
        let path = FileManager.default.temporaryDirectory.appending(path: "weasyprint-\(UUID().uuidString)").path(percentEncoded: false)
        let script = "#!/bin/sh\nif [ \"$1\" = --version ]; then echo '\(version)'; exit 0; fi\nfor out; do :; done\n\(line)\n"
        // Another program writes it: a file that this process has open for writing cannot be run by what another test starts meanwhile.
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/sh")
        shell.arguments = ["-c", "printf %s \"$1\" > \"$0\" && chmod 755 \"$0\"", path, script]
        try shell.run()
        shell.waitUntilExit()
        return path
    }

    private func pdf(_ program: String) throws(WeasyPrintFailure) -> WeasyPrint.Printed {
        try WeasyPrint(program).pdf([("a.html", Array("<p>x".utf8)), ("figures/f.svg", [])], entry: "a.html", identifier: "id", date: 1_500_000_000)
    }

    @Test func `files and facts reach the program, and its PDF and remarks come back`() throws {
        let made = try pdf(
            program("printf '%%PDF-1.7 %s %s' \"$SOURCE_DATE_EPOCH\" \"$4\" > \"$out\"; echo 'WARNING: a' >&2; echo 'WARNING: a' >&2; echo b >&2"))
        #expect(String(decoding: made.bytes, as: UTF8.self) == "%PDF-1.7 1500000000 id")
        #expect(made.remarks == ["WARNING: a", "b"])
    }

    @Test func `without the program the failure says how to install it`() {
        for given in [nil, "/nowhere/weasyprint"] {
            let failure = #expect(throws: WeasyPrintFailure.self) { try WeasyPrint(given, path: "/nowhere") }
            let text = failure.map { "\($0)" } ?? ""
            for words in ["make pdf", "pip install weasyprint", "--weasyprint"] { #expect(text.contains(words)) }
            #expect(text.contains(given ?? "not installed"))
        }
    }

    @Test(arguments: [("WeasyPrint version 57.2", "WeasyPrint 57"), ("WeasyPrint version 69.9", "WeasyPrint 69")])
    func `an old one is refused with what to do`(_ version: String, _ words: String) throws {
        let path = try program(version: version)
        let failure = #expect(throws: WeasyPrintFailure.self) { try WeasyPrint(path) }
        let text = failure.map { "\($0)" } ?? ""
        #expect(text.contains(words) && text.contains("version 70 or a later one") && text.contains("make pdf"))
    }

    @Test func `a program that says no version does not run`() throws {
        let path = try program(version: "nothing here")
        let failure = #expect(throws: WeasyPrintFailure.self) { try WeasyPrint(path) }
        #expect((failure.map { "\($0)" } ?? "").contains("does not run"))
    }

    @Test func `a full disk is called so`() throws {
        let path = try program("echo 'Traceback' >&2; echo 'OSError: [Errno 28] No space left on device' >&2; exit 1")
        let failure = #expect(throws: WeasyPrintFailure.self) { try pdf(path) }
        let text = failure.map { "\($0)" } ?? ""
        #expect(text.hasPrefix("WeasyPrint made no PDF (exit code 1): OSError: [Errno 28] No space left on device"))
        #expect(text.contains("hint: free some space"))
    }

    @Test func `what is no PDF is none`() throws {
        let path = try program("printf 'half' > \"$out\"")
        #expect(throws: WeasyPrintFailure.self) { try pdf(path) }
    }
}
