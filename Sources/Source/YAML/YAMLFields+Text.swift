extension YAMLFields {
    /// The text of a scalar as it was written; `2017` and `yes` are texts too.
    package mutating func string(_ key: String) -> String? {
        guard let node = node(key) else { return nil }
        if case .scalar(let text, _) = node.value { return text }
        report(YAMLType.wrong("\(key)", is: node, not: "a text", hint: "write one text after \"\(key): \""))
        return nil
    }

    /// As `string`; a missing, null or blank one is a diagnostic.
    package mutating func requiredString(_ key: String) -> String? {
        guard has(key) else {
            reportMissing(key)
            _ = node(key)
            return nil
        }
        guard let text = string(key) else { return nil }
        return isNotBlank(text, key) ? text : nil
    }

    /// A text, or a mapping from language tags to texts; nil of a blank one.
    package mutating func text(_ key: String) -> LocalizedText? {
        guard let node = node(key) else { return nil }
        switch node.value {
        case .scalar(let text, _) where Self.isBlank(text): return nil
        case .scalar(let text, _):
            var localized = LocalizedText(text)
            localized.places = [node.place]
            return localized
        case .mapping(let pairs):
            var texts: [(language: String, text: String)] = [], places: [Place] = []
            for (language, place, value) in pairs {
                guard LanguageTag.isWellFormed(language) else {
                    report(
                        Diagnostic(
                            "wrong-language", "\"\(language)\" is not a language tag", at: place,
                            hint: "write \(key) as one text, or one text per language under tags such as zh-Hans and en"))
                    continue
                }
                guard case .scalar(let text, _) = value.value, !value.isNull else {
                    report(YAMLType.wrong("\(key).\(language)", is: value, not: "a text", hint: "write one text after \"\(language): \""))
                    continue
                }
                texts.append((language, text))
                places.append(value.place)
            }
            if pairs.isEmpty { report(YAMLType.wrong("\(key)", is: node, not: "a text", hint: "write one text, or one per language")) }
            guard !texts.isEmpty else { return nil }
            var localized = LocalizedText(texts)
            localized.places = places
            return localized
        case .sequence:
            report(YAMLType.wrong("\(key)", is: node, not: "a text", hint: "write one text, or one per language"))
            return nil
        }
    }

    /// As `text`; a missing, null or blank one is a diagnostic.
    package mutating func requiredText(_ key: String) -> LocalizedText? {
        guard has(key) else {
            reportMissing(key)
            _ = node(key)
            return nil
        }
        if case .scalar(let text, _)? = node(key)?.value, !isNotBlank(text, key) { return nil }
        guard let text = text(key) else { return nil }
        guard let blank = text.texts.firstIndex(where: { Self.isBlank($0.text) }) else { return text }
        report(Diagnostic("missing-key", "\(key) is blank in \(text.texts[blank].language)", at: text.places[blank], hint: "write its text between the quotes"))
        return nil
    }

    /// As `text` where it may be left out but not be empty: what stands for it otherwise, such as an id, is no word for readers.
    package mutating func label(_ key: String) -> LocalizedText? { isGiven(key) ? requiredText(key) : nil }

    private static func isBlank(_ text: String) -> Bool { text.unicodeScalars.allSatisfy(\.properties.isWhitespace) }

    private mutating func isNotBlank(_ text: String, _ key: String) -> Bool {
        if !Self.isBlank(text) { return true }
        report(Diagnostic("missing-key", "\(key) is blank in \(what)", at: place(of: key), hint: "write its text between the quotes"))
        return false
    }

    /// A list of texts, or one text for a list of one.
    package mutating func strings(_ key: String) -> [(text: String, place: Place)]? {
        guard let node = node(key) else { return nil }
        switch node.value {
        case .scalar(let text, _): return [(text, node.place)]
        case .sequence(let items):
            var texts: [(text: String, place: Place)] = []
            for item in items {
                if case .scalar(let text, _) = item.value, !item.isNull {
                    texts.append((text, item.place))
                } else {
                    report(YAMLType.wrong("an entry of \(key)", is: item, not: "a text", hint: "write a list of texts: [one, two]"))
                }
            }
            return texts
        case .mapping:
            report(YAMLType.wrong("\(key)", is: node, not: "a list", hint: "write a list of texts: [one, two]"))
            return nil
        }
    }
}
