/// The wording of type errors in YAML.
enum YAMLType {
    /// What was written, in an author's words.
    static func description(_ node: YAMLNode) -> Message {
        switch node.value {
        case .scalar("", isQuoted: false): "nothing"
        case .scalar(let text, _): "\"\(shortened(text))\""
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }

    static func wrong(_ key: Message, is node: YAMLNode, not expected: Message, hint: Message) -> Diagnostic {
        Diagnostic("wrong-type", "\(key) is \(description(node)), not \(expected)", at: node.place, hint: hint)
    }

    static func notAMapping(_ node: YAMLNode, what: Message) -> Diagnostic {
        var hint: Message = "write lines of the form \"key: value\""
        if case .scalar(let text, isQuoted: false) = node.value {
            if text.contains("：") {
                hint = "write an ASCII colon and a space (\": \") instead of the full-width \"：\" after the key"
            } else if text.contains(":") {
                hint = "write a space after the colon: \"key: value\""
            }
        }
        return Diagnostic("wrong-type", "\(what) is \(description(node)), not a mapping of keys to values", at: node.place, hint: hint)
    }

    /// The nearest known name as a question, or else the list of them.
    static func suggestion(for name: String, among known: [String], otherwise: Message) -> Message? {
        if let near = nearest(name, among: known) { return "did you mean \"\(near)\"?" }
        return known.isEmpty ? nil : "\(otherwise)\(known)"
    }

    static func shortened(_ text: String) -> String {
        let line = text.prefix { !$0.isNewline }
        return line.count > 40 || line.count < text.count ? "\(line.prefix(40))…" : text
    }
}
