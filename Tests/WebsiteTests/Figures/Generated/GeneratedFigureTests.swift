import BuiltInTheme
import Charts
import Edition
import Source
import Testing

@testable import Website

/// Made-up indices of every structure and rule, each drawn in every kind of chart: what is printed, named and said, and in which order, is what
/// the results say.
struct GeneratedFigureTests {
    private static let theme = Theme.load(.builtIn, languages: ["en", "zh-Hans"]).theme
    private static let count = 1_000, shards = 8

    @Test(arguments: 0..<shards)
    func figuresSayWhatTheResultsSay(shard: Int) throws {
        var found: [String] = []
        for seed in stride(from: shard, to: Self.count, by: Self.shards) where found.count < 12 {
            found += try Self.problems(seed: UInt64(seed + 1))
        }
        #expect(found == [])
    }

    private static func problems(seed: UInt64) throws -> [String] {
        let index = ChartedIndex(seed: seed), figures = index.figures(seed: seed)
        let (workspace, diagnostics) = Workspace.load(index.tree(chapter: figures.map(\.block).joined(separator: "\n")))
        var problems = diagnostics.filter { $0.severity == .error && !allowed($0, figures, index) }.map {
            "seed \(seed): \($0.message) at \($0.place?.line ?? 0)"
        }
        guard let workspace, let edition = workspace.editions.last else { return problems + ["seed \(seed): no edition"] }
        let rendition = Rendition(
            site: workspace.site, edition: edition, words: theme.strings(index.language), surroundings: Surroundings(hasOtherEditions: true))
        for figure in figures {
            guard case .figure(let evaluated)? = rendition.targets.exhibits[figure.id]?.content else { continue }
            var drawn = DrawnFigure(figure, evaluated, rendition)
            problems += drawn.check().map { "seed \(seed) \(figure.block.split(separator: "\n").dropFirst(2).dropLast().joined(separator: "; ")): \($0)" }
        }
        return problems
    }

    /// What a block by chance may ask for and cannot have.
    private static func allowed(_ diagnostic: Diagnostic, _ figures: [GeneratedFigure], _ index: ChartedIndex) -> Bool {
        switch diagnostic.rule {
        // No row meets the condition.
        case "no-rows": true
        // A total whose parts do not add up to it.
        case "no-series": diagnostic.message.english.contains("do not add up")
        // A mean of nothing, where everything is missing.
        case "formula-of-nothing": true
        default: false
        }
    }
}
