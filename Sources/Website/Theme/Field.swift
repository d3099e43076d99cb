import Markup

/// A value that a template can show. Its fields are both its vocabulary (what the checker allows) and its conversion
/// (what the template receives), so the two cannot drift apart.
protocol TemplateView: Sendable {
    static var fields: [Field<Self>] { get }
}

extension TemplateView {
    static var vocabulary: TemplateVocabulary { TemplateVocabulary(fields) }
}

extension TemplateVocabulary {
    init<View>(_ fields: [Field<View>]) {
        entries = fields.map { Entry(name: $0.name, kind: $0.kind) }
    }
}

/// One name of a view: what it is and how to read it.
struct Field<View>: Sendable {
    let name: String
    let kind: TemplateVocabulary.Kind
    let collect: @Sendable (View, inout PageValues) -> Void
}

extension Field {
    static func text(_ name: String, _ read: @escaping @Sendable (View) -> String) -> Field {
        Field(name: name, kind: .text) { $1.text(read($0)) }
    }

    static func text(_ name: String, ifPresent read: @escaping @Sendable (View) -> String?) -> Field {
        Field(name: name, kind: .optionalText) { view, values in
            let text = read(view)
            values.presence(text != nil)
            if let text { values.text(text) }
        }
    }

    static func markup(_ name: String, _ read: @escaping @Sendable (View) -> ByteBuffer) -> Field {
        Field(name: name, kind: .markup) { $1.markup(read($0)) }
    }

    static func markup(_ name: String, ifPresent read: @escaping @Sendable (View) -> ByteBuffer?) -> Field {
        Field(name: name, kind: .optionalMarkup) { view, values in
            let markup = read(view)
            values.presence(markup != nil)
            if let markup { values.markup(markup) }
        }
    }

    static func flag(_ name: String, _ read: @escaping @Sendable (View) -> Bool) -> Field {
        Field(name: name, kind: .flag) { $1.presence(read($0)) }
    }

    static func one<Inner: TemplateView>(_ name: String, _ read: @escaping @Sendable (View) -> Inner) -> Field {
        Field(name: name, kind: .one(Inner.vocabulary)) { read($0).collect(into: &$1) }
    }

    static func one<Inner: TemplateView>(_ name: String, ifPresent read: @escaping @Sendable (View) -> Inner?) -> Field {
        Field(name: name, kind: .optional(Inner.vocabulary)) { view, values in
            let inner = read(view)
            values.presence(inner != nil)
            inner?.collect(into: &values)
        }
    }

    static func list<Inner: TemplateView>(_ name: String, _ read: @escaping @Sendable (View) -> [Inner]) -> Field {
        Field(name: name, kind: .list(Inner.vocabulary)) { view, values in
            let items = read(view)
            values.count(items.count)
            for item in items { item.collect(into: &values) }
        }
    }
}

extension TemplateView {
    /// Appends the values of all fields, in their order.
    func collect(into values: inout PageValues) {
        for field in Self.fields { field.collect(self, &values) }
    }
}
