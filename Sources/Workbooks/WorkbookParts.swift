import Source
import Zip
internal import XML

/// The parts of a workbook that a table is read from, unpacked (ECMA-376 part 2: a .zip of XML parts).
struct WorkbookParts {
    private let parts: [String: [UInt8]]

    /// All that is unpacked of one workbook: far more than a sheet of a report has, and no more than a machine can spare.
    static let mostBytes = 256 << 20

    /// - Throws: why it cannot be read, as the end of a sentence about the file.
    init(_ bytes: [UInt8]) throws(WorkbookFailure) {
        var left = Self.mostBytes
        let entries: [ZipFile.Entry]
        do {
            entries = try ZipFile.entries(bytes) { path in
                // Pictures, charts and styles of the page are not looked at.
                let name = path.lowercased()
                return name.hasSuffix(".xml") || name.hasSuffix(".rels") ? left : -1
            } read: {
                left -= $0
            }
        } catch {
            throw WorkbookFailure("is no whole workbook (\(error.message))", hint: "open it in a spreadsheet program and save it again as .xlsx")
        }
        var parts: [String: [UInt8]] = [:]
        for entry in entries where entry.kind == .file {
            let name = entry.path.lowercased()
            guard name.hasSuffix(".xml") || name.hasSuffix(".rels") else { continue }
            guard let content = entry.content else {
                throw WorkbookFailure(
                    "unpacks to more than \(Self.mostBytes >> 20) MB", hint: "copy the table alone into a new workbook, or save it as CSV")
            }
            parts[Self.key(entry.path)] = content
        }
        self.parts = parts
    }

    /// - Parameter path: from the .zip's root; names of parts do not differ in case alone.
    func part(_ path: String) -> [UInt8]? { parts[Self.key(path)] }

    private static func key(_ path: String) -> String { String(path.drop { $0 == "/" }).lowercased() }

    /// The targets of a part's relationships by id, from the .zip's root.
    func relationships(of path: String) -> [(id: String, type: String, target: String)] {
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        let name = path.split(separator: "/").last ?? ""
        guard let bytes = part("\(folder)/_rels/\(name).rels") ?? part("_rels/\(name).rels") else { return [] }
        var found: [(id: String, type: String, target: String)] = []
        _ = XMLPull.read(bytes) { pull in
            while let event = pull.next() {
                guard case .start("Relationship") = event, let id = pull.attribute("Id"), let target = pull.attribute("Target") else { continue }
                let type = pull.attribute("Type").flatMap { $0.split(separator: "/").last.map(String.init) } ?? ""
                found.append((id, type, Self.resolved(target, in: folder)))
            }
        }
        return found
    }

    /// A target, which may stand relative to the part's folder.
    private static func resolved(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var path = folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = path.popLast() } else if step != "." { path.append(String(step)) }
        }
        return path.joined(separator: "/")
    }
}

/// Why a file cannot be read as a workbook.
struct WorkbookFailure: Error {
    /// The end of a sentence about the file.
    let reason: Message
    let hint: Message

    init(_ reason: Message, hint: Message) {
        self.reason = reason
        self.hint = hint
    }
}
