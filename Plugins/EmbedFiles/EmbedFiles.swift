import Foundation
import PackagePlugin

/// Puts a folder of the package into the binary, which then works anywhere without files beside it: the built-in theme
/// (Templates/) into BuiltInTheme, what `almanac new` starts a report with (Starters/) into Starter, what runs in an open page into Preview,
/// the readings of Chinese characters into Pinyin, the words of messages into Messages, what draws formulas for paper into
/// Exports.
@main
struct EmbedFiles: BuildToolPlugin {
    /// The folder that each target embeds.
    private static let folders = [
        "BuiltInTheme": "Templates", "Starter": "Starters", "Preview": "Sources/Preview/Client", "Pinyin": "Sources/Pinyin/Readings",
        "Messages": "Sources/Messages/Catalogues", "Exports": "Sources/Exports/Formulas/Python",
    ]

    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        guard let path = Self.folders[target.name] else {
            Diagnostics.error("EmbedFiles knows no folder for \(target.name)")
            return []
        }
        let folder = context.package.directoryURL.appending(path: path)
        let name = folder.lastPathComponent
        let output = context.pluginWorkDirectoryURL.appending(path: "Embedded\(name).swift")
        guard
            let found = FileManager.default.enumerator(
                at: folder, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
        else {
            Diagnostics.error("the folder \(path)/ is missing")
            return []
        }
        // The files are inputs, so that an edit rebuilds; sorted, so that the command itself does not change by chance.
        let files = found.compactMap { $0 as? URL }
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
            .sorted { $0.path() < $1.path() }
        return [
            .buildCommand(
                displayName: "Embedding \(path)/",
                executable: try context.tool(named: "embed-files").url,
                arguments: [folder.path(percentEncoded: false), output.path(percentEncoded: false), "embedded\(name)"],
                inputFiles: files,
                outputFiles: [output])
        ]
    }
}
