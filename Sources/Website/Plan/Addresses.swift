import Edition
import Markup

/// Where each page of an edition stands, as a path from the site's root with `/` between its parts.
///
/// Links are relative and name files, so that the site works under any path, on any host and from a folder.
struct Addresses: Sendable {
    /// `` for the default language, `en/` for another.
    let languagePrefix: String
    let editionID: String
    private let unitPaths: [String]
    private let indicatorPaths: [String]
    /// The anchors of the method page where bands are explained, by the key of the bands.
    private let bandAnchors: [String: String]

    init(_ edition: Edition, languagePrefix: String) {
        self.languagePrefix = languagePrefix
        editionID = edition.id
        let folder = languagePrefix + edition.id
        unitPaths = edition.units.map { percentEncoded(Self.unit($0.id, in: folder)) }
        bandAnchors = Dictionary(edition.bands.map { ($0.key, $0.anchor(in: edition)) }) { first, _ in first }
        indicatorPaths = edition.indicators.map { percentEncoded(Self.indicator($0.id, in: folder)) }
    }

    private static func unit(_ id: String, in folder: String) -> String { folder + "/units/" + id + ".html" }
    private static func indicator(_ id: String, in folder: String) -> String { folder + "/indicators/" + id + ".html" }

    /// Page paths, percent-encoded for links.
    func unitPath(_ unit: Int) -> String { unitPaths[unit] }
    func indicatorPath(_ node: Int) -> String { indicatorPaths[node] }
    func groupPath(_ key: String, _ id: String) -> String { percentEncoded(group(key, id)) }

    /// Where bands are explained; nil of a key that is none of bands.
    func bandsPath(_ key: String) -> String? { bandAnchors[key].map { percentEncoded(method) + "#" + percentEncoded($0) } }

    private var edition: String { languagePrefix + editionID + "/" }

    var siteIndex: String { languagePrefix + "index.html" }
    var editions: String { languagePrefix + "editions.html" }
    var front: String { edition + "index.html" }
    var ranking: String { edition + "ranking.html" }
    var compare: String { edition + "compare.html" }
    var compareData: String { edition + "compare.js" }
    var units: String { edition + "units/index.html" }
    func unit(_ id: String) -> String { Self.unit(id, in: languagePrefix + editionID) }
    var indicators: String { edition + "indicators/index.html" }
    func indicator(_ id: String) -> String { Self.indicator(id, in: languagePrefix + editionID) }
    func group(_ key: String, _ id: String) -> String { edition + "groups/" + key + "/" + id + ".html" }
    var chapters: String { edition + "chapters/index.html" }
    func chapter(_ slug: String) -> String { edition + "chapters/" + slug + ".html" }
    var data: String { edition + "data.html" }
    var method: String { edition + "method.html" }
    var report: String { edition + "report.html" }
    var changes: String { edition + "changes.html" }
    var movers: String { edition + "movers.html" }
    /// The archive stands beside the editions, in each language.
    var archive: String { languagePrefix + "archive/index.html" }
    var statistics: String { edition + "statistics.html" }
    var robustness: String { edition + "robustness.html" }
    var weights: String { edition + "weights.html" }
    /// What that page computes with.
    var weightsData: String { edition + "weights.js" }
    var checks: String { edition + "checks.html" }
    /// What the find dialog searches: names, and texts in numbered files.
    var findEntries: String { edition + "find/entries.js" }
    func findText(_ number: Int) -> String { edition + "find/text-\(number).js" }
    /// Data files are the same in every language, but for names: they stand with the default language's pages.
    func dataFile(_ name: String) -> String { editionID + "/data/" + name }
    /// The lines of ranking.csv as a script.
    var rankingRows: String { dataFile("ranking.js") }
    /// A figure by itself, as svg, csv or png.
    func figure(_ id: String, _ ending: String) -> String { edition + "figures/" + id + "." + ending }
    /// A figure or table by itself, as a page for frames.
    func embed(_ id: String) -> String { edition + "embed/" + id + ".html" }
    /// A PDF file of the edition in this language.
    func paper(_ name: String) -> String { edition + "pdf/" + name + ".pdf" }
    /// A picture for link previews.
    func card(_ name: String, _ ending: String) -> String { edition + "cards/" + name + "." + ending }
    /// References for citation managers: bib or ris.
    func bibliography(_ ending: String) -> String { edition + "citation." + ending }
    /// All tables in one file: xlsx or sqlite.
    func allTables(_ ending: String) -> String { editionID + "/data/" + editionID + "." + ending }
    func image(_ path: String) -> String { editionID + "/" + path }
}

extension Bands {
    /// The id of their section on the method page.
    func anchor(in edition: Edition) -> String { node == 0 ? "bands" : "bands-" + edition.indicators[node].id }
}

/// A page's way up to the site's root: `../` for each folder that it stands in.
func rootPrefix(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
}

/// A path as part of an address: everything but unreserved characters and `/` percent-encoded (RFC 3986).
func percentEncoded(_ path: String) -> String {
    let plain = path.utf8.allSatisfy { isUnreserved($0) }
    if plain { return path }
    let hex = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in path.utf8 {
        if isUnreserved(byte) {
            bytes.append(byte)
        } else {
            bytes += [UInt8(ascii: "%"), hex[Int(byte >> 4)], hex[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

private func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        true
    default: false
    }
}
