import Edition
import Markup
import Output
import Source
import Website

/// `ro-crate-metadata.json`: the payload described as an RO-Crate 1.1, for repositories and research data catalogues.
struct ResearchObject: Sendable {
    let sealed: SealedEdition
    let sealing: Sealing
    let tables: [DownloadTable]
    /// Every other file of the payload.
    let files: [OutputFile]

    private var language: String { sealed.site.defaultLanguage }

    var bytes: [UInt8] {
        JSON.members([
            "@context": .string("https://w3id.org/ro/crate/1.1/context"),
            "@graph": .array([descriptor, root] + parts.map(\.entity) + tables.map(table) + [publisher, license, software, action]),
        ]).bytes
    }

    private func id(_ text: String) -> JSON { .members(["@id": .string(text)]) }

    private var descriptor: JSON {
        .members([
            "@id": .string("ro-crate-metadata.json"), "@type": .string("CreativeWork"), "conformsTo": id("https://w3id.org/ro/crate/1.1"), "about": id("./"),
        ])
    }

    private var root: JSON {
        let facts = sealed.edition.facts
        let title = facts.title.text(language)
        return .members([
            "@id": .string("./"), "@type": .string("Dataset"), "name": .string(title),
            "description": .string(facts.summary?.text(language) ?? facts.headline?.text(language) ?? title),
            "datePublished": .string(sealing.date), "version": .string(sealing.version.description), "inLanguage": .strings(sealed.site.languages),
            "temporalCoverage": facts.period.map { .string("\($0.from)/\($0.to)") }, "license": id(licenseID), "publisher": id("#publisher"),
            "creator": id("#publisher"), "mainEntity": id("site/\(sealed.edition.id)/index.html"),
            "hasPart": .array((parts.map(\.id) + tables.map { "data/\($0.name).csv" }).map(id)), "mentions": .array([id("#sealing")]),
        ])
    }

    /// Folders as a whole and the files that stand for more than themselves. An identifier of a folder ends in `/` (RO-Crate 1.1).
    private var parts: [(id: String, entity: JSON)] {
        func folder(_ path: String, _ name: String) -> (String, JSON) {
            let own = files.filter { $0.path.hasPrefix(path) }
            return (
                path,
                .members([
                    "@id": .string(path), "@type": .string("Dataset"), "name": .string(name),
                    "description": .string("\(own.count) files, \(own.reduce(0) { $0 + $1.bytes.count }) bytes, listed in the bag's manifests"),
                ])
            )
        }
        func file(_ path: String, _ name: String, _ format: String) -> (String, JSON)? {
            files.first { $0.path == path }.map { file in
                (
                    path,
                    .members([
                        "@id": .string(path), "@type": .string("File"), "name": .string(name), "encodingFormat": .string(format),
                        "contentSize": .string(String(file.bytes.count)), "sha256": .string(Digest.sha256.hex(file.bytes)),
                    ])
                )
            }
        }
        return [
            folder("site/", "The rendered edition; open site/\(sealed.edition.id)/index.html in a browser"),
            folder("sources/", "The sources that it was built from"),
        ]
            + [
                file("site/\(sealed.edition.id)/index.html", "The edition's front page", "text/html"),
                file("data/datapackage.json", "Schemas of the tables (Frictionless Data Package)", "application/json"),
                file("README.txt", "What this is and how to verify it", "text/plain"),
                file("CITATION.cff", "How to cite it (Citation File Format)", "application/yaml"),
                file(ReleaseFile.path, "What the release says of itself", "application/json"),
            ].compactMap { $0 }
    }

    private func table(_ table: DownloadTable) -> JSON {
        let path = "data/\(table.name).csv"
        let bytes = files.first { $0.path == path }?.bytes ?? []
        return .members([
            "@id": .string(path), "@type": .string("File"), "name": .string(table.title.text(language)),
            "description": table.note.map { .string($0.text(language)) }, "encodingFormat": .string("text/csv"),
            "contentSize": .string(String(bytes.count)), "sha256": .string(Digest.sha256.hex(bytes)),
        ])
    }

    private var publisher: JSON {
        .members([
            "@id": .string("#publisher"), "@type": .string("Organization"),
            "name": .string((sealed.site.publisher ?? sealed.site.title).text(language)),
            "url": (sealed.site.publisherURL ?? sealed.site.baseURL).map { .string($0) },
        ])
    }

    private var licenseID: String { sealed.site.license?.url ?? "#license" }

    /// The specification asks for a licence; that none is stated is said rather than left open.
    private var license: JSON {
        .members([
            "@id": .string(licenseID), "@type": .string("CreativeWork"), "name": .string(sealed.site.license?.name ?? "No licence stated"),
            "description": .string(
                sealed.site.license.map { "Conditions of use: \($0.url)" }
                    ?? "The publisher states no licence; ask before using this beyond what the law allows."),
        ])
    }

    private var software: JSON {
        .members(["@id": .string("#almanac"), "@type": .string("SoftwareApplication"), "name": .string("Almanac"), "version": .string(ProgramVersion.current)])
    }

    private var action: JSON {
        .members([
            "@id": .string("#sealing"), "@type": .string("CreateAction"), "name": .string("Building and sealing the edition from its sources"),
            "endTime": .string(sealing.date), "instrument": id("#almanac"), "agent": id("#publisher"), "object": id("sources/"),
            "result": .array([id("site/")]),
        ])
    }
}
