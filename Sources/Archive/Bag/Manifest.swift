import Markup

/// A manifest of a bag (RFC 8493, 2.1.3): a line for each file with its digest, two spaces and its path; lines in the order of the
/// paths' bytes. `sha256sum --check` reads it too.
struct Manifest: Equatable, Sendable {
    struct Entry: Equatable, Sendable {
        let digest: String
        /// From the bag's folder: `data/site/index.html`.
        let path: String
    }

    let entries: [Entry]

    /// - Parameter files: in any order.
    init(_ files: [(path: String, digest: String)]) {
        entries = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map { Entry(digest: $0.digest, path: $0.path) }
    }

    var bytes: [UInt8] {
        var out = ByteBuffer(capacity: entries.count * 128)
        for entry in entries {
            out.raw(entry.digest)
            out.raw("  ")
            out.raw(Self.encoded(entry.path))
            out.raw("\n")
        }
        return out.bytes
    }

    /// What could be read of a manifest, in the order of its lines.
    struct Reading: Sendable {
        var entries: [Entry] = []
        /// The numbers of lines that are no entry, 1-based.
        var badLines: [Int] = []
        /// Paths that stand there twice.
        var repeated: [String] = []
        /// By path; of two the first.
        fileprivate(set) var digests: [ExactPath: String] = [:]

        /// The digest that stands there for a path.
        func digest(of path: String) -> String? { digests[ExactPath(path)] }
    }

    static func read(_ bytes: [UInt8], _ digest: Digest) -> Reading {
        var reading = Reading()
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        for (index, line) in lines.enumerated() {
            guard line.count > digest.length + 2, line[line.startIndex + digest.length] == 0x20, line[line.startIndex + digest.length + 1] == 0x20,
                let text = String(validating: line, as: UTF8.self), digest.isWellFormed(text.prefix(digest.length)),
                let path = decoded(text.dropFirst(digest.length + 2))
            else {
                reading.badLines.append(index + 1)
                continue
            }
            let entry = Entry(digest: String(text.prefix(digest.length)), path: path)
            if reading.digest(of: path) == nil {
                reading.digests[ExactPath(path)] = entry.digest
                reading.entries.append(entry)
            } else {
                reading.repeated.append(path)
            }
        }
        return reading
    }

    /// Line breaks and the percent sign are percent-encoded in a manifest (RFC 8493, 2.1.3), nothing else.
    static func encoded(_ path: String) -> String {
        guard path.utf8.contains(where: { $0 == 0x25 || $0 == 0x0A || $0 == 0x0D }) else { return path }
        return path.unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar {
            case "%": text += "%25"
            case "\n": text += "%0A"
            case "\r": text += "%0D"
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    /// Nil where a percent sign begins anything else than one of the three.
    static func decoded(_ text: Substring) -> String? {
        let parts = text.split(separator: "%", omittingEmptySubsequences: false)
        var path = String(parts[0])
        for part in parts.dropFirst() {
            switch part.prefix(2).uppercased() {
            case "25": path += "%"
            case "0A": path += "\n"
            case "0D": path += "\r"
            default: return nil
            }
            path += part.dropFirst(2)
        }
        return path
    }
}
