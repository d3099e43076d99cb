import Mustache
import Source

/// A template file as the checker and as Mustache read it.
struct ParsedTemplate: Sendable {
    let tree: TemplateTree
    /// What is wrong with its tags and sections.
    let problems: [Diagnostic]
    /// For Mustache to render; not made where there are problems.
    let template: MustacheTemplate?
    /// What Mustache says of a template that our own scanner let pass.
    let refusal: Diagnostic?

    init(_ file: ThemeFile) {
        (tree, problems) = TemplateTree.parse(file.text, file: file.name)
        guard problems.isEmpty else {
            (template, refusal) = (nil, nil)
            return
        }
        do {
            (template, refusal) = (try MustacheTemplate(string: file.text), nil)
        } catch {
            (template, refusal) = (nil, Self.refused(error, file))
        }
    }

    /// Its place is the best there is.
    private static func refused(_ error: any Error, _ file: ThemeFile) -> Diagnostic {
        var place = Place(file: file.name)
        if let error = error as? MustacheTemplate.ParserError {
            place = Place(file: file.name, line: error.context.lineNumber, column: error.context.columnNumber)
        }
        return Diagnostic(.error, "template-syntax", "the tag cannot be read", at: place, hint: "write it as {{name}}")
    }
}
