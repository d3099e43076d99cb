import Exports
import Output
import Source

/// Everything that a build's files and messages depend on, as one digest: the sources' bytes, the settings of the command line, and what the machine has of
/// the programs and fonts that a build asks for. What the program itself is made of stands beside it (`LoadedFile`).
struct BuildConditions: Equatable {
    let digest: String
    /// Of the machine alone.
    let machine: String

    /// Nil where not all of that can be read.
    /// - Parameters:
    ///   - settings: what the command line says, as names and values.
    ///   - besides: where WeasyPrint may be beside the folders of `PATH`.
    init?(_ tree: SourceTree, settings: [String], besides: [String]) {
        guard tree.diagnostics.isEmpty, let machine = MachineState.lines(besides: besides) else { return nil }
        var parts = settings.map { "setting \($0)" } + machine
        parts += tree.entries.map { "file \(SHA256.hex($0.bytes)) \($0.path)" }
        digest = Self.digest(of: parts)
        self.machine = Self.digest(of: machine)
    }

    private static func digest(of parts: [String]) -> String {
        // A line break within a part is none of the lines'.
        SHA256.hex(parts.flatMap { Array("\($0.utf8.count) \($0)\n".utf8) })
    }
}
