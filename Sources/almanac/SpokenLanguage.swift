internal import ArgumentParser
import Edition
import Output
import Source

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The language in which the program speaks: that of `--language`, else the terminal's, else the report's first, else English.
enum SpokenLanguage {
    /// Of what is said before the arguments are parsed: help, and what is wrong with the arguments.
    static let early: MessageLanguage = {
        let asked = value(of: "--language", in: CommandLine.arguments)
        // There `--language` is that of the report to be made.
        if [["new", "report"], ["import"]].contains(where: { CommandLine.arguments.dropFirst().starts(with: $0) }) { return of(newReportIn: asked ?? "") }
        return of(asked: asked.flatMap { MessageLanguage(tag: $0) }, root: earlyRoot)
    }()

    private static let earlyRoot = value(of: "--root", in: CommandLine.arguments) ?? "."
    private static let earlyLanguages = languages(of: earlyRoot)

    /// Of the report in a folder, as its site.yaml names them.
    private static func languages(of root: String) -> [String] { ReportLanguages.read(FileSystem.contents(root + "/Content/site.yaml") ?? []) }

    /// - Parameter root: the folder of the report, whose languages are looked up only where nothing else says one.
    static func of(asked: MessageLanguage?, root: String) -> MessageLanguage {
        MessageLanguage.chosen(asked: asked, environment: variable) { root == earlyRoot ? earlyLanguages : languages(of: root) }
    }

    /// Of the making of a report in a language.
    static func of(newReportIn language: String) -> MessageLanguage { MessageLanguage.chosen(asked: nil, environment: variable) { [language] } }

    /// What follows an option, before the arguments are parsed.
    private static func value(of option: String, in arguments: [String]) -> String? {
        guard let position = arguments.firstIndex(where: { $0 == option || $0.hasPrefix(option + "=") }) else { return nil }
        let argument = arguments[position]
        if argument != option { return String(argument.dropFirst(option.count + 1)) }
        return position + 1 < arguments.count ? arguments[position + 1] : nil
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// A message of the command line itself in the language in which the program speaks.
func said(_ message: Message) -> String { message.text(in: SpokenLanguage.early) }

/// What stands for a value in the usage of a command, without its brackets.
func placeholder(_ message: Message) -> String { String(said(message).dropFirst().dropLast()) }
