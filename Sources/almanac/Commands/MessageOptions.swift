internal import ArgumentParser
import Source

extension MessageLanguage: ExpressibleByArgument {
    public init?(argument: String) { self.init(tag: argument) }
}

/// In which language problems and results are told.
struct MessageOptions: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            said("The language of messages: en or zh; the terminal's (LC_ALL, LC_MESSAGES, LANG) or else the report's first if it is not given."),
            valueName: placeholder("<tag>")))
    var language: MessageLanguage?

    /// - Parameter root: the report's folder.
    func terminal(_ root: String) -> Terminal { Terminal(language: SpokenLanguage.of(asked: language, root: root), root: root) }
}
