import Edition
import Exports
import Output
import Source

/// An edition's downloads as files: every table in every format, and of a release all tables in one file.
struct EditionFiles {
    let tables: [DownloadTable]
    private(set) var files: [OutputFile]
    /// The same files as pages and metadata name them.
    private(set) var downloads: [DownloadFile]
    /// Why a file of a release could not be made.
    private(set) var failure: BuildFailure?

    /// - Parameters:
    ///   - rendition: the edition in the site's default language.
    ///   - words: of all the site's languages.
    ///   - sealed: the edition's newest release, if it is sealed.
    init(_ rendition: Rendition, words: [Strings], address: SiteAddress, sealed: SealedRelease?, memo: Memo? = nil) {
        let edition = rendition.edition
        tables = EditionDownloads.tables(edition, words: words)
        let made = tables.flatMap { $0.files(in: edition.id + "/data", memo: memo) }
        files = made.map(\.file)
        downloads = made.map(\.download)
        if let sealed, let size = sealed.zipByteCount {
            downloads.append(DownloadFile(path: sealed.zip, title: DownloadWords(words)["data_sealed"], format: .zip, size: size))
        }
        if rendition.isRelease { addExports(rendition, words, address) }
    }

    private mutating func addExports(_ rendition: Rendition, _ words: [Strings], _ address: SiteAddress) {
        let edition = rendition.edition
        let citation = Citation(
            .dataset, of: edition, site: rendition.site, release: edition.facts.releases.last,
            url: address.absolute(percentEncoded(rendition.addresses.data)), language: rendition.language)
        let exports = EditionExports(rendition, tables: tables, words: words, citation: citation)
        let title = DownloadWords(words)["data_all"]
        do {
            for (file, format) in [(try exports.workbook(), DownloadFile.Format.xlsx), (try exports.database(), .sqlite)] {
                files.append(file)
                downloads.append(DownloadFile(path: file.path, title: title, format: format, size: file.bytes.count))
            }
        } catch {
            failure = BuildFailure(message: "\(error)")
        }
    }
}
