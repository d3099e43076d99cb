internal import ArgumentParser

@main
struct Almanac: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "almanac", abstract: "Builds the website of a yearly index report.")
}
