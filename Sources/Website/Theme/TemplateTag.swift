/// A tag of a Mustache template, with the place of its first character.
struct TemplateTag: Sendable {
    enum Kind: Sendable, Equatable {
        /// `{{name}}`
        case variable
        /// `{{{name}}}` or `{{&name}}`
        case raw
        /// `{{#name}}`
        case section
        /// `{{^name}}`
        case inverted
        /// `{{/name}}`
        case close
        /// `{{> name}}`
        case partial
    }

    let kind: Kind
    let name: String
    /// 1-based.
    let line: Int
    /// 1-based, in Unicode scalars.
    let column: Int

    /// As an author would type it.
    var spelling: String {
        switch kind {
        case .variable: "{{\(name)}}"
        case .raw: "{{{\(name)}}}"
        case .section: "{{#\(name)}}"
        case .inverted: "{{^\(name)}}"
        case .close: "{{/\(name)}}"
        case .partial: "{{> \(name)}}"
        }
    }
}
