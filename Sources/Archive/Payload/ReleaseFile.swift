import Edition
import Markup
import Scoring
import Source
import Website

/// `data/release.json`: what a release says of itself, for the program that lists releases and compares them.
///
/// Later programs read it too: keys are only ever added.
struct ReleaseFile: Sendable {
    static let path = "release.json"

    var edition: String
    var year: Int
    var version: ReleaseVersion
    var date: String
    var note: LocalizedText?
    var title: LocalizedText
    var headline: LocalizedText?
    var summary: LocalizedText?
    var kicker: LocalizedText?
    var publisher: LocalizedText?
    var license: String?
    var period: (from: String, to: String)?
    var unit: LocalizedText?
    var languages: [String]
    /// The scoring rules by their keys in edition.yaml.
    var rules: [(key: String, value: String)]
    /// The release before, with its digest: each release vouches for the one that it replaces.
    var supersedes: (version: ReleaseVersion, date: String, digest: String)?

    init(_ sealed: SealedEdition, _ sealing: Sealing, previous: SealedRelease?) {
        let facts = sealed.edition.facts
        edition = sealed.edition.id
        year = facts.year
        version = sealing.version
        date = sealing.date
        note = sealing.note
        title = facts.title
        headline = facts.headline
        summary = facts.summary
        kicker = facts.kicker
        publisher = sealed.site.publisher
        license = sealed.site.license?.name
        period = facts.period
        unit = facts.unitName
        languages = sealed.site.languages
        rules =
            [
                ("aggregate", facts.rules.aggregate.rawValue), ("decimals", String(facts.rules.decimals)), ("rounding", facts.rules.rounding.rawValue),
                ("round_at", facts.rules.roundAt.rawValue), ("rank", facts.rules.ranking.rawValue), ("rank_by", facts.rules.rankBy.rawValue),
                ("direction", facts.rules.direction.rawValue), ("missing", facts.rules.missing.rawValue),
            ] + (facts.rules.rankFrom == .best ? [] : [("rank_from", facts.rules.rankFrom.rawValue)])
        supersedes = previous.map { ($0.version, $0.date, $0.digest) }
    }

    var bytes: [UInt8] {
        JSON.members([
            "format": .integer(1), "edition": .string(edition), "year": .integer(year), "version": .string(version.description),
            "date": .string(date), "note": .text(note), "title": .text(title), "headline": .text(headline), "summary": .text(summary),
            "kicker": .text(kicker), "publisher": .text(publisher), "license": license.map { .string($0) },
            "period": period.map { .members(["from": .string($0.from), "to": .string($0.to)]) }, "unit": .text(unit),
            "languages": .strings(languages), "rules": .object(rules.map { ($0.key, .string($0.value)) }),
            "supersedes": supersedes.map {
                .members(["version": .string($0.version.description), "date": .string($0.date), "digest": .string($0.digest)])
            },
        ]).bytes
    }

    /// Whether a text can be a language tag, and so a part of a path.
    private static func isTag(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) }
    }

    /// Reads a release file; JSON is YAML too, so that the reader of our own sources does.
    /// - Returns: nil where something is missing that nothing can be said without.
    init?(_ bytes: [UInt8], file: String) {
        guard let text = String(validating: bytes, as: UTF8.self), let node = YAMLNode.parse(text, file: file).0 else { return nil }
        var fields = YAMLFields(node, of: Message(verbatim: file))
        guard let edition = fields.string("edition"), let year = fields.int("year"), let version = fields.string("version").flatMap({ ReleaseVersion($0) }),
            let date = fields.string("date"), let title = fields.text("title"), let languages = fields.strings("languages")?.map(\.text), !languages.isEmpty,
            languages.allSatisfy(Self.isTag)
        else { return nil }
        self.edition = edition
        self.year = year
        self.version = version
        self.date = date
        self.title = title
        self.languages = languages
        note = fields.text("note")
        headline = fields.text("headline")
        summary = fields.text("summary")
        kicker = fields.text("kicker")
        publisher = fields.text("publisher")
        license = fields.string("license")
        unit = fields.text("unit")
        if var period = fields.fields("period", of: "period"), let from = period.string("from"), let to = period.string("to") { self.period = (from, to) }
        rules = []
        if case .mapping(let pairs)? = fields.node("rules")?.value {
            rules = pairs.compactMap { key, _, value in if case .scalar(let text, _) = value.value { (key, text) } else { nil } }
        }
        if var before = fields.fields("supersedes", of: "supersedes"), let version = before.string("version").flatMap({ ReleaseVersion($0) }),
            let digest = before.string("digest")
        {
            supersedes = (version, before.string("date") ?? "", digest)
        }
    }
}
