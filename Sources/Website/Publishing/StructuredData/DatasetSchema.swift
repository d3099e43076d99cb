import Edition
import Markup
import Scoring
import Source

extension EditionMetadata {
    /// schema.org's Dataset with the fields that dataset search engines require (name, description) and recommend
    /// (developers.google.com/search/docs/appearance/structured-data/dataset; science-on-schema.org).
    func dataset(root: String) -> JSON {
        let language = rendition.language, site = rendition.site, edition = rendition.edition, address = rendition.addresses
        let url = self.site.from(root, percentEncoded(address.data)), bounds = ValueBounds(rendition.results)
        return .members([
            "@type": .string("Dataset"), "@id": datasetID(root),
            "name": .string(rendition.words("dataset_name", ["title": edition.facts.title.text(language)])),
            "description": .string(datasetDescription), "url": .string(url), "inLanguage": .string(language),
            "identifier": .array([.string(url)] + (digest.map { [digestIdentifier($0)] } ?? [])),
            "creator": .organization(site, language), "publisher": .organization(site, language),
            "license": .optional(site.license?.url), "isAccessibleForFree": .bool(true),
            "version": .optional(edition.facts.releases.last?.version), "datePublished": .optional(edition.facts.releases.first?.date),
            "dateModified": .optional(edition.facts.releases.last?.date),
            "temporalCoverage": .string(edition.facts.period.map { $0.from + "/" + $0.to } ?? String(edition.facts.year)),
            "variableMeasured": .array(edition.indicators.indices.map { variable($0, bounds) }),
            "measurementTechnique": .string(self.site.from(root, percentEncoded(address.method))),
            "distribution": .array(downloads.map { download(root, $0) }),
            "isPartOf": .members(["@id": .string(self.site.from(root, percentEncoded(address.front)) + "#report")]),
        ])
    }

    private func variable(_ node: Int, _ bounds: ValueBounds) -> JSON {
        .members([
            "@type": .string("PropertyValue"), "name": .string(rendition.names.indicators[node]), "propertyID": .string(rendition.edition.indicators[node].id),
            "minValue": bounds.lowest[node].map { .number($0.shortest()) }, "maxValue": bounds.highest[node].map { .number($0.shortest()) },
            "unitText": rendition.vocabulary == .points ? .string(rendition.words["unit_points"]) : nil,
        ])
    }

    private func download(_ root: String, _ file: DownloadFile) -> JSON {
        .members([
            "@type": .string("DataDownload"), "name": .string(file.title.text(rendition.language)), "encodingFormat": .string(file.format.mediaType),
            "contentUrl": .string(site.from(root, percentEncoded(file.path))), "contentSize": file.size.map { .string("\($0) B") },
        ])
    }

    private func digestIdentifier(_ digest: String) -> JSON {
        .members(["@type": .string("PropertyValue"), "propertyID": .string("SHA-256"), "value": .string(digest)])
    }
}
