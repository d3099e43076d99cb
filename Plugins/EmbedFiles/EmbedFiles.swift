import Foundation
import PackagePlugin

/// Puts a folder of the package into the binary, which then works anywhere without files beside it: the built-in theme
/// (Templates/) into BuiltInTheme, what `almanac new` starts a report with (Starters/) into Starter, what runs in an open page into Preview,
/// the readings of Chinese characters into Pinyin, the words of messages into Messages, what draws formulas for paper into
/// Exports. Words and readings are put in order on the way, so that a run of the program need not read them.
@main
struct EmbedFiles: BuildToolPlugin {
    /// A folder that a target embeds, and as what (`embed-files`).
    private struct Embedding {
        let folder: String
        var kind = "files"

        var isTable: Bool { kind != "files" }
    }

    private static let embeddings: [String: [Embedding]] = [
        "BuiltInTheme": [Embedding(folder: "Templates"), Embedding(folder: "Templates/strings", kind: "strings")],
        "Starter": [Embedding(folder: "Starters")],
        "Preview": [Embedding(folder: "Sources/Preview/Client")],
        "Pinyin": [Embedding(folder: "Sources/Pinyin/Readings", kind: "readings")],
        "Messages": [Embedding(folder: "Sources/Messages/Catalogues", kind: "messages")],
        "Exports": [Embedding(folder: "Sources/Exports/Formulas/Python")],
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let embeddings = Self.embeddings[target.name] else {
            Diagnostics.error("EmbedFiles knows no folder for \(target.name)")
            return []
        }
        return try embeddings.compactMap { try command($0, context) }
    }

    private func command(_ embedding: Embedding, _ context: PluginContext) throws -> Command? {
        let folder = context.package.directoryURL.appending(path: embedding.folder)
        let last = folder.lastPathComponent, name = last.prefix(1).uppercased() + last.dropFirst(), how = embedding.isTable ? "prepared" : "embedded"
        let output = context.pluginWorkDirectoryURL.appending(path: "\(embedding.isTable ? "Prepared" : "Embedded")\(name).swift")
        guard
            let found = FileManager.default.enumerator(
                at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
        else {
            Diagnostics.error("the folder \(embedding.folder)/ is missing")
            return nil
        }
        // The files are inputs, so that an edit rebuilds; sorted, so that the command itself does not change by chance.
        let files = found.compactMap { $0 as? URL }
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
            .sorted { $0.path() < $1.path() }
        return .buildCommand(
            displayName: "Embedding \(embedding.folder)/",
            executable: try context.tool(named: "embed-files").url,
            arguments: [embedding.kind, folder.path(percentEncoded: false), output.path(percentEncoded: false), "\(how)\(name)"],
            inputFiles: files,
            outputFiles: [output])
    }
}
