import Edition
import Markup
import Source
import Website

/// `CITATION.cff` (Citation File Format 1.2.0): how to cite a release as a dataset.
struct CitationFile: Sendable {
    let sealed: SealedEdition
    let sealing: Sealing

    var bytes: [UInt8] {
        let language = sealed.site.defaultLanguage, facts = sealed.edition.facts
        let author = (sealed.site.publisher ?? sealed.site.title).text(language)
        var out = ByteBuffer(capacity: 1024)
        func line(_ key: String, _ value: String?, indent: StaticString = "") {
            guard let value else { return }
            out.raw(indent)
            out.raw(key)
            out.raw(": ")
            // A JSON string is a double-quoted scalar of YAML.
            out.jsonString(value)
            out.raw("\n")
        }
        line("cff-version", "1.2.0")
        line("message", "If you use this dataset, please cite it as below.")
        line("type", "dataset")
        line("title", facts.title.text(language))
        out.raw("authors:\n")
        line("- name", author, indent: "  ")
        line("version", sealing.version.description)
        line("date-released", sealing.date)
        line("abstract", facts.summary?.text(language))
        if let license = sealed.site.license { line(license.name == license.url ? "license-url" : "license", license.name) }
        if let base = sealed.site.baseURL {
            line("url", base + sealed.edition.id + "/index.html")
        }
        return out.bytes
    }
}
