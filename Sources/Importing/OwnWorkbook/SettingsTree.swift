import Edition

/// The values of a YAML file by their keys, put together again.
indirect enum SettingsTree {
    case scalar(String)
    case list([SettingsTree])
    case mapping([(key: String, value: SettingsTree)])

    /// - Parameter rows: keys as `DeclaredSetting` writes them, parted, with the values.
    init(_ rows: [(path: ArraySlice<String>, value: String)]) {
        guard let first = rows.first, first.path.first != nil else {
            self = .scalar(rows.first?.value ?? "")
            return
        }
        var order: [String] = [], below: [String: [(ArraySlice<String>, String)]] = [:]
        for (path, value) in rows {
            guard let key = path.first else { continue }
            if below[key] == nil { order.append(key) }
            below[key, default: []].append((path.dropFirst(), value))
        }
        let parts = order.map { key in (key: key.replacing("\u{2215}", with: "/"), value: SettingsTree((below[key] ?? []).map { (path: $0.0, value: $0.1) })) }
        self = order.allSatisfy { $0.hasPrefix("#") && Int($0.dropFirst()) != nil } ? .list(parts.map(\.value)) : .mapping(parts)
    }

    subscript(_ key: String) -> SettingsTree? {
        if case .mapping(let entries) = self { entries.first { $0.key == key }?.value } else { nil }
    }

    var text: String? { if case .scalar(let text) = self { text } else { nil } }

    /// Without some of the outermost keys.
    func without(_ keys: Set<String>) -> SettingsTree {
        if case .mapping(let entries) = self { .mapping(entries.filter { !keys.contains($0.key) }) } else { self }
    }

    /// As a file, and by outermost key the lines that it fills, 1-based.
    var yaml: (text: String, lines: [(key: String, lines: ClosedRange<Int>)]) {
        guard case .mapping(let entries) = self else { return (block(""), []) }
        var text = "", ranges: [(String, ClosedRange<Int>)] = [], line = 1
        for entry in entries {
            let part = SettingsTree.mapping([entry]).block("")
            let count = part.count { $0 == "\n" }
            ranges.append((entry.key, line...max(line, line + count - 1)))
            text += part
            line += count
        }
        return (text, ranges)
    }

    private func block(_ indent: String) -> String {
        switch self {
        case .scalar(let text): "\(indent)\(Self.written(text))\n"
        case .list(let items):
            items.map { item in
                // The first key stands behind the hyphen.
                let lines = item.block(indent + "  ")
                return "\(indent)- " + lines.dropFirst(indent.count + 2)
            }.joined()
        case .mapping(let entries):
            entries.map { entry in
                let key = "\(indent)\(YAMLText.settingKey(entry.key)):"
                return switch entry.value {
                case .scalar(let text): text.isEmpty ? "\(key)\n" : "\(key) \(Self.written(text))\n"
                default: "\(key)\n" + entry.value.block(indent + "  ")
                }
            }.joined()
        }
    }

    private static func written(_ text: String) -> String {
        if text.count > 1, text.hasPrefix("\""), text.hasSuffix("\"") { return YAMLText.quoted(String(text.dropFirst().dropLast())) }
        if DeclaredSetting.words.contains(text.lowercased()) { return text }
        // Numbers stay numbers; formulas and texts with marks go into quotes.
        return text.first == "-" && CellReading(text).isNumber ? text : YAMLText.scalar(text)
    }
}

extension YAMLText {
    static func settingKey(_ key: String) -> String {
        let isPlain =
            !key.isEmpty && key.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || ("0"..."9").contains($0) || "_-.".unicodeScalars.contains($0) }
        return isPlain && key.first != "-" && !DeclaredSetting.words.contains(key.lowercased()) ? key : quoted(key)
    }
}
