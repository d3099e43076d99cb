import Source
import Starter

/// IMPORT.md beside Content/: what was taken from where, and what to change where it is otherwise. It is not published.
struct ImportNotes {
    let file: String
    let guesses: [Guess]
    let language: MessageLanguage

    static let name = "IMPORT.md"

    var text: String {
        func said(_ message: Message) -> String { message.text(in: language) }
        let taken = guesses.filter { $0.kind == .taken }, left = guesses.filter { $0.kind == .left }
        var lines = [
            "# " + said("What was taken from \(FileNames.stem(file))"), "",
            said("This file is not published. Delete it when everything below is as it should be."), "",
        ]
        if !taken.isEmpty { lines += ["## " + said("Guessed"), ""] + taken.map { "- " + said($0.line) } + [""] }
        if !left.isEmpty { lines += ["## " + said("Left out"), ""] + left.map { "- " + said($0.line) } + [""] }
        return lines.joined(separator: "\n")
    }
}
