import Commentary
import Edition
import Source

/// The full text that the find dialog searches, in files of a bounded size: chapters by their headings, then what indicators are.
struct FindTexts {
    /// Something whose text is searched, with the address of its page.
    struct Source: Equatable {
        var title: String
        /// From the site's root, as part of an address.
        var path: String
        var sections: [Section]
    }

    /// Words with the heading above them and its id; both are empty at the top of a page.
    struct Section: Equatable {
        var anchor = ""
        var heading = ""
        var words: String
    }

    /// So many bytes of words are in one file, unless one chapter has more. Gzipped they are about a third.
    static let mostBytes = 96 * 1024

    let rendition: Rendition

    /// What each file is of. Chapters are not rendered for it: a plan has to be cheap.
    var files: [Part] {
        var parts: [Part] = [], size = 0
        for (position, chapter) in rendition.edition.chapters.enumerated() {
            let bytes = chapter.version(rendition.language).document.wordBytes
            if case .chapters(let range)? = parts.last, size + bytes <= Self.mostBytes {
                parts[parts.count - 1] = .chapters(range.lowerBound..<position + 1)
            } else {
                parts.append(.chapters(position..<position + 1))
                size = 0
            }
            size += bytes
        }
        let isDescribed = rendition.edition.indicators.contains { $0.description != nil }
        return parts + (isDescribed ? [.indicators] : [])
    }

    enum Part: Equatable {
        case chapters(Range<Int>)
        case indicators
    }

    func sources(of part: Part) -> [Source] {
        switch part {
        case .chapters(let range): range.map(chapter)
        case .indicators: indicators
        }
    }

    private func chapter(_ position: Int) -> Source {
        let chapter = rendition.edition.chapters[position], version = chapter.version(rendition.language)
        // Words without links: where they would lead plays no part.
        let host = ChapterHost(rendition: rendition, root: "", slug: chapter.slug, version: version)
        let headings = Dictionary(zip(version.document.headings.map(\.id), version.numbers.headings)) { first, _ in first }
        var sections: [Section] = []
        if let summary = version.summaryText?.plain, !summary.isEmpty { sections.append(Section(words: summary)) }
        sections += version.document.passages(host: host).map { passage in
            Section(
                anchor: passage.id ?? "", heading: passage.isNote ? rendition.words["notes"] : passage.id.flatMap { headings[$0] } ?? "", words: passage.words)
        }
        return Source(title: version.title, path: percentEncoded(rendition.addresses.chapter(chapter.slug)), sections: sections)
    }

    private var indicators: [Source] {
        rendition.edition.indicators.indices.compactMap { node in
            rendition.edition.indicators[node].description.map { description in
                Source(
                    title: rendition.names.indicators[node], path: rendition.addresses.indicatorPath(node),
                    sections: [Section(words: description.text(rendition.language))])
            }
        }
    }
}

extension Document {
    /// How much there is to read, roughly.
    fileprivate var wordBytes: Int {
        nodes.reduce(0) { sum, node in
            if case .text(let words) = node.kind { sum + words.utf8.count } else { sum }
        }
    }
}
