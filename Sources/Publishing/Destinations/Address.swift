import Foundation
package import Messages
import Output

/// Where somebody wants the site to be published, as it is written on the command line.
package enum Address: Hashable, Sendable {
    /// `s3://bucket/path`
    case s3(bucket: String, path: String)
    /// `user@host:/path`, `ssh://user@host:22/path`
    case ssh(host: String, port: Int?, path: String)
    /// `remote:path`, a remote of rclone.
    case rclone(String)
    /// `/path`, `./path`
    case folder(String)

    /// Why a text is no address.
    package struct Flaw: Error, Hashable {
        package let message: Message
    }

    package init(_ text: String) throws(Flaw) {
        func refuse(_ message: Message) -> Flaw { Flaw(message: message) }
        // A word with a hyphen in front would be an option to the programs that it is handed to; a tilde is what a shell would have replaced.
        if text.isEmpty || text.hasPrefix("-") || text.hasPrefix("~") || text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
            throw refuse("\"\(text)\" names no place to publish to: \(Self.forms)")
        }
        if let address = try Self.withScheme(text) {
            self = address
        } else if let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") {
            let before = text[..<colon], path = String(text[text.index(after: colon)...])
            if before.isEmpty || !before.contains("@") {
                self = .rclone(text)
            } else {
                self = .ssh(host: try Self.host(before), port: nil, path: try Self.path(path, of: text))
            }
        } else if text.contains("/") || text == "." {
            self = .folder(text)
        } else {
            throw refuse("\"\(text)\" names no place to publish to: for a folder of this machine write ./\(text), for a remote of rclone \(text):")
        }
    }

    private static let forms: Message = "write user@host:/path, s3://bucket/path, remote:path of rclone, or /path"

    private static func withScheme(_ text: String) throws(Flaw) -> Address? {
        guard let mark = text.firstRange(of: "://") else { return nil }
        let rest = text[mark.upperBound...], slash = rest.firstIndex(of: "/") ?? rest.endIndex, first = rest[..<slash]
        switch text[..<mark.lowerBound] {
        case "s3":
            guard !first.isEmpty, first.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-._".contains($0)) }), first.first != "-" else {
                throw Flaw(message: "\"\(text)\" names no bucket: write s3://bucket/path")
            }
            return .s3(bucket: String(first), path: String(rest[slash...].drop { $0 == "/" }))
        case "ssh", "sftp":
            let parts = first.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false), port = parts.count > 1 ? Int(parts[1]) : nil
            if parts.count > 1, !(port.map { (1...65535).contains($0) } ?? false) { throw Flaw(message: "the port in \"\(text)\" is none") }
            return .ssh(host: try host(parts[0]), port: port, path: try path(String(rest[slash...]), of: text))
        case "http", "https":
            throw Flaw(
                message: "\"\(text)\" is where readers find the site: name where its files are put, user@host:/path, s3://bucket/path or remote:path of rclone")
        default: throw Flaw(message: "\"\(text)\" names no place to publish to: \(forms)")
        }
    }

    private static func host(_ text: Substring) throws(Flaw) -> String {
        guard !text.isEmpty, !text.hasPrefix("-"), !text.contains("@-"), text.allSatisfy({ $0.isLetter || $0.isNumber || "@.-_%[]:".contains($0) }) else {
            throw Flaw(message: "\"\(String(text))\" is no host: write user@host:/path")
        }
        return String(text)
    }

    /// A home folder as a whole is no place for a site: what else is there would be listed, and named at every publication.
    private static func path(_ path: String, of text: String) throws(Flaw) -> String {
        if path.allSatisfy({ $0 == "/" || $0 == "." || $0 == "~" }) {
            throw Flaw(message: "\"\(text)\" names no folder: write one, such as user@host:/var/www/report")
        }
        return path
    }
}

extension Address {
    /// The place as seen from a folder: a folder of this machine that does not begin at the root stands in it.
    package func seen(from root: String) -> Address {
        guard case .folder(let path) = self, !path.hasPrefix("/") else { return self }
        return .folder(root + "/" + path)
    }

    /// - Parameters:
    ///   - text: as it was written.
    ///   - endpoint: the address of a service that speaks like S3.
    ///   - site: the folder that is published: a folder within it, or around it, is no place for it.
    package func destination(_ text: String, endpoint: String?, apartFrom site: String) throws(PublishFailure) -> any Destination {
        switch self {
        case .s3(let bucket, let path): return try S3Destination(bucket: bucket, path: path, endpoint: endpoint, shown: text)
        case .ssh(let host, let port, let path): return try RsyncDestination(host: host, port: port, path: path, shown: text)
        case .rclone(let remote): return try RcloneDestination(remote: remote)
        case .folder(let path):
            let folder = Self.real(path), own = Self.real(site)
            if (folder + "/").hasPrefix(own + "/") || (own + "/").hasPrefix(folder == "/" ? "/" : folder + "/") {
                throw .overlaps(text, site: site)
            }
            return try RsyncDestination(folder: folder, shown: text)
        }
    }

    /// The absolute path, without symbolic links as far as it is there.
    private static func real(_ path: String) -> String {
        let url = URL(filePath: path).standardizedFileURL
        var above = url, missing: [String] = []
        while true {
            if let real = FileSystem.realPath(above.path(percentEncoded: false)) {
                let whole = missing.reversed().reduce(real == "/" ? "" : real) { $0 + "/" + $1 }
                return whole.isEmpty ? "/" : whole
            }
            missing.append(above.lastPathComponent)
            above = above.deletingLastPathComponent()
        }
    }
}
