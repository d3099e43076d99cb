import Foundation
import Messages

/// A bucket of S3, or of storage that speaks like it, through the command line of AWS.
///
/// `aws s3 cp` takes no list of files. It is given a folder of symbolic links to those that it is to send, and follows them.
struct S3Destination: Destination {
    let shown: String
    /// The ETag of an object that was sent in one piece and is not encrypted by a key of its own.
    let function: DigestFunction? = .md5
    let comparesBytes = false
    private let box: Toolbox
    private let bucket: String
    /// Empty, or with a stroke at its end.
    private let prefix: String
    private let endpoint: [String]

    /// - Parameter endpoint: the address of another service than Amazon's.
    init(bucket: String, path: String, endpoint: String?, shown: String) throws(PublishFailure) {
        // Later versions send checksums by themselves that other services do not know; what arrived is compared here.
        let quiet = ["AWS_REQUEST_CHECKSUM_CALCULATION", "AWS_RESPONSE_CHECKSUM_VALIDATION"].filter { Toolbox.variable($0) == nil }.map {
            ($0, "when_required")
        }
        box = try Toolbox(.aws, more: Dictionary(uniqueKeysWithValues: quiet).merging(["AWS_PAGER": ""]) { own, _ in own })
        (self.bucket, self.shown) = (bucket, shown)
        prefix = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
        self.endpoint = endpoint.map { ["--endpoint-url", $0] } ?? []
    }

    private struct Listed: Decodable {
        let k: String, s: Int, e: String?
    }

    func list() throws(PublishFailure) -> [String: ListedFile] {
        let run = try box.run(
            endpoint + ["s3api", "list-objects-v2", "--bucket", bucket, "--prefix", prefix, "--output", "json", "--query", "Contents[].{k:Key,s:Size,e:ETag}"])
        // “null”, or nothing, where there is no object.
        let isNothing = String(decoding: run.answer, as: UTF8.self).split(whereSeparator: \.isWhitespace).allSatisfy { $0 == "null" }
        guard let listed = isNothing ? [] : try? JSONDecoder().decode([Listed].self, from: Data(run.answer)) else { throw box.failure(run) }
        var files: [String: ListedFile] = [:]
        for object in listed where object.k.hasPrefix(prefix) && !object.k.hasSuffix("/") {
            let tag = (object.e ?? "").filter { $0 != "\"" }.lowercased(), isMD5 = tag.utf8.count == 32 && tag.allSatisfy(\.isHexDigit)
            files[String(object.k.dropFirst(prefix.count))] = ListedFile(size: object.s, digest: isMD5 ? FileDigest(.md5, tag) : nil)
        }
        return files
    }

    func read(_ name: String) throws(PublishFailure) -> [UInt8] {
        let copy = box.path("read-\(UUID().uuidString)")
        defer { box.remove(copy) }
        try box.run(endpoint + ["s3api", "get-object", "--bucket", bucket, "--key", prefix + name, copy])
        guard let data = FileManager.default.contents(atPath: copy) else { throw .unreadable(copy) }
        return Array(data)
    }

    func write(_ bytes: [UInt8], to name: String) throws(PublishFailure) {
        let file = try box.write(bytes, to: "write-\(UUID().uuidString)")
        defer { box.remove(file) }
        // In one piece whatever its size: its ETag tells whether ETags are MD5 there.
        try box.run(
            endpoint + [
                "s3api", "put-object", "--bucket", bucket, "--key", prefix + name, "--body", file, "--content-type", "text/plain; charset=utf-8",
                "--cache-control", "no-cache",
            ])
    }

    func send(_ files: [SiteFile], from site: String) throws(PublishFailure) {
        for (headers, files) in files.byHeaders {
            let stage = try box.links(files.map(\.path), into: site)
            defer { box.remove(stage) }
            try box.run(
                endpoint + [
                    "s3", "cp", "--recursive", "--only-show-errors", "--content-type", headers.contentType, "--cache-control", headers.cacheControl, stage,
                    "s3://\(bucket)/\(prefix)",
                ])
        }
    }

    /// What the listing does not tell, nothing does without fetching it: it counts as different.
    func differing(_ files: [SiteFile], from site: String) throws(PublishFailure) -> Set<String> { Set(files.map(\.path)) }

    private struct Removal: Encodable {
        struct Object: Encodable { let Key: String }
        let Quiet = true
        let Objects: [Object]
    }

    private struct Removed: Decodable {
        struct Failure: Decodable { let Key: String?, Message: String? }
        let Errors: [Failure]?
    }

    func remove(_ paths: [String]) throws(PublishFailure) {
        for start in stride(from: 0, to: paths.count, by: Self.most) {
            let batch = Removal(Objects: paths[start..<min(start + Self.most, paths.count)].map { .init(Key: prefix + $0) })
            guard let json = try? JSONEncoder().encode(batch) else { preconditionFailure("names are text") }
            let file = try box.write(Array(json), to: "remove-\(UUID().uuidString)")
            let run = try box.run(endpoint + ["s3api", "delete-objects", "--bucket", bucket, "--delete", "file://" + file, "--output", "json"])
            box.remove(file)
            // What could not be removed is told within an answer that is a success.
            if let error = (try? JSONDecoder().decode(Removed.self, from: Data(run.answer)))?.Errors?.first {
                throw .failed(.aws, status: 0, said: "\(error.Key ?? ""): \(error.Message ?? "")")
            }
        }
    }

    /// How many objects one request may name.
    private static let most = 1000
}
