import Parallel
import Source

/// A file that readers download, as pages and metadata name it. What it holds is made when it, or its size, is asked for.
struct DownloadFile: Sendable {
    /// From the site's root.
    let path: String
    let format: Format
    private let name: @Sendable () -> LocalizedText
    private let content: Content

    private enum Content: Sendable {
        case made(Once<Result<[UInt8], BuildFailure>>)
        /// It stands in the archive, which no build writes.
        case standing(byteCount: Int)
    }

    init(
        path: String, title: @autoclosure @escaping @Sendable () -> LocalizedText, format: Format,
        _ make: @escaping @Sendable () throws(BuildFailure) -> [UInt8]
    ) {
        self.path = path
        self.format = format
        name = title
        content = .made(Once { Result { () throws(BuildFailure) in try make() } })
    }

    init(standing path: String, title: @autoclosure @escaping @Sendable () -> LocalizedText, format: Format, byteCount: Int) {
        self.path = path
        self.format = format
        name = title
        content = .standing(byteCount: byteCount)
    }

    var title: LocalizedText { name() }

    /// In bytes; nil where it could not be made.
    var size: Int? {
        switch content {
        case .made(let bytes): try? bytes.value.get().count
        case .standing(let byteCount): byteCount
        }
    }

    /// The file for a build to write.
    var planned: PlannedFile? {
        guard case .made(let bytes) = content else { return nil }
        return PlannedFile(path: path) { () throws(BuildFailure) in try bytes.value.get() }
    }

    enum Format: String, Sendable {
        case csv, json, xlsx, sqlite, zip

        var label: String { self == .sqlite ? "SQLite" : rawValue.uppercased() }

        /// Its media type (IANA).
        var mediaType: String {
            switch self {
            case .csv: "text/csv"
            case .json: "application/json"
            case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            case .sqlite: "application/vnd.sqlite3"
            case .zip: "application/zip"
            }
        }
    }
}
