import Source

/// The formats in which every table is offered. Formats that need slower helpers are added for releases.
package enum DownloadFormat: String, CaseIterable, Sendable {
    case csv
    case json

    /// The table as a file's bytes. The same table gives the same bytes.
    package func bytes(_ table: DownloadTable) -> [UInt8] {
        switch self {
        case .csv: CSVDownload.forReaders(table)
        case .json: JSONDownload.bytes(table)
        }
    }
}
