import Yams

/// The library's syntax errors in the words of someone who edits a file by hand.
enum YAMLSyntax {
    static func diagnostic(_ error: YamlError, _ positions: YAMLPositions) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _):
            return diagnostic(problem, at: mark, context, positions)
        case .composer(let context, let problem, let mark, _):
            if problem.contains("alias") { return YAMLAnchors.diagnostic(at: positions.place(mark)) }
            if problem.contains("another document") {
                return Diagnostic(
                    "yaml-syntax", "a second YAML document begins here", at: positions.place(mark),
                    hint: "remove the line --- above it; a file holds one document")
            }
            return diagnostic(problem, at: mark, context, positions)
        case .reader(let problem, _, _, _):
            return Diagnostic("yaml-syntax", "this is not YAML: \(problem)", at: positions.start)
        default:
            return Diagnostic("yaml-syntax", "this is not YAML: \(error)", at: positions.start)
        }
    }

    private static func diagnostic(
        _ problem: String, at mark: Mark, _ context: YamlError.Context?, _ positions: YAMLPositions
    ) -> Diagnostic {
        if let tab = YAMLTabs.problem(from: context?.mark, to: mark, positions) { return tab }
        return Diagnostic("yaml-syntax", problem, at: positions.place(mark))
    }
}
