import Output
import Source
import Zip

/// What stands beside a bag: the .zip must hold the bag's files, and the list of digests must say what they are.
struct BesideCheck {
    let bag: BagCheck
    private(set) var findings: [Diagnostic] = []

    init(_ bag: BagCheck) {
        self.bag = bag
        let place = bag.place
        let zip = FileSystem.contents(place.zip), list = FileSystem.contents(place.checksums)
        for (path, bytes) in [(place.zip, zip), (place.checksums, list)] where bytes == nil {
            // A symbolic link is named with the archive's others.
            switch FileSystem.kind(of: path) {
            case nil: missing(path)
            case .link?: break
            case .file?, .folder?, .other?: altered(path, "this cannot be read as a file")
            }
        }
        if let zip, let list { check(zip, list) } else if let zip { checkContents(zip) }
    }

    private mutating func missing(_ path: String) {
        findings.append(
            Diagnostic(
                "sealed-file-missing", "this file is missing", at: Source.Place(file: path),
                hint: "run almanac archive \(bag.place.edition), which makes it again from the bag"))
    }

    private mutating func altered(_ path: String, _ message: Message, line: Int? = nil, notes: [Diagnostic.Note] = []) {
        findings.append(
            Diagnostic(
                "sealed-file-altered", message, at: Source.Place(file: path, line: line ?? 1),
                hint: "if the bag is whole, delete this file and run almanac archive \(bag.place.edition), which makes it again", notes: notes))
    }

    private mutating func check(_ zip: [UInt8], _ list: [UInt8]) {
        let place = bag.place
        if ChecksumList.bytes(version: place.version, digest: bag.digest, zip: zip) == list { return checkContents(zip) }
        let stated: ChecksumList
        switch ChecksumList.read(list, place.version) {
        case .failure(let problem): return altered(place.checksums, "this list was altered since the release was sealed: \(problem.reason)", line: problem.line)
        case .success(let read): stated = read
        }
        if stated.zip != Digest.sha256.hex(zip) {
            // Which of the two was altered? The bag tells, if it makes the same .zip again.
            let again = try? BagZip.bytes(bag.files, folder: "\(place.edition)-\(place.version)")
            if again == zip {
                altered(place.checksums, "this list was altered since the release was sealed")
            } else {
                altered(place.zip, "this file was altered since the release was sealed", notes: contentDifferences(zip).prefix(5).map { .init($0) })
            }
            return
        }
        // Another digest of the bag is compared with every other that is stated, elsewhere; here only the form is left.
        if stated.bag == bag.digest {
            let isByLines = LineEnds.lineFeeds(list) == ChecksumList.bytes(version: place.version, digest: bag.digest, zip: zip)
            findings.append(
                Diagnostic(
                    "sealed-lines-rewritten",
                    isByLines
                        ? "the line ends of this list were rewritten, as git does where core.autocrlf is set"
                        : "this list states what was sealed, and is not written as it was sealed",
                    at: Source.Place(file: place.checksums),
                    hint: isByLines
                        ? "put \"Site/archive/** -text\" into .gitattributes, then run almanac archive \(place.edition), which writes it anew"
                        : "run almanac archive \(place.edition), which writes it anew"))
        }
    }

    private mutating func checkContents(_ zip: [UInt8]) {
        let differences = contentDifferences(zip)
        if !differences.isEmpty && bag.findings.isEmpty {
            altered(bag.place.zip, "this file does not hold the release beside it", notes: differences.prefix(5).map { .init($0) })
        }
    }

    /// Whether a .zip holds a bag's files and nothing else.
    static func holds(_ zip: [UInt8], _ bag: BagCheck) -> Bool { contentDifferences(zip, bag).isEmpty }

    private func contentDifferences(_ zip: [UInt8]) -> [Message] { Self.contentDifferences(zip, bag) }

    /// What is not unpacked further than the bag’s own file goes differs for certain.
    private static func contentDifferences(_ zip: [UInt8], _ bag: BagCheck) -> [Message] {
        let folder = "\(bag.place.edition)-\(bag.place.version)/"
        let own = Dictionary(bag.files.map { (ExactPath(folder + $0.path), $0.bytes) }) { first, _ in first }
        let packed: [ZipFile.Entry]
        do {
            packed = try BagZip.entries(zip) { own[ExactPath($0)]?.count ?? -1 }
        } catch {
            return ["it cannot be read: \(error.message)"]
        }
        var names: Set<ExactPath> = []
        let wrong = packed.compactMap { entry -> Message? in
            guard let bytes = own[ExactPath(entry.path)] else { return "it holds \(entry.path), which the bag has not" }
            if !names.insert(ExactPath(entry.path)).inserted { return "it holds \(entry.path) twice" }
            return entry.content == bytes ? nil : "\(entry.path) differs"
        }
        return wrong + bag.files.map { folder + $0.path }.filter { !names.contains(ExactPath($0)) }.map { "it lacks \($0)" }
    }
}
