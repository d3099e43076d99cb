import Output
import Source

/// What stands beside a bag: the .zip must hold the bag's files, and the list of digests must say what they are.
struct BesideCheck {
    let bag: BagCheck
    private(set) var findings: [Diagnostic] = []
    private(set) var zipByteCount: Int?

    init(_ bag: BagCheck) {
        self.bag = bag
        let place = bag.place
        let zip = FileSystem.contents(place.zip), list = FileSystem.contents(place.checksums)
        zipByteCount = zip?.count
        if zip == nil { missing(place.zip) }
        if list == nil { missing(place.checksums) }
        if let zip, let list { check(zip, list) } else if let zip { checkContents(zip) }
    }

    private mutating func missing(_ path: String) {
        findings.append(
            Diagnostic(
                "sealed-file-missing", "this file is missing", at: Source.Place(file: path),
                hint: "run almanac archive \(bag.place.edition), which makes it again from the bag"))
    }

    private mutating func altered(_ path: String, _ message: String, notes: [Diagnostic.Note] = []) {
        findings.append(
            Diagnostic(
                "sealed-file-altered", message, at: Source.Place(file: path),
                hint: "if the bag is whole, delete this file and run almanac archive \(bag.place.edition), which makes it again", notes: notes))
    }

    private mutating func check(_ zip: [UInt8], _ list: [UInt8]) {
        let place = bag.place
        let stated = Manifest.read(list, .sha256).digests["\(place.version).zip"]
        let isWritten = Checksums.bytes(version: place.version, digest: bag.digest, zip: zip) == list
        if isWritten { return checkContents(zip) }
        if stated != Digest.sha256.hex(zip) {
            // Which of the two was altered? The bag tells, if it makes the same .zip again.
            let again = try? ZipFile.bytes(bag.files, folder: "\(place.edition)-\(place.version)")
            if again == zip {
                altered(place.checksums, "this list was altered since the release was sealed")
            } else {
                altered(place.zip, "this file was altered since the release was sealed", notes: contentDifferences(zip).prefix(5).map { .init($0) })
            }
            return
        }
        // Another digest of the bag is compared with every other that is stated, elsewhere; here only the form is left.
        let digest = Manifest.read(list, .sha256).digests["\(place.version)/tagmanifest-sha256.txt"]
        if digest == nil || digest == bag.digest { altered(place.checksums, "this list was altered since the release was sealed") }
    }

    private mutating func checkContents(_ zip: [UInt8]) {
        let differences = contentDifferences(zip)
        if !differences.isEmpty && bag.findings.isEmpty {
            altered(bag.place.zip, "this file does not hold the release beside it", notes: differences.prefix(5).map { .init($0) })
        }
    }

    private func contentDifferences(_ zip: [UInt8]) -> [String] {
        let folder = "\(bag.place.edition)-\(bag.place.version)/"
        let packed: [OutputFile]
        do {
            packed = try ZipFile.read(zip)
        } catch {
            return ["it cannot be read: \(error)"]
        }
        let own = Dictionary(bag.files.map { (folder + $0.path, $0.bytes) }) { first, _ in first }
        let names = Set(packed.map(\.path))
        return packed.filter { own[$0.path] != $0.bytes }.map { own[$0.path] == nil ? "it holds \($0.path), which the bag has not" : "\($0.path) differs" }
            + bag.files.map { folder + $0.path }.filter { !names.contains($0) }.map { "it lacks \($0)" }
    }
}
