import Edition
import Output

/// What the pages of the last build say of sealed releases: archive pages, feeds, citations and change lists.
enum PublishedStatements {
    static func read(_ site: String) -> [Statement] {
        let folders = ((try? FileSystem.names(in: site)) ?? []).filter { $0.kind == .folder && $0.name != "archive" }.map(\.name)
        // The site in its first language, and below a folder for each further one.
        let roots = [""] + folders.filter { FileSystem.kind(of: "\(site)/\($0)/index.html") == .file }.map { $0 + "/" }
        var statements: [Statement] = []
        for root in roots {
            statements += scan("\(site)/\(root)archive/index.html", archivePage)
            statements += scan("\(site)/\(root)feed.xml", feed) + scan("\(site)/\(root)index.html", citations)
            for edition in (try? FileSystem.names(in: "\(site)/\(root)").filter({ $0.kind == .folder }).map(\.name)) ?? [] {
                for page in ["citation.bib", "index.html", "data.html"] { statements += scan("\(site)/\(root)\(edition)/\(page)", citations) }
                statements += changeLists("\(site)/\(root)\(edition)/data", edition)
            }
        }
        var seen: Set<Statement> = []
        return statements.filter { seen.insert($0).inserted }
    }

    private static func scan(_ file: String, _ find: (ArraySlice<UInt8>, String) -> [Statement]) -> [Statement] {
        FileSystem.contents(file).map { find($0[...], file) } ?? []
    }

    /// An archive page has an article for each release, whose anchor names it, with the digest as code.
    private static func archivePage(_ text: ArraySlice<UInt8>, _ file: String) -> [Statement] {
        text.pieces(between: "<article", and: "</article>").compactMap { article in
            guard let id = article.pieces(between: "id=\"", and: "\"").first, let release = release(id),
                let digest = article.pieces(between: "<code>", and: "</code>").lazy.map(\.text).first(where: Digest.sha256.isWellFormed)
            else { return nil }
            return Statement(release.edition, release.version, digest: digest, file: file)
        }
    }

    /// An entry of a feed has an id that ends in `/2017/1.0.0`, and states the digest of what is sealed.
    private static func feed(_ text: ArraySlice<UInt8>, _ file: String) -> [Statement] {
        text.pieces(between: "<entry>", and: "</entry>").compactMap { entry in
            guard let id = entry.pieces(between: "<id>", and: "</id>").first, let digest = digest(in: entry, after: "SHA-256: ") else { return nil }
            let parts = id.split(separator: UInt8(ascii: "/")).suffix(2).map { percentDecoded($0) }
            guard parts.count == 2, let version = ReleaseVersion(parts[1]) else { return nil }
            return Statement(parts[0], version, digest: digest, file: file)
        }
    }

    /// A citation in BibTeX, alone or on a page, has a key such as `report-2017-1.0.0`, and the digest as a note.
    private static func citations(_ text: ArraySlice<UInt8>, _ file: String) -> [Statement] {
        ["@techreport{report-", "@misc{data-"].flatMap { start in
            text.pieces(between: start, and: "\n}").compactMap { citation -> Statement? in
                guard let release = release(citation.prefix { $0 != UInt8(ascii: ",") }),
                    let digest = digest(in: citation, after: "SHA-256 of the sealed release: ")
                else { return nil }
                return Statement(release.edition, release.version, digest: digest, file: file)
            }
        }
    }

    /// `data/changes-1.0.1.csv`: what a release changed.
    private static func changeLists(_ folder: String, _ edition: String) -> [Statement] {
        ((try? FileSystem.names(in: folder)) ?? []).compactMap { name, kind in
            guard kind == .file, name.hasPrefix("changes-"), name.hasSuffix(".csv"),
                let version = ReleaseVersion(String(name.dropFirst("changes-".count).dropLast(".csv".count)))
            else { return nil }
            return Statement(edition, version, digest: nil, file: "\(folder)/\(name)")
        }
    }

    /// `2018-autumn-1.0.0`: what stands behind the last hyphen is the version.
    private static func release(_ name: ArraySlice<UInt8>) -> (edition: String, version: ReleaseVersion)? {
        guard let hyphen = name.lastIndex(of: UInt8(ascii: "-")), let version = ReleaseVersion(name[(hyphen + 1)...].text) else { return nil }
        return (name[..<hyphen].text, version)
    }

    private static func digest(in text: ArraySlice<UInt8>, after label: String) -> String? {
        guard let start = text.range(of: Array(label.utf8))?.upperBound else { return nil }
        let digest = text[start...].prefix(Digest.sha256.length).text
        return Digest.sha256.isWellFormed(digest) ? digest : nil
    }

    private static func percentDecoded(_ text: ArraySlice<UInt8>) -> String {
        var bytes: [UInt8] = []
        var rest = text
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(rest.prefix(2).text, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes[...].text
    }
}

extension ArraySlice<UInt8> {
    fileprivate var text: String { String(decoding: self, as: UTF8.self) }

    /// Where some bytes stand first.
    fileprivate func range(of wanted: [UInt8]) -> Range<Int>? {
        var start = startIndex
        while let first = self[start...].firstIndex(of: wanted[0]) {
            if self[first...].starts(with: wanted) { return first..<(first + wanted.count) }
            start = first + 1
        }
        return nil
    }

    /// What stands between each pair of marks, in order.
    fileprivate func pieces(between start: String, and end: String) -> [ArraySlice<UInt8>] {
        let (start, end) = (Array(start.utf8), Array(end.utf8))
        var pieces: [ArraySlice<UInt8>] = []
        var rest = self
        while let opening = rest.range(of: start), let closing = rest[opening.upperBound...].range(of: end) {
            pieces.append(rest[opening.upperBound..<closing.lowerBound])
            rest = rest[closing.upperBound...]
        }
        return pieces
    }
}
