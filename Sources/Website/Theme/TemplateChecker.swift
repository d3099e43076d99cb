import Source

/// Holds templates to the vocabularies of their pages: by the rules of Mustache an unknown name shows nothing.
struct TemplateChecker {
    /// Trees of all templates that parse, by the name that partial tags use.
    let partials: [String: TemplateTree]
    /// Templates with errors of their own: known, but not looked into.
    let broken: Set<String>
    private(set) var diagnostics: [Diagnostic] = []
    private var visits = 0
    private static let visitLimit = 10_000

    init(partials: [String: TemplateTree], broken: Set<String>) {
        self.partials = partials
        self.broken = broken
    }

    /// A level of the names in reach: a vocabulary, or the value of an optional text's section, which `{{.}}` shows.
    private enum Scope {
        case names(TemplateVocabulary)
        case value(TemplateVocabulary.Kind)
    }

    /// Checks a page's template, and the partials it uses in the places where it uses them.
    mutating func check(_ tree: TemplateTree, vocabulary: TemplateVocabulary) {
        check(tree.nodes, file: tree.file, scopes: [.names(vocabulary)], path: [])
    }

    private mutating func check(_ nodes: [TemplateTree.Node], file: String, scopes: [Scope], path: [String]) {
        for node in nodes {
            switch node {
            case .text: break
            case .shown(let tag): shown(tag, file: file, scopes: scopes)
            case .section(let tag, let inner): section(tag, inner, file: file, scopes: scopes, path: path)
            case .partial(let tag, _): partial(tag, file: file, scopes: scopes, path: path)
            }
        }
    }

    private mutating func shown(_ tag: TemplateTag, file: String, scopes: [Scope]) {
        guard let kind = resolve(tag, file: file, scopes: scopes) else { return }
        switch kind {
        case .text, .optionalText:
            if tag.kind == .raw {
                report("raw-text", "\"\(tag.name)\" is text and must be escaped", tag, file, hint: "write {{\(tag.name)}}")
            }
        case .markup, .optionalMarkup:
            if tag.kind == .variable {
                report(
                    "escaped-markup", "\"\(tag.name)\" is finished HTML and would be escaped twice", tag, file,
                    hint: "write {{{\(tag.name)}}}")
            }
        case .flag, .one, .optional, .list:
            report(
                "section-as-variable", "\"\(tag.name)\" is a section, not a text", tag, file,
                hint: "write {{#\(tag.name)}}…{{/\(tag.name)}}")
        }
    }

    private mutating func section(
        _ tag: TemplateTag, _ inner: [TemplateTree.Node], file: String, scopes: [Scope], path: [String]
    ) {
        guard let kind = resolve(tag, file: file, scopes: scopes) else { return }
        var scopes = scopes
        switch kind {
        case .text, .markup:
            report(
                "variable-as-section", "\"\(tag.name)\" is always there and cannot be a section", tag, file,
                hint: kind.isMarkup ? "write {{{\(tag.name)}}}" : "write {{\(tag.name)}}")
        case .one, .optional, .list:
            if tag.kind == .section, let names = kind.inner { scopes.append(.names(names)) }
        case .optionalText, .optionalMarkup:
            if tag.kind == .section { scopes.append(.value(kind)) }
        case .flag:
            break
        }
        check(inner, file: file, scopes: scopes, path: path)
    }

    private mutating func partial(_ tag: TemplateTag, file: String, scopes: [Scope], path: [String]) {
        guard !broken.contains(tag.name) else { return }
        guard let tree = partials[tag.name] else {
            let known = partials.keys.sorted()
            report(
                "unknown-partial", "there is no partial \"\(tag.name)\"", tag, file,
                hint: nearest(tag.name, among: known).map { "did you mean {{> \($0)}}?" }
                    ?? "make it as Templates/partials/\(tag.name).mustache")
            return
        }
        guard !path.contains(tag.name) else {
            let circle = (path.drop { $0 != tag.name } + [tag.name]).joined(separator: " → ")
            report("recursive-partial", "partial \"\(tag.name)\" includes itself: \(circle)", tag, file, hint: "remove the tag")
            return
        }
        // Partials that include others twice, and those again, would be walked without end in sight.
        visits += 1
        guard visits <= Self.visitLimit else {
            if visits == Self.visitLimit + 1 {
                report("too-many-partials", "partials include each other too often", tag, file, hint: "include fewer partials")
            }
            return
        }
        check(tree.nodes, file: tree.file, scopes: scopes, path: path + [tag.name])
    }

    /// What the tag's name is, looked up from the innermost section outwards as Mustache does; nil, and reported, if it is nothing.
    private mutating func resolve(_ tag: TemplateTag, file: String, scopes: [Scope]) -> TemplateVocabulary.Kind? {
        if tag.name == "." {
            if case .value(let kind)? = scopes.last { return kind }
            report("unknown-variable", "\".\" stands for nothing here", tag, file, hint: "name the variable")
            return nil
        }
        let parts = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        var found: TemplateVocabulary.Kind?
        var known: [String] = []
        for case .names(let vocabulary) in scopes.reversed() where found == nil {
            found = vocabulary.kind(of: parts[0])
            known += vocabulary.names
        }
        for part in parts.dropFirst() {
            switch found {
            case .one(let inner), .optional(let inner):
                found = inner.kind(of: part)
                known = inner.names
            case .text, .optionalText, .markup, .optionalMarkup, .flag, .list, nil:
                found = nil
            }
        }
        guard let found else {
            unknown(tag, file, prefix: parts.dropLast(), last: parts[parts.count - 1], known: known)
            return nil
        }
        return found
    }

    private mutating func unknown(
        _ tag: TemplateTag, _ file: String, prefix: ArraySlice<String>, last: String, known: [String]
    ) {
        let path = prefix.map { $0 + "." }.joined()
        let hint: Message =
            nearest(last, among: known).map { "did you mean \"\(path)\($0)\"?" }
            ?? (known.isEmpty ? "remove the tag" : "known here: \(known.prefix(12))")
        report("unknown-variable", "there is no variable \"\(tag.name)\" here", tag, file, hint: hint)
    }

    /// Reports once for a place: a partial is checked wherever it is used.
    private mutating func report(_ rule: String, _ message: Message, _ tag: TemplateTag, _ file: String, hint: Message) {
        let diagnostic = Diagnostic(
            .error, rule, message, at: Place(file: file, line: tag.line, column: tag.column), hint: hint)
        if !diagnostics.contains(where: { $0.place == diagnostic.place && $0.rule == rule }) { diagnostics.append(diagnostic) }
    }
}

extension TemplateVocabulary.Kind {
    fileprivate var isMarkup: Bool {
        switch self {
        case .markup, .optionalMarkup: true
        case .text, .optionalText, .flag, .one, .optional, .list: false
        }
    }
}
