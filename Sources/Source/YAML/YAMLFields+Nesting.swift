extension YAMLFields {
    /// One of the values of an enum, by its raw value.
    package mutating func choice<C: RawRepresentable & CaseIterable>(_ key: String, _ type: C.Type) -> C? where C.RawValue == String {
        guard let text = string(key) else { return nil }
        if let value = C(rawValue: text) { return value }
        let names = C.allCases.map(\.rawValue)
        report(
            Diagnostic(
                "unknown-value", "unknown \(key) \"\(YAMLType.shortened(text))\" in \(what)", at: place(of: key),
                hint: YAMLType.suggestion(for: text, among: names, otherwise: "write one of ")))
        return nil
    }

    /// The entries of a list, whatever they are.
    package mutating func list(_ key: String) -> [YAMLNode]? {
        guard let node = node(key) else { return nil }
        if case .sequence(let items) = node.value { return items }
        report(YAMLType.wrong("\(key)", is: node, not: "a list", hint: "write a list: entries below \"\(key):\" that begin with \"- \""))
        return nil
    }

    /// A nested mapping. Its diagnostics are the caller's to collect, with its `finish`.
    package mutating func fields(_ key: String, of what: Message) -> YAMLFields? {
        node(key).map { YAMLFields($0, of: what) }
    }
}
