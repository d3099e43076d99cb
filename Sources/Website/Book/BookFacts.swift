import Edition
import Markup
import Source

/// The lines of the imprint: who, when, on what terms, how it is cited, how it is verified.
struct BookFacts {
    let plan: EditionPlan

    var all: [BookFact] {
        let rendition = plan.rendition, words = rendition.words, facts = rendition.edition.facts, language = rendition.language
        var lines: [BookFact] = []
        func add(_ label: String, _ text: String?) { if let text { lines.append(BookFact(label: words[label], text: ByteBuffer(text: text))) } }
        add("dictionary_publisher", rendition.site.publisher?.text(language))
        add("dictionary_period", facts.period.map { "\($0.from) – \($0.to)" })
        if let release = facts.releases.last {
            add(
                "dictionary_version",
                ["\(release.version), \(release.date)", release.note?.text(language)].compactMap { $0 }.joined(separator: words["clause_separator"]))
        } else if facts.isDraft {
            add("dictionary_version", words["draft"])
        }
        if let license = rendition.site.license {
            var text = ByteBuffer()
            link(license.url, license.name, into: &text)
            lines.append(BookFact(label: words["license"], text: text))
        }
        lines += plan.metadata.citationView(.report).styles.filter { !$0.isCode }.map {
            BookFact(label: words["how_to_cite"] + " · " + $0.label, text: $0.text)
        }
        if let address = rendition.site.baseURL {
            var text = ByteBuffer()
            link(address + rendition.addresses.front, address + rendition.addresses.front, into: &text)
            lines.append(BookFact(label: words["book_address"], text: text))
        }
        add("digest", plan.metadata.digest)
        return lines
    }

    private func link(_ address: String, _ words: String, into out: inout ByteBuffer) {
        out.raw("<a")
        out.attribute("href", address)
        out.raw(">")
        out.text(words)
        out.raw("</a>")
    }
}
