import Edition
import Markup
import Source

extension Rendition {
    /// What the find box of this edition finds: units by rank, indicators, groups, chapters.
    var searchIndex: ByteBuffer {
        var entries: [SearchIndex.Entry] = []
        for unit in statistics.order {
            entries.append(entry(names.units[unit], names.unitWord, addresses.unitPath(unit), edition.units[unit].name))
        }
        for node in edition.indicators.indices.dropFirst() {
            entries.append(entry(names.indicators[node], words["find_kind_indicator"], addresses.indicatorPath(node), edition.indicators[node].name))
        }
        for grouping in edition.groupings {
            for group in grouping.values where !group.units.isEmpty {
                entries.append(entry(group.label.text(language), words["find_kind_group"], addresses.groupPath(grouping.key, group.id), group.label))
            }
        }
        for chapter in edition.chapters {
            let path = percentEncoded(addresses.chapter(chapter.slug))
            entries.append(.init(label: chapter.version(language).title, kind: words["find_kind_chapter"], path: path))
        }
        var script = ByteBuffer(capacity: 16 * 1024)
        SearchIndex(entries: entries).write(to: &script)
        return script
    }

    private func entry(_ label: String, _ kind: String, _ path: String, _ names: LocalizedText) -> SearchIndex.Entry {
        .init(label: label, kind: kind, path: path, words: names.texts.map(\.text).filter { $0 != label })
    }
}
