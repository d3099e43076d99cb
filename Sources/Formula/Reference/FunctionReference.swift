/// The list of functions for the user's guide, made from the functions themselves.
package enum FunctionReference {
    /// Markdown: a heading, signature, sentence and example for each function.
    package static var markdown: String {
        var text = "# Functions\n\nEvery example is run over the 2017 edition by a test. Names may be written in any language that the edition has.\n"
        for function in Function.all {
            text += "\n## \(function.name)\n\n"
            text += function.signature.pieces(at: "), ").enumerated().map { index, part in
                "`" + part + (part.hasSuffix(")") ? "" : ")") + "`"
            }.joined(separator: " or ")
            text += "\n\n\(function.help)"
            if !function.aliases.isEmpty {
                text += " Also written \(function.aliases.map { "`\($0)`" }.joined(separator: ", "))."
            }
            text += "\n"
            guard !function.examples.isEmpty else { continue }
            text += "\n| formula | gives |\n|---|---|\n"
            for example in function.examples { text += "| `\(example.formula)` | \(example.result) |\n" }
        }
        return text
    }
}
