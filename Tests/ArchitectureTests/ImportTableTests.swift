import Foundation
import Testing

/// Holds the sources to the import table in ARCHITECTURE.md.
@Suite struct ImportTableTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let free: Set<String> = ["Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Dispatch", "Synchronization"]

    /// The rows of the table: module, and what it may import.
    static func table() throws -> [(module: String, allowed: Set<String>)] {
        let text = try String(contentsOf: root.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        let section = text.components(separatedBy: "\n## ").first { $0.hasPrefix("Who may import whom\n") } ?? ""
        return section.split(separator: "\n").filter { $0.hasPrefix("| `") }.map { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            let allowed = cells[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { $0 != "–" }
            return (cells[0].replacing("`", with: ""), Set(allowed))
        }
    }

    static func swiftFiles(below folder: URL) -> [URL] {
        (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL } ?? [])
            .filter { $0.pathExtension == "swift" }
    }

    /// The modules that a file imports, whatever the access level.
    static func imports(of file: URL) throws -> Set<String> {
        let text = try String(contentsOf: file, encoding: .utf8)
        var modules: Set<String> = []
        for line in text.split(separator: "\n") {
            var words = line.split(separator: " ").map(String.init)[...]
            while let word = words.first, word.hasPrefix("@") || ["package", "internal", "public", "private", "fileprivate"].contains(word) {
                words = words.dropFirst()
            }
            guard words.first == "import", let last = words.dropFirst().first(where: { !["struct", "class", "enum", "func"].contains($0) }) else { continue }
            modules.insert(String(last.prefix { $0 != "." }))
        }
        return modules
    }

    @Test func everyModuleStandsInTheTable() throws {
        let listed = Set(try Self.table().map(\.module))
        let folders = try ["Sources", "Plugins"].flatMap {
            try FileManager.default.contentsOfDirectory(atPath: Self.root.appending(path: $0).path())
        }
        #expect(listed == Set(folders).subtracting(["EmbedFiles"]))
    }

    @Test func noFileImportsWhatItsModuleMayNot() throws {
        for (module, allowed) in try Self.table() {
            let folder = Self.root.appending(path: module == "embed-files" ? "Plugins" : "Sources").appending(path: module)
            for file in Self.swiftFiles(below: folder) {
                let beyond = try Self.imports(of: file).subtracting(Self.free).subtracting(allowed)
                #expect(beyond.isEmpty, "\(file.lastPathComponent) in \(module) imports \(beyond.sorted())")
            }
        }
    }

    @Test func modulesImportOnlyThoseThatStandAboveThem() throws {
        var above: Set<String> = []
        let table = try Self.table()
        let ours = Set(table.map(\.module))
        for (module, allowed) in table {
            #expect(allowed.intersection(ours).isSubset(of: above), "\(module) imports a later stage")
            above.insert(module)
        }
    }
}
