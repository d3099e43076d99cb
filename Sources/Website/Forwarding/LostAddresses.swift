import Edition
import Source

/// Pages that a sealed release has, and the site no more: whoever cites one is led nowhere.
enum LostAddresses {
    /// As many are named.
    private static let mostNamed = 5

    /// - Parameter paths: every file of the site.
    static func notes(_ releases: [SealedRelease], _ paths: Set<String>) -> [Diagnostic] {
        let editions = Dictionary(grouping: releases, by: \.edition).sorted { $0.key < $1.key }
        return editions.compactMap { edition, releases in
            var seen: Set<String> = [], lost: [(path: String, version: ReleaseVersion)] = []
            for release in releases.sorted(by: { $0.version > $1.version }) {
                for path in release.editionPages where !paths.contains(path) && seen.insert(path).inserted { lost.append((path, release.version)) }
            }
            guard let first = lost.first else { return nil }
            let named = lost.prefix(mostNamed).map(\.path)
            return Diagnostic(
                .note, "sealed-page-gone",
                lost.count == 1
                    ? "\(first.path) was sealed in release \(first.version.description) of \(edition), and is a page no more"
                    : lost.count > mostNamed
                        ? "\(lost.count) pages of sealed releases of \(edition) are pages no more: \(named) and others"
                        : "\(lost.count) pages of sealed releases of \(edition) are pages no more: \(named)",
                at: Place(file: "Content/\(edition)"),
                hint: "where one has another name now, write the old one behind aliases: there, so that links to it lead on")
        }
    }
}
