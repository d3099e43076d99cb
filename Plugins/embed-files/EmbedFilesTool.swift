import Foundation
import Prepared

/// `embed-files KIND FOLDER OUTPUT NAME`: writes a Swift file whose constant NAME holds what stands in FOLDER: every file as it is (`files`), or those of
/// one kind as tables that are looked up as they are (`messages`, `readings`, `strings`).
@main
struct EmbedFilesTool {
    static func main() {
        do {
            try run(CommandLine.arguments)
        } catch {
            // The form in which build systems show a tool's message as an error, at its place where it has one.
            let text = (error as? SourceMistake)?.description ?? "error: embed-files: \(error)"
            FileHandle.standardError.write(Data((text + "\n").utf8))
            exit(1)
        }
    }

    private static func run(_ arguments: [String]) throws {
        guard arguments.count == 5 else { throw Refusal(description: "usage: embed-files KIND FOLDER OUTPUT NAME") }
        let folder = EmbeddedFolder(path: arguments[2]), output = URL(filePath: arguments[3]), name = arguments[4]
        let source = try EmbeddedSource(kind: arguments[1], folder: folder).swift(name: name)
        // Debug and release builds share the output: one of them must not make the other compile the module again.
        if (try? Data(contentsOf: output)) != Data(source.utf8) {
            try source.write(to: output, atomically: true, encoding: .utf8)
        }
    }
}

struct Refusal: Error, CustomStringConvertible {
    let description: String
}

/// What is wrong with a file that is embedded, at its line.
struct SourceMistake: Error, Equatable, CustomStringConvertible {
    let file: String
    let line: Int
    let message: String

    var description: String { "\(file):\(line): error: \(message)" }
}
