import Archive
import Foundation
import Preview
import Source

extension FuzzTarget {
    /// A request line and headers, a line each, as the preview judges them once the library has parted them.
    static let request = FuzzTarget(name: "request") { bytes in
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let headers = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (name: parts[0], value: parts.count > 1 ? parts[1] : "")
        }
        let request = Request(method: .get, target: lines[0], headers: headers)
        _ = RequestPath.decode(request.target)
        _ = RequestOrigin.problem(request, port: 4000)
        for length in [0, 1, 1000] { _ = ByteRange.parse(request.header("range"), length: length) }
    }

    /// A file of a sealed release: the path in the first line, what stands in it behind.
    static let bag = FuzzTarget(name: "bag") { bytes in
        let parts = bytes.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
        let path = String(decoding: parts[0], as: UTF8.self)
        guard FuzzBag.files.contains(path) || FuzzBag.isPlain(path) else { return }
        FuzzBag.verify(path, Array(parts.count > 1 ? parts[1] : []))
    }
}

/// A release on the disk that is no more than its lists, laid out anew for each input.
private enum FuzzBag {
    static let files: Set<String> = [
        "bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt",
    ]

    static func isPlain(_ path: String) -> Bool {
        !path.isEmpty && path.utf8.count < 60 && path.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2E || $0 == 0x2F }
            && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
    }

    /// In a folder of the process's own.
    static func verify(_ path: String, _ bytes: [UInt8]) {
        let root = URL(filePath: "/dev/shm/almanac-fuzz-\(getpid())"), site = root.appending(path: "Site"), bag = site.appending(path: "archive/2020/1.0.0")
        let contents: [(path: String, bytes: [UInt8])] = [
            ("bagit.txt", Array("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n".utf8)), ("data/release.json", Array("{}".utf8)),
        ]
        try? FileManager.default.removeItem(at: root)
        for file in contents.filter({ $0.path != path }) + [(path, bytes)] {
            let place = bag.appending(path: file.path)
            try? FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try? Data(file.bytes).write(to: place)
        }
        _ = Verification.run(site.path)
        _ = Catalogue.read(site.path)
    }
}
