internal import ArgumentParser
import Source

/// How a report of several languages is held to them.
struct LanguageOptions: ParsableArguments {
    @Flag(
        name: .customLong("strict-languages"), help: ArgumentHelp(said("What is not there in one of the report's languages, or differs in one, is an error.")))
    var isStrict = false
}
