/// The names that a template may use, and what each of them is. A page kind's vocabulary is made from its view's fields.
struct TemplateVocabulary: Sendable {
    /// What stands behind a name, and so which tags may show it.
    enum Kind: Sendable {
        /// Text, escaped when shown: `{{name}}`.
        case text
        /// Text that may be absent: also a section, `{{#name}}…{{/name}}`.
        case optionalText
        /// Finished HTML, shown as it is: `{{{name}}}`.
        case markup
        /// HTML that may be absent: also a section.
        case optionalMarkup
        /// True or false: only a section.
        case flag
        /// A group of names that is always there: `{{#name}}{{inner}}{{/name}}` or `{{name.inner}}`.
        case one(TemplateVocabulary)
        /// A group of names that may be absent.
        case optional(TemplateVocabulary)
        /// Any number of groups: the section repeats.
        case list(TemplateVocabulary)
    }

    struct Entry: Sendable {
        let name: String
        let kind: Kind
    }

    /// In the order in which a view hands over its values.
    let entries: [Entry]

    /// A list `items` also answers to `has_items`, so that a template can write what stands around the list only if it has any.
    func kind(of name: String) -> Kind? {
        if let entry = entries.first(where: { $0.name == name }) { return entry.kind }
        guard name.hasPrefix("has_") else { return nil }
        let list = name.dropFirst("has_".count)
        if case .list? = entries.first(where: { $0.name == list })?.kind { return .flag }
        return nil
    }

    var names: [String] { entries.map(\.name) }
}

extension TemplateVocabulary.Kind {
    /// Whether a section of this name opens a vocabulary of its own.
    var inner: TemplateVocabulary? {
        switch self {
        case .one(let inner), .optional(let inner), .list(let inner): inner
        case .text, .optionalText, .markup, .optionalMarkup, .flag: nil
        }
    }
}
