import Source

/// A file that readers download, as pages and metadata name it.
struct DownloadFile: Sendable {
    /// From the site's root.
    let path: String
    let title: LocalizedText
    let format: Format
    /// In bytes.
    let size: Int?

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
