import Output

/// What a publication changes, as a value: what is sent in which order, what is removed, what is left alone.
package struct PublicationPlan: Sendable {
    /// What stood at the destination, and what was built.
    package struct Findings: Sendable {
        package let files: [SiteFile]
        /// The manifest's own file is not among them.
        package let listing: [String: ListedFile]
        package let manifest: Manifest?

        package init(files: [SiteFile], listing: [String: ListedFile], manifest: Manifest?) {
            self.files = files
            self.listing = listing
            self.manifest = manifest
        }

        /// Whether a file stands at the destination; nil where only its bytes can tell.
        /// - Parameter isThorough: the manifest is not taken at its word.
        func stands(_ file: SiteFile, isThorough: Bool) -> Bool? {
            guard let listed = listing[file.path], listed.size == file.size else { return false }
            if let digest = listed.digest, let agrees = file.agrees(with: digest) { return agrees }
            guard !isThorough, let manifest, manifest.state == .whole, let entry = manifest.entries[file.path] else { return nil }
            return entry.sha256 == file.sha256
        }

        /// The files of which nobody can say without comparing bytes whether they stand there.
        package func unsure(isThorough: Bool) -> [SiteFile] { files.filter { stands($0, isThorough: isThorough) == nil } }
    }

    /// What is sent, in the order in which it becomes visible.
    package let waves: [(wave: Wave, files: [SiteFile])]
    /// Of the files that are sent, those at whose path nothing stands.
    package let new: Set<String>
    /// After everything else.
    package let removed: [String]
    /// Folders that hold nothing afterwards, innermost first.
    package let emptied: [String]
    /// Files of Almanac's that the site has no more, and why they stay.
    package let kept: [String: Manifest.Entry]
    /// Files at the destination that no manifest lists.
    package let foreign: [String]
    /// Those of them that the site has under the same path, with other bytes.
    package let occupied: [String]
    /// Files of sealed releases that were published with other bytes than they have here.
    package let resealed: [String]
    package let unchanged: Int

    package var sent: [SiteFile] { waves.flatMap(\.files) }
    package var isIdle: Bool { waves.isEmpty && removed.isEmpty }
    /// Sealed releases that stand at the destination and not here.
    package var sealedElsewhere: [String] { Set(kept.compactMap { $1.standing == .sealed ? SitePath.release(of: $0) : nil }).sorted() }

    /// - Parameters:
    ///   - differing: which of the unsure files do not stand there.
    package init(_ findings: Findings, isThorough: Bool, differing: Set<String>) {
        let listing = findings.listing, owned = findings.manifest?.entries ?? [:]
        let sent = findings.files.filter { findings.stands($0, isThorough: isThorough).map { !$0 } ?? differing.contains($0.path) }
        let new = Set(sent.lazy.map(\.path).filter { listing[$0] == nil })
        waves = Wave.allCases.compactMap { wave in
            let files = sent.filter { Wave($0.path, isNew: new.contains($0.path)) == wave }
            return files.isEmpty ? nil : (wave, files)
        }
        self.new = new
        unchanged = findings.files.count - sent.count

        let here = Set(findings.files.lazy.map(\.path))
        let gone = owned.filter { !here.contains($0.key) && listing[$0.key] != nil }
        let stays = gone.compactMapValues { $0 }.filter { path, entry in
            SitePath.release(of: path) != nil || entry.standing == .current && SitePath.isFingerprinted(path)
        }
        let fresh = gone.filter { stays[$0.key] == nil }
        // Until something changes, what went last time may still be loaded by the pages that stand there.
        let isQuiet = sent.isEmpty && fresh.allSatisfy { $0.value.standing == .outgoing } && !stays.contains { $0.value.standing == .current }
        kept = stays.merging(isQuiet ? fresh : [:]) { stay, _ in stay }.reduce(into: [:]) { kept, item in
            kept[item.key] = item.value.standing(SitePath.release(of: item.key) != nil ? .sealed : .outgoing)
        }
        removed = isQuiet ? [] : fresh.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }

        let left = Set(listing.keys).subtracting(removed).union(here)
        emptied = FoldersAbove.all(removed).subtracting(FoldersAbove.all(left)).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
        let known = Set(owned.keys)
        foreign = listing.keys.filter { !known.contains($0) && !here.contains($0) }.sorted()
        occupied = sent.map(\.path).filter { listing[$0] != nil && !known.contains($0) }
        resealed = findings.files.filter { file in SitePath.release(of: file.path) != nil && owned[file.path].map { $0.sha256 != file.sha256 } ?? false }.map(
            \.path)
    }
}
