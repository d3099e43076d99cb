import Edition
import Pinyin
import Source

/// The pages that an edition has one of, by their titles and by what readers call them: 排名, 勘误, 引用.
struct FindablePages {
    let rendition: Rendition
    let pages: [any Page]

    private var words: Strings { rendition.words }

    var entries: [FindEntry] {
        let navigation = rendition.navigation
        var entries = pages.filter(isSingle).map { page in
            let label = page.path == rendition.addresses.front ? words["nav_overview"] : page.title ?? words["nav_overview"]
            var names = navigation.filter { $0.path == page.path }.map(\.label)
            if let key = others[page.path] { names += alike(key) }
            return entry(label, percentEncoded(page.path), names)
        }
        entries.append(entry(words["how_to_cite"], percentEncoded(rendition.addresses.data) + "#page:cite", alike("find_names_cite")))
        return entries
    }

    /// A string that lists names.
    private func alike(_ key: String) -> [String] { words[key].split(separator: "|").map { CSVSpaces.trimmed(String($0)) } }

    /// The site's front page shows an edition that has a page of its own, and pages of units, indicators, groups and chapters go by those;
    /// what stands in other sites' frames goes by its chapter.
    private func isSingle(_ page: any Page) -> Bool {
        !(page is UnitPage || page is IndicatorPage || page is GroupPage || page is ChapterPage || page is NotFoundPage || page is EmbedPage)
            && page.path != rendition.addresses.siteIndex
    }

    /// The strings with what else readers call a page, by its path.
    private var others: [String: String] {
        let addresses = rendition.addresses
        return [
            addresses.front: "find_names_front", addresses.ranking: "find_names_ranking", addresses.data: "find_names_data",
            addresses.method: "find_names_method", addresses.checks: "find_names_checks", addresses.report: "find_names_report",
            addresses.chapters: "find_names_chapters", addresses.indicators: "find_names_indicators", addresses.editions: "find_names_editions",
            addresses.compare: "find_names_compare", addresses.robustness: "find_names_robustness",
            addresses.weights: "find_names_weights",
        ]
    }

    private func entry(_ label: String, _ path: String, _ names: [String]) -> FindEntry {
        FindEntry(
            label: label, kind: words["find_kind_page"], path: path, names: names.filter { $0 != label },
            readings: rendition.language.hasPrefix("zh") ? ([label] + names.filter { $0 != label }).compactMap(Pinyin.reading) : [])
    }
}
