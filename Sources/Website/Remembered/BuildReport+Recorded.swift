import Output
import Source

extension BuildReport {
    /// What a build said, as it is remembered.
    struct Recorded: Codable {
        let diagnostics: [Diagnostic]
        let counts: Counts
        let pictures: Int
        let papers: Int
        let files: Int
        let hasDrafts: Bool
    }

    /// Nil of a build that wrote nothing, or was not whole in one step.
    var recorded: Recorded? {
        guard let output, output.arrival != .fileByFile, !diagnostics.hasErrors else { return nil }
        return Recorded(
            diagnostics: diagnostics, counts: counted, pictures: pictures.all, papers: papers.all, files: output.written + output.unchanged,
            hasDrafts: hasDrafts)
    }

    /// The same build once more, which finds everything as it left it.
    init(_ recorded: Recorded) {
        diagnostics = recorded.diagnostics
        output = OutputReport(written: 0, unchanged: recorded.files, removed: 0, bytesWritten: 0, arrival: .unchanged)
        pictures = ReleaseFiles.Count(drawn: 0, all: recorded.pictures)
        papers = (printed: 0, all: recorded.papers)
        hasDrafts = recorded.hasDrafts
        counted = recorded.counts
    }
}
