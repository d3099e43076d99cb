import Output
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

extension DownloadTable {
    /// The table's files in every format, below a folder such as `2017/data`.
    func files(in folder: String, memo: Memo? = nil) -> [(file: OutputFile, download: DownloadFile)] {
        memo.value("download", of: "\(folder)/\(name)", from: self) { files(in: folder) }
    }

    private func files(in folder: String) -> [(file: OutputFile, download: DownloadFile)] {
        DownloadFormat.allCases.map { format in
            let file = OutputFile(path: "\(folder)/\(name).\(format.rawValue)", bytes: format.bytes(self))
            return (file, DownloadFile(path: file.path, title: title, format: format == .csv ? .csv : .json, size: file.bytes.count))
        }
    }
}
