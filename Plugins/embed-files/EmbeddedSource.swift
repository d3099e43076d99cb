import Foundation
import Prepared

/// The Swift file that holds a folder.
///
/// Literals compile quickly (120 KB in 2.4 s; SwiftPM's embedInCode took 42 s and flattens folders), and they lie in the program's file as they are used:
/// nothing is made of them when it starts.
struct EmbeddedSource {
    let kind: String
    let folder: EmbeddedFolder

    func swift(name: String) throws -> String {
        guard kind == "files" else { return try tables(name) }
        var source = "/// The files of \(folder.name)/, by path. Written at build time by the embed-files tool.\n"
        source += "let \(name): [(path: String, text: String)] = [\n"
        for (path, text) in try folder.files() { source += "    (\(SwiftLiteral.text(path)), \(SwiftLiteral.text(text))),\n" }
        return source + "]\n"
    }

    private func tables(_ name: String) throws -> String {
        var source = "import Prepared\n\n/// The tables of \(folder.name)/, by path. Written at build time by the embed-files tool.\n"
        source += "let \(name): [(path: String, table: PreparedTable)] = [\n"
        for (path, rows) in try rows(of: folder.files()) {
            source += "    (\(SwiftLiteral.text(path)), PreparedTable(\(SwiftLiteral.text(try text(of: rows, path: path))))),\n"
        }
        return source + "]\n"
    }

    private func rows(of files: [(path: String, text: String)]) throws -> [(path: String, rows: [SourceRow])] {
        switch kind {
        case "messages": try files.map { ($0.path, try CatalogueReader(file: at($0.path)).rows($0.text)) }
        case "readings": try files.map { ($0.path, try ReadingsReader(file: at($0.path)).rows($0.text)) }
        case "strings": try StringsReader.alike(files.map { ($0.path, try StringsReader(file: at($0.path)).rows($0.text)) }, at: at)
        default: throw Refusal(description: "there is no kind \(kind)")
        }
    }

    private func at(_ path: String) -> String { folder.path.hasSuffix("/") ? folder.path + path : "\(folder.path)/\(path)" }

    private func text(of rows: [SourceRow], path: String) throws -> String {
        do {
            return try PreparedText(rows.map(\.fields)).text
        } catch {
            switch error {
            case .twice(let row): throw SourceMistake(file: at(path), line: rows[row].line, message: "\"\(rows[row].fields[0])\" stands here a second time")
            case .empty(let row): throw SourceMistake(file: at(path), line: rows[row].line, message: "\"\(rows[row].fields[0])\" has nothing beside it")
            case .mark(let row): throw SourceMistake(file: at(path), line: rows[row].line, message: "the characters U+0001 and U+0002 end fields of tables")
            }
        }
    }
}

/// A row of a table, and the line at which its file says so.
struct SourceRow: Equatable {
    let fields: [String]
    let line: Int
}
