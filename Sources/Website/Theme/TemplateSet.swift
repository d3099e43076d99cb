import Source

/// All templates of a theme, parsed and held to the vocabularies of the pages that they make.
struct TemplateSet: Sendable {
    /// By the name that tags use.
    let trees: [String: TemplateTree]

    /// - Parameter isSound: whether these templates and strings are known to fit together, as those that are built in do: a test holds them to it.
    static func load(
        _ files: [ThemeFile], on base: BaseTheme, strings: [String: String], isSound: Bool = false
    ) -> (templates: TemplateSet, diagnostics: [Diagnostic]) {
        var trees: [String: TemplateTree] = [:]
        var partials: [String: TemplateTree] = [:]
        var broken: Set<String> = []
        var diagnostics: [Diagnostic] = []
        for file in files {
            guard let name = templateName(file.path) else { continue }
            let parsed = base.template(file)
            diagnostics += parsed.problems
            let isPartial = file.path.hasPrefix("partials/")
            if !isPartial, !PageTemplate.all.contains(where: { $0.name == name }) {
                diagnostics.append(unknownTemplate(name, file))
                continue
            }
            guard parsed.problems.isEmpty else {
                broken.insert(name)
                continue
            }
            if isPartial { partials[name] = parsed.tree } else { trees[name] = parsed.tree }
        }
        let set = TemplateSet(trees: trees.merging(partials) { page, _ in page })
        if isSound { return (set, diagnostics) }
        var checker = TemplateChecker(partials: partials, broken: broken)
        let globals = globals(strings)
        for page in PageTemplate.all {
            guard let tree = trees[page.name] else { continue }
            checker.check(tree, vocabulary: page.vocabulary.adding(globals))
        }
        return (set, diagnostics + checker.diagnostics)
    }

    /// What every template can name besides its view's fields.
    private static func globals(_ strings: [String: String]) -> [TemplateVocabulary.Entry] {
        // A string with placeholders is for Swift to fill; a template cannot, so there it does not exist.
        let plain = strings.keys.sorted().filter { key in strings[key].map { StringPlaceholders.names(in: $0).isEmpty } ?? false }
        return [.init(name: "strings", kind: .one(TemplateVocabulary(entries: plain.map { .init(name: $0, kind: .text) })))]
    }

    /// The name by which tags and `PageTemplate` know a file: partials go by their bare name.
    private static func templateName(_ path: String) -> String? {
        guard path.hasSuffix(".mustache") else { return nil }
        let name = path.dropLast(".mustache".count)
        return String(name.hasPrefix("partials/") ? name.dropFirst("partials/".count) : name)
    }

    /// A page of another ending would be published as a picture is.
    static func wrongEnding(_ file: ThemeFile) -> Diagnostic? {
        guard file.path.hasPrefix("pages/") || file.path.hasPrefix("partials/"), !file.path.hasSuffix(".mustache") else { return nil }
        let name = file.path.split(separator: ".").first.map(String.init) ?? file.path
        return Diagnostic(
            .warning, "template-ending", "this file is no template: templates end in .mustache", at: Place(file: file.name),
            hint: "rename it to Templates/\(name).mustache")
    }

    private static func unknownTemplate(_ name: String, _ file: ThemeFile) -> Diagnostic {
        let known = PageTemplate.all.map(\.name)
        return Diagnostic(
            .error, "unknown-template", "no page uses a template \"\(name)\"", at: Place(file: file.name),
            hint: nearest(name, among: known).map { "did you mean \($0).mustache?" }
                ?? "partials stand in Templates/partials/")
    }
}

extension TemplateVocabulary {
    func adding(_ more: [Entry]) -> TemplateVocabulary { TemplateVocabulary(entries: entries + more) }
}
