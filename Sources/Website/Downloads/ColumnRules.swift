import Source

extension DownloadTable.Column {
    /// What may stand in a column, in words; nil where anything may.
    func rules(_ words: Strings) -> String? {
        let language = words.language
        var rules: [String] = []
        if isKey { rules.append(words["column_is_key"]) } else if isRequired { rules.append(words["column_is_required"]) }
        switch (minimum.map(words.written), maximum.map(words.written)) {
        case (let minimum?, let maximum?): rules.append(words("column_range", ["minimum": minimum, "maximum": maximum]))
        case (let minimum?, nil): rules.append(words("column_minimum", ["minimum": minimum]))
        case (nil, let maximum?): rules.append(words("column_maximum", ["maximum": maximum]))
        case (nil, nil): break
        }
        if !allowed.isEmpty {
            let values = allowed.map { allowed in
                [allowed.value, allowed.label?.text(language)].compactMap { $0 }.joined(separator: " ")
            }
            rules.append(words("column_allowed", ["values": values.joined(separator: words["list_separator"])]))
        }
        if let target = references { rules.append(words("column_references", ["table": target.table, "column": target.column])) }
        return rules.isEmpty ? nil : rules.joined(separator: words["rule_separator"])
    }
}
