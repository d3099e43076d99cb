import Edition
import Output
import Source
import Website

/// What a bag holds: the rendered edition, its data, its sources, and what describes them.
struct Payload: Sendable {
    let sealed: SealedEdition
    let sealing: Sealing
    /// The release before, if there is one.
    let previous: SealedRelease?
    /// Paths from the sealed site's root.
    let site: [OutputFile]
    /// The files that the site was built from.
    let sources: SourceTree

    /// Paths from the bag's `data/`.
    var files: [OutputFile] {
        let tables = self.tables
        var files = site.map { OutputFile(path: "site/" + $0.path, bytes: $0.bytes) }
        files += sources.entries.map { OutputFile(path: "sources/" + $0.path, bytes: $0.bytes) }
        files += DataPackage(sealed: sealed, sealing: sealing, tables: tables).files.map { OutputFile(path: "data/" + $0.path, bytes: $0.bytes) }
        files += [
            OutputFile(path: ReleaseFile.path, bytes: ReleaseFile(sealed, sealing, previous: previous).bytes),
            OutputFile(path: "CITATION.cff", bytes: CitationFile(sealed: sealed, sealing: sealing).bytes),
            OutputFile(path: "README.txt", bytes: Readme(sealed: sealed, sealing: sealing).bytes),
        ]
        let crate = ResearchObject(sealed: sealed, sealing: sealing, tables: tables, files: files)
        return files + [OutputFile(path: "ro-crate-metadata.json", bytes: crate.bytes)]
    }

    private var tables: [DownloadTable] {
        sealed.archivedTables + [sealing.changes].compactMap { list in list.map { ChangeDownload.table($0, name: "changes", words: sealed.words) } }
    }

    /// Elements of bag-info.txt.
    var info: [(label: String, value: String)] {
        let language = sealed.site.defaultLanguage, facts = sealed.edition.facts
        var info: [(String, String)] = []
        if let publisher = sealed.site.publisher { info.append(("Source-Organization", publisher.text(language))) }
        info.append(("External-Description", facts.title.text(language)))
        info.append(("Bagging-Date", sealing.date))
        info.append(("External-Identifier", "\(sealed.edition.id)/\(sealing.version)"))
        info.append(("Bag-Group-Identifier", sealed.edition.id))
        if let note = sealing.note { info.append(("Internal-Sender-Description", note.text(language))) }
        info.append(("Bag-Software-Agent", "Almanac \(ProgramVersion.current)"))
        return info
    }
}

extension SealedEdition {
    /// Every table of a release but its change list.
    var archivedTables: [DownloadTable] {
        let own = tables
        // An author's own table of this name goes before ours.
        return own.contains { $0.name.lowercased() == "chapters" } || edition.chapters.isEmpty ? own : own + [chaptersTable]
    }
}
