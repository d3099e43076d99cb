import Edition
import Markup

/// What the find box searches: a classic script, since pages opened from a folder may not fetch files.
///
/// It calls `almanacIndex([[kind, name, other name, path], …])`, with paths from the site's root.
enum SearchIndex {
    static func script(_ rendition: Rendition) -> [UInt8] {
        var out = ByteBuffer(capacity: 64 * 1024)
        out.raw("almanacIndex([\n")
        var isFirst = true
        func add(_ kind: StaticString, _ name: String, _ other: String, _ path: String) {
            if !isFirst { out.raw(",\n") }
            isFirst = false
            out.raw("[\"")
            out.raw(kind)
            out.raw("\",")
            out.raw(scriptString(name))
            out.raw(",")
            out.raw(scriptString(other))
            out.raw(",")
            out.raw(scriptString(path))
            out.raw("]")
        }
        let edition = rendition.edition
        for unit in rendition.order {
            add("unit", rendition.unitNames[unit], others(edition.units[unit].name.texts, rendition.unitNames[unit]), rendition.unitPath(unit))
        }
        for node in edition.indicators.indices.dropFirst() {
            add(
                "indicator", rendition.indicatorNames[node], others(edition.indicators[node].name.texts, rendition.indicatorNames[node]),
                rendition.indicatorPath(node))
        }
        for grouping in edition.groupings {
            for value in grouping.values where !value.units.isEmpty {
                add("group", value.label.text(rendition.language), "", rendition.groupPath(grouping.key, value.id))
            }
        }
        for chapter in edition.chapters {
            add("chapter", chapter.version(rendition.language).title, "", percentEncoded(rendition.addresses.chapter(chapter.slug)))
        }
        out.raw("\n]);\n")
        return out.bytes
    }

    private static func others(_ texts: [(language: String, text: String)], _ shown: String) -> String {
        texts.map(\.text).filter { $0 != shown }.joined(separator: " ")
    }

    /// A string literal for JSON and for scripts inside or outside of HTML: no `<`, no line separators.
    static func scriptString(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "<", "\u{2028}", "\u{2029}":
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            case let scalar where scalar.value < 0x20:
                let hex = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
