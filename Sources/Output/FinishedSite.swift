/// A site as a build left it, held so that no build replaces it meanwhile: what is handed on to where readers see it.
package struct FinishedSite: ~Copyable {
    /// Why a site is not whole.
    package enum Flaw: Hashable, Sendable {
        /// Nothing was built there.
        case notBuilt
        /// A build that replaces files one by one was interrupted.
        case halfWritten
        /// Files that the last build wrote are gone, or are none any more.
        case missing([String])
    }

    /// The folder, absolute and free of symbolic links.
    package let folder: String
    /// What a build wrote there, and what it keeps: sealed releases, a host's own files. Paths below the folder, sorted by their bytes.
    package let paths: [String]
    /// What stands there and cannot be handed on: symbolic links, devices, names that are no addresses.
    package let leftOut: [String]
    package let flaw: Flaw?
    private let lock: FolderLock?

    /// - Throws: `.busy` while a build writes the folder or another run hands it on; `.notAFolder`.
    package init(_ out: String) throws(OutputFailure) {
        let found: OutputPlace?
        do throws(OutputFailure) { found = try OutputPlace(out, apartFrom: []) } catch .notOurs { found = nil }
        guard let place = found, place.exists else {
            folder = out
            paths = []
            leftOut = []
            flaw = .notBuilt
            lock = nil
            return
        }
        guard let held = try FolderLock(place.folder) else { throw .busy(folder: out) }
        if !held.isFor(place.folder) { throw .busy(folder: out) }
        // Read again under the lock: a build may have just finished.
        let marker = try OutputPlace(out, apartFrom: []).marker
        let listed = marker?.paths ?? []
        let kept = try KeptFiles(in: OutputPlace(out, apartFrom: [])).entries.filter { $0.kind != .folder && !Self.isHidden($0.path) }
        let isSound = { (entry: KeptFiles.Entry) in entry.kind == .file && OutputPlan.flaw(in: entry.path) == nil }
        let gone = listed.filter { FileSystem.kind(of: "\(place.folder)/\($0)") != .file }
        folder = place.folder
        paths = (listed + kept.filter(isSound).map(\.path)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        leftOut = kept.filter { !isSound($0) }.map(\.path)
        flaw =
            if listed.isEmpty {
                .notBuilt
            } else if FileSystem.kind(of: "\(place.folder)/\(FileByFile.stageName)") != nil {
                .halfWritten
            } else if !gone.isEmpty {
                .missing(gone)
            } else {
                nil
            }
        lock = consume held
    }

    /// What systems, editors and version control leave behind; not what web servers and hosts read.
    private static func isHidden(_ path: String) -> Bool {
        path.split(separator: "/").contains { $0.hasPrefix(".") && ![".well-known", ".htaccess", ".nojekyll"].contains($0) || $0 == "lost+found" }
    }
}
