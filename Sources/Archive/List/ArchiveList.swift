import Edition
import Markup
package import Source
import Website

/// What `almanac archive --list` shows: every edition with its releases, sealed and not yet sealed.
package struct ArchiveList: Sendable {
    package struct Row: Sendable, Equatable {
        package let edition: String
        package let version: String
        package let date: String
        /// Nil where the release is not sealed.
        package let fileCount: Int?
        package let byteCount: Int?
        package let zipByteCount: Int?
        package let digest: String?
        /// `latest`, `superseded by 1.0.1`, `not sealed`, `damaged`, `missing`, followed by what else is to be known.
        package let states: [Message]
    }

    package let rows: [Row]

    /// - Parameters:
    ///   - root: the folder that holds Content/: of the editions there, releases that are not sealed yet are listed too.
    ///   - edition: only this one's.
    package static func read(_ site: String, _ catalogue: Catalogue, root: String, edition: String? = nil) -> ArchiveList {
        let tree = try? SourceTree.load(root: root)
        let editions = tree.flatMap { Workspace.load($0, drafts: true).workspace?.editions } ?? []
        let folders = Set(
            (tree?.paths(under: "Content") ?? []).compactMap { path -> String? in
                let parts = path.split(separator: "/")
                return parts.count > 2 ? String(parts[1]) : nil
            })
        var rows = catalogue.releases.map { release -> Row in
            let latest = catalogue.releases.of(release.edition).last?.version ?? release.version
            var states: [Message] = [latest == release.version ? "latest" : "superseded by \(latest)"]
            if release.zipByteCount == nil { states.append("zip missing") }
            if !folders.contains(release.edition) { states.append("sources gone") }
            return Row(
                edition: release.edition, version: release.version.description, date: release.date, fileCount: release.fileCount,
                byteCount: release.byteCount, zipByteCount: release.zipByteCount, digest: release.digest, states: states)
        }
        for place in ArchiveFolder.places(in: site) where catalogue.releases.release(place.edition, place.version.description) == nil {
            rows.append(Self.bare(place.edition, place.version.description, "", "damaged"))
        }
        for lost in catalogue.lost where edition == nil || edition == lost.place.edition {
            rows.append(Self.bare(lost.place.edition, lost.place.version.description, "", "missing"))
        }
        for edition in editions {
            for release in edition.facts.releases where !rows.contains(where: { $0.edition == edition.id && $0.version == release.version }) {
                rows.append(Self.bare(edition.id, release.version, release.date, "not sealed"))
            }
        }
        let years = Dictionary(editions.map { ($0.id, $0.facts.year) } + catalogue.releases.map { ($0.edition, $0.year) }) { first, _ in first }
        return ArchiveList(
            rows: rows.filter { edition == nil || $0.edition == edition }.sorted { a, b in
                let key = { (row: Row) in (years[row.edition] ?? 0, row.edition) }
                if key(a) != key(b) { return key(a) < key(b) }
                return (ReleaseVersion(a.version) ?? .first) < (ReleaseVersion(b.version) ?? .first)
            })
    }

    private static func bare(_ edition: String, _ version: String, _ date: String, _ state: Message) -> Row {
        Row(edition: edition, version: version, date: date, fileCount: nil, byteCount: nil, zipByteCount: nil, digest: nil, states: [state])
    }

    /// A table in plain text, with a line of headings.
    package func lines(in language: MessageLanguage) -> [String] {
        if rows.isEmpty { return [("no releases" as Message).text(in: language)] }
        let headings: [Message] = ["EDITION", "RELEASE", "DATE", "FILES", "SIZE", "ZIP", "STATE", "DIGEST"]
        let cells =
            [headings.map { $0.text(in: language) }]
            + rows.map { row in
                [
                    row.edition, row.version, row.date, row.fileCount.map { String($0) } ?? "–", row.byteCount.map(Self.size) ?? "–",
                    row.zipByteCount.map(Self.size) ?? "–", ("\(row.states)" as Message).text(in: language), row.digest ?? "–",
                ].map(printable)
            }
        let widths = (0..<cells[0].count).map { column in cells.map { DisplayWidth.of($0[column]) }.max() ?? 0 }
        return cells.map { row in
            zip(row, widths).enumerated().map { position, cell in
                position == widths.count - 1 ? cell.0 : cell.0 + String(repeating: " ", count: cell.1 - DisplayWidth.of(cell.0))
            }.joined(separator: "  ")
        }
    }

    /// The same as one JSON document: an array of releases.
    package var json: String {
        let value = JSON.array(
            rows.map { row in
                .members([
                    "edition": .string(row.edition), "version": .string(row.version), "date": row.date.isEmpty ? nil : .string(row.date),
                    "sealed": .bool(row.digest != nil), "files": row.fileCount.map { .integer($0) }, "bytes": row.byteCount.map { .integer($0) },
                    "zip_bytes": row.zipByteCount.map { .integer($0) }, "digest": row.digest.map { .string($0) }, "state": .strings(row.states.map(\.english)),
                ])
            })
        return String(decoding: value.bytes, as: UTF8.self)
    }

    /// `6.1 MB`: of 1,000 bytes each.
    package static func size(_ bytes: Int) -> String {
        if bytes < 1_000 { return "\(bytes) B" }
        let (tenths, unit) = bytes < 1_000_000 ? ((bytes + 50) / 100, "KB") : ((bytes + 50_000) / 100_000, "MB")
        return "\(tenths / 10).\(tenths % 10) \(unit)"
    }
}
