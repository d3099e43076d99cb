internal import ArgumentParser
import Archive
import Edition
import Exports
import Output
import Source
import Website

struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", abstract: said("Says which programs and fonts this machine has that a report can do without, and what each adds."),
        discussion: said("Nothing is changed. The exit code is 0 whatever is missing, for nothing of it is needed to check, build, preview and seal a report."))

    @OptionGroup var place: RootOptions
    @OptionGroup var messages: MessageOptions

    func run() {
        let terminal = messages.terminal(place.root)
        let languages = ReportLanguages.read(FileSystem.contents(place.root + "/Content/site.yaml") ?? [])
        terminal.output("almanac \(ProgramVersion.current)\n\(BuiltWith.swift)\n\n")
        for tool in OptionalTool.all(languages: languages, besides: PaperPress.besides(place.root)) {
            terminal.output(Self.lines(tool).text(in: terminal.language) + "\n")
        }
    }

    /// What is said of one: whether it is there, what it adds, and how it comes onto the machine.
    static func lines(_ tool: OptionalTool) -> Message {
        switch tool.state {
        case .here(let version?, let path?): "\(tool.name): here (\(version), \(path))\n  \(tool.adds)"
        case .here(nil, let path?): "\(tool.name): here (\(path))\n  \(tool.adds)"
        case .here: "\(tool.name): here\n  \(tool.adds)"
        case .missing: "\(tool.name): missing\n  would add: \(tool.adds)\n  to install it: \(tool.install)"
        case .unusable(let why): "\(tool.name): of no use\n  would add: \(tool.adds)\n  \(why)"
        }
    }
}
