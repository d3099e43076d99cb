internal import ArgumentParser

/// How a report of several languages is held to them.
struct LanguageOptions: ParsableArguments {
    @Flag(name: .customLong("strict-languages"), help: "What is not there in one of the report's languages, or differs in one, is an error.")
    var isStrict = false
}
