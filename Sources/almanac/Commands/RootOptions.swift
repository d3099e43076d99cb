internal import ArgumentParser

/// Where a report is.
struct RootOptions: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The folder that holds Content/.", valueName: "dir"))
    var root = "."
}
