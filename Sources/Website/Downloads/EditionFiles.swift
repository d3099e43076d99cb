import Edition
import Exports
import Parallel
import Source

/// An edition's downloads by name: every table in every format, and of a release all tables in one file.
struct EditionFiles: Sendable {
    let tables: [PlannedTable]
    /// The scores of all editions, with those of the edition in front; nil of the others, and of a report with one edition.
    let allYears: PlannedTable?
    /// As pages and metadata name them.
    let files: [DownloadFile]

    /// - Parameters:
    ///   - rendition: the edition in the site's default language.
    ///   - words: of all the site's languages.
    ///   - isCurrent: whether it is the edition in front, which has the table of all years.
    init(_ rendition: Rendition, isCurrent: Bool, words: [Strings], memo: Memo? = nil) {
        let names = DownloadWords(words, of: rendition.edition)
        let tables = EditionDownloads.planned(rendition.edition, names)
        var files = tables.flatMap { $0.files(in: rendition.edition.id + "/data", memo: memo) }
        let years = isCurrent && rendition.surroundings.hasOtherEditions ? rendition.surroundings.years : nil
        allYears = years.map { years in PlannedTable(EditionDownloads.allYears) { EditionDownloads.years(years, names) } }
        files += allYears?.files(in: "data", memo: memo) ?? []
        if let sealed = rendition.sealed, let size = sealed.zipByteCount {
            files.append(DownloadFile(standing: sealed.zip, title: names["data_sealed"], format: .zip, byteCount: size))
        }
        if rendition.surroundings.extras.hasExports { files += Self.exports(rendition, tables + [allYears].compactMap { $0 }, words) }
        self.tables = tables
        self.files = files
    }

    private static func exports(_ rendition: Rendition, _ tables: [PlannedTable], _ words: [Strings]) -> [DownloadFile] {
        let exports = Once {
            return EditionExports(rendition, tables: tables.map(\.table), words: words, citation: rendition.citation(.dataset))
        }
        func file(_ format: DownloadFile.Format, _ bytes: @escaping @Sendable (EditionExports) throws(ExportFailure) -> [UInt8]) -> DownloadFile {
            DownloadFile(path: rendition.addresses.allTables(format.rawValue), title: DownloadWords(words)["data_all"], format: format) {
                () throws(BuildFailure) in
                do throws(ExportFailure) {
                    return try bytes(exports.value)
                } catch {
                    throw BuildFailure(message: error.message)
                }
            }
        }
        return [
            file(.xlsx) { exports throws(ExportFailure) in try exports.workbook() },
            file(.sqlite) { exports throws(ExportFailure) in try exports.database() },
        ]
    }
}
