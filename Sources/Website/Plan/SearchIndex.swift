import Edition
import Markup
import Source

/// What the find box searches: a classic script, since pages opened from a folder may not fetch files.
///
/// It sets `almanacIndex` to a list of entries: label, kind, path from the site's root, further words to find it by.
enum SearchIndex {
    static func script(_ rendition: Rendition) -> [UInt8] {
        let edition = rendition.edition, words = rendition.words
        var out = ByteBuffer(capacity: 64 * 1024)
        out.raw("window.almanacIndex = [")
        var separator: StaticString = "\n"
        func add(_ label: String, _ kind: String, _ path: String, _ more: String) {
            out.raw(separator)
            separator = ",\n"
            var inner: StaticString = "["
            for text in [label, kind, path, more] {
                out.raw(inner)
                inner = ","
                JSONDownload.string(text, into: &out)
            }
            out.raw("]")
        }
        for unit in rendition.order {
            let name = rendition.unitNames[unit]
            add(name, rendition.unitWord, rendition.unitPath(unit), others(edition.units[unit].name.texts, name))
        }
        for node in edition.indicators.indices.dropFirst() {
            let name = rendition.indicatorNames[node]
            add(name, words["find_kind_indicator"], rendition.indicatorPath(node), others(edition.indicators[node].name.texts, name))
        }
        for grouping in edition.groupings {
            for value in grouping.values where !value.units.isEmpty {
                add(value.label.text(rendition.language), words["find_kind_group"], rendition.groupPath(grouping.key, value.id), "")
            }
        }
        for chapter in edition.chapters {
            let path = percentEncoded(rendition.addresses.chapter(chapter.slug))
            add(chapter.version(rendition.language).title, words["find_kind_chapter"], path, "")
        }
        out.raw("\n];\n")
        return out.bytes
    }

    private static func others(_ texts: [(language: String, text: String)], _ shown: String) -> String {
        texts.map(\.text).filter { $0 != shown }.joined(separator: " ")
    }
}
