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
    /// Of what is said before the arguments are parsed or a report is known: help, and what is wrong with the arguments.
    static let early = MessageLanguage.chosen(asked: asked(CommandLine.arguments), environment: variable) { [] }

    /// - Parameter root: the folder of the report, whose languages are looked up only where nothing else says one.
    static func of(asked: MessageLanguage?, root: String) -> MessageLanguage {
        MessageLanguage.chosen(asked: asked, environment: variable) { ReportLanguages.read(FileSystem.contents(root + "/Content/site.yaml") ?? []) }
    }

    /// Of the making of a report in a language.
    static func of(newReportIn language: String) -> MessageLanguage { MessageLanguage.chosen(asked: nil, environment: variable) { [language] } }

    /// What follows `--language`, except where that is the language of a report to be made.
    private static func asked(_ arguments: [String]) -> MessageLanguage? {
        if arguments.dropFirst().starts(with: ["new", "report"]) { return nil }
        guard let position = arguments.firstIndex(where: { $0 == "--language" || $0.hasPrefix("--language=") }) else { return nil }
        let argument = arguments[position]
        if let sign = argument.firstIndex(of: "=") { return MessageLanguage(tag: String(argument[argument.index(after: sign)...])) }
        return position + 1 < arguments.count ? MessageLanguage(tag: arguments[position + 1]) : nil
    }

    private static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}

/// A message of the command line itself in the language in which the program speaks.
func said(_ message: Message) -> String { message.text(in: SpokenLanguage.early) }
