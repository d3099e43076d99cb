internal import ArgumentParser
import Source

/// Where a report is.
struct RootOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp(said("The folder that holds Content/."), valueName: placeholder("<dir>")))
    var root = "."
}
