import Exports
import Messages
import Output
import Parallel

/// Compressed copies beside the files that compress well, for servers that send them as they are: `ranking.html.gz`, `ranking.html.br`.
enum CompressedCopies {
    /// What is text. Pictures and workbooks are compressed already.
    private static let endings = [".html", ".css", ".js", ".svg", ".csv", ".json", ".xml", ".txt", ".bib"]
    /// Below this a copy saves no packet of the network.
    private static let least = 1_024

    /// The copies of all files, in their order.
    static func all(_ files: [OutputFile], progress: @escaping @Sendable (WorkProgress) -> Void) throws(BuildFailure) -> [OutputFile] {
        let texts = files.filter { file in
            file.bytes.count >= least && endings.contains { file.path.hasSuffix($0) } && !isOfTheArchive(file.path)
        }
        do {
            return try Workers.map(texts, progress: { done, total in progress(.init("compressing", done, of: total)) }) { file throws(ExportFailure) in
                try copies(of: file)
            }.flatMap { $0 }
        } catch {
            throw BuildFailure(message: error.message)
        }
    }

    /// The archive's pages are written by `almanac archive` too: a copy beside one would grow old.
    private static func isOfTheArchive(_ path: String) -> Bool { path.hasPrefix("archive/") || path.contains("/archive/") }

    private static func copies(of file: OutputFile) throws(ExportFailure) -> [OutputFile] {
        [
            OutputFile(path: file.path + ".br", bytes: try Brotli.compress(file.bytes)),
            OutputFile(path: file.path + ".gz", bytes: try Gzip.compress(file.bytes)),
        ].filter { $0.bytes.count < file.bytes.count }
    }
}
