import Foundation
import Messages

/// A remote of rclone: storage of any kind that somebody has set up with `rclone config`.
struct RcloneDestination: Destination {
    let shown: String
    let function: DigestFunction?
    let comparesBytes: Bool
    private let box: Toolbox
    private let features: Features

    /// What rclone says of a remote.
    private struct Features: Decodable {
        struct Own: Decodable {
            let BucketBased: Bool, SlowHash: Bool, ListR: Bool, WriteMimeType: Bool, IsLocal: Bool
            /// From 1.63 on: files get their name when they are whole, where the storage would show them before.
            let PartialUploads: Bool?
        }
        let String: String, Hashes: [String], Features: Own
    }

    private struct Listed: Decodable {
        let Path: String, Size: Int, Hashes: [String: String]?
    }

    init(remote: String) throws(PublishFailure) {
        box = try Toolbox(.rclone)
        shown = remote
        let run = try box.attempt(["--ask-password=false", "backend", "features", remote])
        if run.said.contains(Self.noRemote) {
            throw .unusable(
                "rclone has no remote named \"\(String(remote.prefix { $0 != ":" }))\"",
                hint: "rclone config makes remotes, rclone listremotes lists them; a folder on a server over SSH is written user@host:/path")
        }
        guard run.status == 0 else { throw box.failure(run) }
        guard let features = try? JSONDecoder().decode(Features.self, from: Data(run.answer)) else {
            throw .unusable("\(box.program) does not say what it can do at \(remote)", hint: "rclone 1.60 or later is needed")
        }
        self.features = features
        if features.Features.PartialUploads == nil, features.Features.IsLocal || ["sftp://", "ftp://", "smb://"].contains(where: features.String.hasPrefix) {
            throw .unusable(
                "this rclone writes into files at \(remote) while readers may fetch them, so that they would be handed half a page",
                hint: "name the folder itself, user@host:/path or /path, and rsync does it; or install rclone 1.63 or later")
        }
        let offered = [DigestFunction.sha256, .md5, .sha1].first { features.Hashes.contains($0.rawValue) }
        function = features.Features.SlowHash ? nil : offered
        comparesBytes = !features.Hashes.isEmpty
    }

    private static let noRemote = "didn't find section in config file"

    func list() throws(PublishFailure) -> [String: ListedFile] {
        let hashes = function.map { ["--hash", "--hash-type", $0.rawValue] } ?? []
        let run = try box.run(
            ["lsjson", shown, "--recursive", "--files-only", "--no-mimetype", "--no-modtime"] + (features.Features.ListR ? ["--fast-list"] : []) + hashes,
            accepting: [0, 3])
        // 3: no such folder.
        if run.status == 3 { return [:] }
        guard let listed = try? JSONDecoder().decode([Listed].self, from: Data(run.answer)) else { throw box.failure(run) }
        let files = listed.map { file in
            let hex = function.flatMap { file.Hashes?[$0.rawValue] } ?? ""
            return (file.Path, ListedFile(size: file.Size, digest: hex.isEmpty ? nil : function.map { FileDigest($0, hex) }))
        }
        return Dictionary(files) { first, _ in first }
    }

    func read(_ name: String) throws(PublishFailure) -> [UInt8] { try box.run(["cat", beside(name)]).answer }

    private func beside(_ name: String) -> String { shown.hasSuffix(":") || shown.hasSuffix("/") ? shown + name : shown + "/" + name }

    func write(_ bytes: [UInt8], to name: String) throws(PublishFailure) {
        let stage = try box.alone(bytes, as: name)
        defer { box.remove(stage) }
        try copy([name], from: stage, headers(.init(name)))
    }

    func send(_ files: [SiteFile], from site: String) throws(PublishFailure) {
        guard hasHeaders else { return try copy(files.map(\.path), from: site, []) }
        for (header, files) in files.byHeaders { try copy(files.map(\.path), from: site, headers(header)) }
    }

    /// Whether this is storage that keeps with a file what is sent with it.
    private var hasHeaders: Bool { features.Features.BucketBased && features.Features.WriteMimeType }

    private func headers(_ headers: FileHeaders) -> [String] {
        hasHeaders ? ["--header-upload", "Content-Type: \(headers.contentType)", "--header-upload", "Cache-Control: \(headers.cacheControl)"] : []
    }

    /// What stands there was looked at already: everything on the list is sent.
    private func copy(_ paths: [String], from folder: String, _ headers: [String]) throws(PublishFailure) {
        try box.run(["copy", folder, shown, "--files-from-raw", try box.list(paths, endedBy: 0x0A), "--no-check-dest", "--no-traverse"] + headers)
    }

    func differing(_ files: [SiteFile], from site: String) throws(PublishFailure) -> Set<String> {
        let combined = box.path("compared-\(UUID().uuidString)")
        defer { box.remove(combined) }
        let run = try box.run(
            ["check", site, shown, "--files-from-raw", try box.list(files.map(\.path), endedBy: 0x0A), "--combined", combined]
                + (files.count < Self.few ? ["--no-traverse"] : []), accepting: [0, 1])
        let lines = String(decoding: FileManager.default.contents(atPath: combined) ?? Data(), as: UTF8.self).split(separator: "\n")
        let same = Set(lines.filter { $0.hasPrefix("= ") }.map { String($0.dropFirst(2)) })
        // 1 is a difference as well as a failure: then nothing was compared.
        if lines.isEmpty, run.status != 0 { throw box.failure(run) }
        return Set(files.map(\.path)).subtracting(same)
    }

    /// So many files are asked for one by one, more by listing their folders.
    private static let few = 100

    func remove(_ paths: [String]) throws(PublishFailure) {
        try box.run(["delete", shown, "--files-from-raw", try box.list(paths, endedBy: 0x0A)])
    }
}
