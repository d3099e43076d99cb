import Scoring
import Source

/// One value of an edition's YAML files, for those who keep the edition elsewhere: which file, the keys that lead to it, and the text.
package struct DeclaredSetting: Hashable, Sendable {
    /// Relative to the edition's folder: `edition.yaml`, `data/apps.yaml`.
    package let file: String
    /// Keys from the outside to the inside with `/` between them; `#1` is the first entry of a list: `groups/region/values/#1/id`.
    package let key: String
    /// As it is written; in quotes where it is a text that would be taken for something else without them. `[]` and `{}` hold nothing.
    package let value: String

    package init(file: String, key: String, value: String) {
        self.file = file
        self.key = key
        self.value = value
    }

    /// What is no text without quotes (YAML 1.2, 10.3.2; `yes` and `no` were words of YAML 1.1).
    package static let words: Set<String> = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "[]", "{}"]

    /// Every value of a file, in its order.
    static func all(of document: YAMLNode, below folder: String) -> [DeclaredSetting] {
        let prefix = folder + "/"
        guard document.place.file.hasPrefix(prefix) else { return [] }
        let file = String(document.place.file.dropFirst(prefix.count))
        var settings: [DeclaredSetting] = []
        func walk(_ node: YAMLNode, _ path: [String]) {
            func add(_ value: String) { settings.append(DeclaredSetting(file: file, key: path.joined(separator: "/"), value: value)) }
            switch node.value {
            case .scalar(let text, let isQuoted):
                let needsQuotes = isQuoted && (words.contains(text.lowercased()) || text.hasPrefix("\""))
                add(needsQuotes ? "\"\(text)\"" : text)
            case .sequence(let items):
                if items.isEmpty { add("[]") }
                for (position, item) in items.enumerated() { walk(item, path + ["#\(position + 1)"]) }
            case .mapping(let entries):
                if entries.isEmpty { add("{}") }
                for entry in entries { walk(entry.value, path + [entry.key.replacing("/", with: "\u{2215}")]) }
            }
        }
        walk(document, [])
        return settings
    }
}

/// A column of what was printed, as published.csv has it.
package struct PublishedTexts: Hashable, Sendable {
    /// `total`, an indicator's id, `rank`, `rank:ID`, `band`, `band:ID`.
    package let heading: String
    /// By unit; blank where nothing was printed.
    package let cells: [String]
}

extension Published {
    /// All columns, values before ranks before bands, each by the order of the tree.
    func texts(_ tree: IndicatorTree) -> [PublishedTexts] {
        func name(_ word: String, _ node: Int) -> String { node == 0 ? word : "\(word):\(tree[node].id)" }
        return values.sorted { $0.key < $1.key }.map { node, column in
            PublishedTexts(heading: tree[node].id, cells: column.cells.map { $0?.text ?? "" })
        }
            + ranks.sorted { $0.key < $1.key }.map { node, column in
                PublishedTexts(heading: name("rank", node), cells: column.cells.enumerated().map { $1?.text ?? column.unranked[$0]?.text ?? "" })
            }
            + bands.sorted { $0.key < $1.key }.map { node, column in
                PublishedTexts(heading: name("band", node), cells: column.cells.map { $0?.text ?? "" })
            }
    }
}
