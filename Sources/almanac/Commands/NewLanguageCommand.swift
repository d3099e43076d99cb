internal import ArgumentParser
import BuiltInTheme
import Output
import Source
import Website

struct NewLanguageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "language", abstract: said("Writes the file of a language that the theme does not speak, with the English of every text."))

    @Argument(help: ArgumentHelp(said("Its tag: fr, pt-BR."), valueName: placeholder("<tag>")))
    var tag: String

    @Flag(name: .long, help: ArgumentHelp(said("Adds to a file that is there what it does not have yet.")))
    var missing = false

    @OptionGroup var place: RootOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard LanguageTag.isWellFormed(tag) else { throw ValidationError(said("\"\(tag)\" is not a language tag: write one such as fr or pt-BR")) }
        if let spoken = StringsOutline.spoken(tag, by: .builtIn) {
            throw ValidationError(
                said(
                    "the theme speaks \(tag) already (\(spoken).yaml): write the texts that are to differ in Templates/strings/\(tag).yaml, as name: text"
                ))
        }
    }

    func run() throws {
        let terminal = messages.terminal(place.root), path = "Templates/strings/\(tag).yaml", file = place.root == "." ? path : "\(place.root)/\(path)"
        guard FileSystem.kind(of: "\(place.root)/Content") == .folder else {
            terminal.fail("\(place.root) is no report: it has no folder Content")
            throw ExitCode(2)
        }
        let standing = FileSystem.contents(file)
        if standing != nil, !missing {
            terminal.printProblems(
                [Diagnostic("file-exists", "\(file) is there already", at: nil, hint: "with --missing it gets the texts that it does not have yet")], as: .text)
            throw ExitCode(1)
        }
        let outline = StringsOutline(tag, of: .builtIn, written: standing.map { String(decoding: $0, as: UTF8.self) })
        guard outline.count > 0 else { return terminal.say("\(file) has every text; those behind a # are still English") }
        var bytes = standing ?? []
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        do throws(OutputFailure) {
            try FileSystem.makeFolders(String(file.dropLast("/\(tag).yaml".utf8.count)))
            // Whole or not at all: the file may hold an author’s work.
            try FileSystem.write(bytes + Array(outline.text.utf8), to: file + ".new")
            try FileSystem.move(file + ".new", to: file)
        } catch {
            terminal.fail(error.hint.map { "\(error.message)\n  hint: \($0)" } ?? error.message)
            throw ExitCode(2)
        }
        terminal.say(
            standing == nil
                ? "wrote \(file) with \(outline.count) texts in English; write them in \(tag), and add \(tag) to languages in Content/site.yaml"
                : "added to \(file) \(outline.count) texts in English; write them in \(tag), and add \(tag) to languages in Content/site.yaml")
    }
}
