internal import ArgumentParser
import Source

extension DiagnosticFormat: ExpressibleByArgument {}

/// How problems are printed.
struct DiagnosticOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(said("How to print problems: text, json or github (annotations)."), valueName: placeholder("<format>")))
    var format = DiagnosticFormat.text
}
