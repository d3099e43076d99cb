import Foundation
import Messages
import Output

/// A folder on a server over SSH, or on this machine, through rsync.
///
/// rsync rather than rclone's sftp: it writes each file under another name and renames it, which rclone does from 1.63 on and Debian 12's 1.60 does
/// not; it goes through the ssh that people have set up, with its keys, jump hosts and known hosts; it sends only what differs within a file;
/// and both ends compute digests, so that nothing is fetched back to compare it.
struct RsyncDestination: Destination {
    let shown: String
    let function: DigestFunction? = nil
    let comparesBytes = true
    /// Ends in a stroke: `user@host:/var/www/report/`.
    private let target: String
    private let box: Toolbox
    private let ssh: SSHConnection?
    /// Of this machine; nil of a server's.
    private let folder: String?

    /// A folder of this machine, absolute; made when the first file is written.
    init(folder: String, shown: String) throws(PublishFailure) {
        box = try Toolbox(.rsync)
        (self.shown, self.folder, ssh, target) = (shown, folder, nil, folder.hasSuffix("/") ? folder : folder + "/")
        try Self.check(box)
    }

    /// A folder on a server.
    /// - Parameter host: as ssh takes it, with the user before an @.
    init(host: String, port: Int?, path: String, shown: String) throws(PublishFailure) {
        box = try Toolbox(.rsync)
        (self.shown, folder, target) = (shown, nil, "\(host):\(path.hasSuffix("/") ? path : path + "/")")
        ssh = SSHConnection(host: host, port: port, box)
        try Self.check(box)
    }

    /// The rsync of macOS is another program, which cannot remove what it is told to.
    private static func check(_ box: Toolbox) throws(PublishFailure) {
        let said = String(decoding: try box.attempt(["--version"]).answer, as: UTF8.self)
        // “rsync  version 3.2.7  protocol version 31”.
        let words = said.split(whereSeparator: \.isWhitespace), version = words.firstIndex(of: "version").map { words[$0 + 1] } ?? ""
        let numbers = version.split(separator: ".").compactMap { Int($0) }
        if said.contains("openrsync") || numbers.count < 2 || (numbers[0], numbers[1]) < (3, 1) {
            throw .unusable("\(box.program) is no rsync 3.1 or later", hint: "install it (\(PublishingTool.rsync.install))")
        }
    }

    /// Names as bytes, never as what a terminal would show.
    private var basic: [String] { ["--8-bit-output", "--no-human-readable"] + (ssh.map { ["--rsh=\($0.command)", "--compress"] } ?? []) }

    private func fromList(_ paths: [String]) throws(PublishFailure) -> [String] {
        ["--files-from=\(try box.list(paths, endedBy: 0))", "--from0", "--no-implied-dirs"]
    }

    func list() throws(PublishFailure) -> [String: ListedFile] {
        let run = try box.attempt(basic + ["--recursive", "--list-only", target])
        // 23: something could not be read. A folder that is not there is an empty one; a closed folder within is none of ours.
        guard run.status == 0 || run.status == 23 && (!run.answer.isEmpty || run.said.contains("(2)")) else { throw box.failure(run) }
        var files: [String: ListedFile] = [:]
        for line in run.answer.split(separator: 0x0A) where line.first != UInt8(ascii: "d") {
            // “-rw-r--r--         1234 2026/11/30 21:48:32 a/b.html”.
            let fields = line.split(separator: 0x20, maxSplits: 4)
            guard fields.count == 5, let size = Int(String(decoding: fields[1], as: UTF8.self)) else { continue }
            var path = String(decoding: fields[4], as: UTF8.self)
            if line.first == UInt8(ascii: "l"), let arrow = path.firstRange(of: " -> ") { path = String(path[..<arrow.lowerBound]) }
            // What is no file is not taken for one.
            files[path] = ListedFile(size: line.first == UInt8(ascii: "-") ? size : -1)
        }
        return files
    }

    func read(_ name: String) throws(PublishFailure) -> [UInt8] {
        let copy = box.path("read-\(UUID().uuidString)")
        try box.run(basic + [target + name, copy])
        defer { box.remove(copy) }
        guard let data = FileManager.default.contents(atPath: copy) else { throw .unreadable(copy) }
        return Array(data)
    }

    func write(_ bytes: [UInt8], to name: String) throws(PublishFailure) {
        if let folder {
            do throws(OutputFailure) { try FileSystem.makeFolders(folder) } catch { throw .site(error) }
        }
        let stage = try box.alone(bytes, as: name)
        defer { box.remove(stage) }
        try box.run(basic + (try fromList([name])) + ["--perms", "--chmod=F644", "--ignore-times", stage + "/", target])
    }

    func send(_ files: [SiteFile], from site: String) throws(PublishFailure) {
        // What is open here (sealed files are not) is to be readable there.
        try box.run(basic + (try fromList(files.map(\.path))) + ["--times", "--perms", "--chmod=F644", "--ignore-times", site + "/", target])
    }

    func differing(_ files: [SiteFile], from site: String) throws(PublishFailure) -> Set<String> {
        let run = try box.run(basic + (try fromList(files.map(\.path))) + ["--dry-run", "--checksum", "--out-format=%i %n", site + "/", target])
        // “<fc........ a/b.html”: sent if this were no rehearsal.
        return Set(
            run.answer.split(separator: 0x0A).compactMap { line in
                guard let space = line.firstIndex(of: 0x20),
                    line.starts(with: [UInt8(ascii: "<"), UInt8(ascii: "f")]) || line.starts(with: [UInt8(ascii: ">"), UInt8(ascii: "f")])
                else { return nil }
                return String(decoding: line[(space + 1)...], as: UTF8.self)
            })
    }

    func remove(_ paths: [String]) throws(PublishFailure) {
        // From an empty folder every name of the list is missing. 24: it says so.
        let empty = try box.alone([], as: "x")
        box.remove(empty + "/x")
        defer { box.remove(empty) }
        try box.run(basic + (try fromList(paths)) + ["--delete-missing-args", empty + "/", target], accepting: [0, 24])
    }

    func removeFolders(_ paths: [String]) throws(PublishFailure) {
        // Those within others first. A folder that is not empty stays.
        for (_, depth) in Dictionary(grouping: paths, by: { $0.utf8.count { $0 == 0x2F } }).sorted(by: { $0.key > $1.key }) { try remove(depth) }
    }
}
