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
            if let name = others[page.path] { names += words.findNames(name) }
            return entry(label, percentEncoded(page.path), names)
        }
        entries.append(entry(words["how_to_cite"], percentEncoded(rendition.addresses.data) + "#page:cite", words.findNames("cite")))
        return entries
    }

    /// The site's front page shows an edition that has a page of its own, and pages of units, indicators, groups and chapters go by those;
    /// what stands in other sites' frames goes by its chapter.
    private func isSingle(_ page: any Page) -> Bool {
        !(page is UnitPage || page is IndicatorPage || page is GroupPage || page is ChapterPage || page is NotFoundPage || page is EmbedPage)
            && page.path != rendition.addresses.siteIndex
    }

    /// Under which name the strings list what else readers call a page, by its path.
    private var others: [String: String] {
        let addresses = rendition.addresses
        return [
            addresses.front: "front", addresses.ranking: "ranking", addresses.data: "data",
            addresses.method: "method", addresses.checks: "checks", addresses.report: "report",
            addresses.chapters: "chapters", addresses.indicators: "indicators", addresses.editions: "editions",
            addresses.compare: "compare", addresses.robustness: "robustness",
            addresses.weights: "weights",
        ]
    }

    private func entry(_ label: String, _ path: String, _ names: [String]) -> FindEntry {
        FindEntry(
            label: label, kind: words["find_kind_page"], path: path, names: names.filter { $0 != label },
            readings: rendition.language.hasPrefix("zh") ? ([label] + names.filter { $0 != label }).compactMap(Pinyin.reading) : [])
    }
}

extension Strings {
    /// What else readers call something, in this language and in others: 排名, 排行榜, ranking; 第 5 章, chapter 5.
    func findNames(_ name: String, number: Int? = nil) -> [String] {
        let key = "find_names_" + name
        let names = number.map { self(key, ["number": String($0)]) } ?? self[key]
        return names.split(separator: "|").map { CSVSpaces.trimmed(String($0)) }
    }
}
