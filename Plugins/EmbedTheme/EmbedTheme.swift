import Foundation
import PackagePlugin

/// Puts the built-in theme (Templates/) into the binary, which then works anywhere without files beside it.
@main
struct EmbedTheme: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let templates = context.package.directoryURL.appending(path: "Templates")
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTheme.swift")
        guard
            let found = FileManager.default.enumerator(
                at: templates, includingPropertiesForKeys: [.isRegularFileKey], options: .skipsHiddenFiles)
        else {
            Diagnostics.error("the folder Templates/ is missing")
            return []
        }
        // The files are inputs, so that an edit rebuilds; sorted, so that the command itself does not change by chance.
        let files = found.compactMap { $0 as? URL }
            .filter { (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true }
            .sorted { $0.path() < $1.path() }
        return [
            .buildCommand(
                displayName: "Embedding Templates/",
                executable: try context.tool(named: "embed-theme").url,
                arguments: [templates.path(percentEncoded: false), output.path(percentEncoded: false)],
                inputFiles: files,
                outputFiles: [output])
        ]
    }
}
