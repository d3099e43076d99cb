import Exports
import Foundation
import Output
import Source

/// What a build wrote where, under which conditions, and what it said.
struct BuildRecord: Codable {
    /// A record of another form is none.
    static let form = 1

    var form = Self.form
    /// The output folder's real path.
    let folder: String
    /// `BuildConditions`.
    let conditions: String
    /// What the program was made of at the end of the build, when everything that it needed was loaded.
    let program: [LoadedFile]
    /// SHA-256 of what the file system said of the output folder when the build had written it.
    let output: String
    let report: BuildReport.Recorded

    init?(_ bytes: [UInt8]) {
        guard let record = try? JSONDecoder().decode(BuildRecord.self, from: Data(bytes)), record.form == Self.form else { return nil }
        self = record
    }

    /// Nil of a build that wrote nothing, and where the state of what it wrote is not known.
    init?(_ report: BuildReport, conditions: BuildConditions, folder: String) {
        let program = LoadedFile.all
        guard let state = report.output?.state, let recorded = report.recorded, !program.isEmpty else { return nil }
        self.folder = folder
        self.conditions = conditions.digest
        self.program = program
        output = SHA256.hex(state)
        self.report = recorded
    }

    /// Whether a build under these conditions would write what stands in the folder.
    func stands(under conditions: BuildConditions) -> Bool {
        guard self.conditions == conditions.digest, program.allSatisfy(\.stands) else { return false }
        return FileSystem.state(of: folder).map(SHA256.hex) == output
    }

    var bytes: [UInt8]? {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(self)).map { Array($0) }
    }
}
