import Parallel
import Source

private struct DownloadStep: MemoStep {
    typealias Value = [UInt8]

    let table: DownloadTable
}

/// A table to download, by name. It is made when a file or a page asks for it, once.
struct PlannedTable: Sendable {
    let name: String
    private let made: Once<DownloadTable>

    init(_ name: String, _ make: @escaping @Sendable () -> DownloadTable) {
        self.name = name
        made = Once(make)
    }

    var table: DownloadTable { made.value }

    /// The table's files in every format, below a folder such as `2017/data`.
    func files(in folder: String, memo: Memo? = nil) -> [DownloadFile] {
        DownloadFormat.allCases.map { format in
            let path = "\(folder)/\(name).\(format.rawValue)", made = made
            return DownloadFile(path: path, title: made.value.title, format: format == .csv ? .csv : .json) {
                memo.value(of: path, DownloadStep(table: made.value)) { format.bytes(made.value) }
            }
        }
    }
}
