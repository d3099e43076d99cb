import Foundation
import Output

@testable import Publishing

/// A built site whose pages say in their text which files they load and lead to.
final class MadeUpSite {
    let root = FileManager.default.temporaryDirectory.appending(path: "almanac-publishing-\(UUID().uuidString)")
    var folder: String { root.appending(path: "Site").path(percentEncoded: false) }
    private(set) var files: [String: String] = [:]

    init(_ files: [String: String]) throws { try build(files) }

    func build(_ files: [String: String]) throws {
        self.files = files
        _ = try OutputFolder.write(files.map { OutputFile(path: $0.key, bytes: Array($0.value.utf8)) }, to: folder)
    }

    func bytes(_ path: String) -> [UInt8] { FileSystem.contents("\(folder)/\(path)") ?? [] }
    func put(_ text: String, at path: String) throws {
        let file = root.appending(path: "Site/\(path)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func destination(function: DigestFunction? = nil, comparesBytes: Bool = true) -> FakeDestination {
        FakeDestination(function: function, comparesBytes: comparesBytes) { [unowned self] in bytes($0) }
    }

    @discardableResult
    func publish(to destination: FakeDestination, takesOver: Bool = false, thorough: Bool = false, rehearsal: Bool = false) throws(PublishFailure)
        -> PublicationReport
    {
        var publication = Publication(out: folder)
        (publication.takesOver, publication.isThorough) = (takesOver, thorough)
        return try publication.run(to: destination, isRehearsal: rehearsal)
    }

    /// An edition of a site: its style sheet has a new name each time, a page comes, another goes.
    static func edition(_ number: Int) -> [String: String] {
        let style = "assets/style.\(String(repeating: String(number % 10), count: 16)).css"
        let pages = (number..<number + 4).map { "2017/page\($0).html" }
        var files = [style: "style \(number)", "2017/data/x.csv": "data \(number)", "2017/data/same.csv": "same", "feed.xml": "feed \(number)"]
        for page in pages { files[page] = "page \(number)→\(style)→2017/data/x.csv" }
        files["index.html"] = "front \(number)→\(style)→" + pages.joined(separator: "→")
        files["2017/ranking.html"] = "ranking \(number)→\(style)→" + pages.joined(separator: "→")
        return files
    }
}

extension FakeDestination {
    /// What pages there load or lead to and is not there.
    var broken: [String] {
        files.filter { $0.key.hasSuffix(".html") }.flatMap { page, bytes in
            String(decoding: bytes, as: UTF8.self).split(separator: "→").dropFirst().map(String.init).filter { files[$0] == nil }.map { "\(page) → \($0)" }
        }
    }

    /// Without the manifest.
    var texts: [String: String] { files.filter { $0.key != Manifest.name }.mapValues { String(decoding: $0, as: UTF8.self) } }
}
