import BuiltInTheme
import Edition
import Source
import Testing

@testable import Website

/// The data of every sound fixture keep what their columns promise.
struct DownloadSchemaTests {
    private struct Tables: CustomTestStringConvertible {
        let testDescription: String
        let tables: [DownloadTable]
    }

    private static let reports: [Tables] = SiteFixture.all.filter { ($0.text("expected.txt") ?? "").contains(": error: ") == false }.compactMap { fixture in
        guard let tree = try? SourceTree.load(root: fixture.path), let workspace = Workspace.load(tree).workspace else { return nil }
        let theme = Theme.load(.builtIn, languages: workspace.site.languages).theme
        let words = workspace.site.languages.map(theme.strings)
        return Tables(
            testDescription: fixture.name,
            tables: workspace.editions.flatMap { EditionDownloads.tables($0, words: words) + [EditionDownloads.scores($0, DownloadWords(words))] })
    }

    @Test func `there are reports with data`() { #expect(Self.reports.count > 25) }

    @Test(arguments: Self.reports)
    private func `cells are of their column's kind and within its bounds`(_ report: Tables) throws {
        for table in report.tables {
            for row in table.rows {
                for (column, cell) in zip(table.columns, row) {
                    switch cell {
                    case .empty: #expect(!column.isRequired, "\(table.name).\(column.name) is empty")
                    case .text(let text):
                        #expect(column.kind == .text, "\(table.name).\(column.name): \(text)")
                        #expect(column.allowed.isEmpty || column.allowed.contains { $0.value == text }, "\(table.name).\(column.name): \(text)")
                    case .number(let digits):
                        #expect(column.kind != .text && DownloadCell.isDecimal(digits))
                        #expect(column.kind == .number || !digits.contains("."), "\(table.name).\(column.name): \(digits)")
                        let value = try #require(Double(digits))
                        if let minimum = column.minimum { #expect(value >= (try #require(Double(minimum)))) }
                        if let maximum = column.maximum { #expect(value <= (try #require(Double(maximum)))) }
                    }
                }
            }
        }
    }

    @Test(arguments: Self.reports)
    private func `keys are unique and references lead to a row`(_ report: Tables) {
        for table in report.tables {
            let keys = table.rows.map { row in table.key.map { row[$0] } }
            if !table.key.isEmpty { #expect(Set(keys).count == keys.count, "\(table.name)") }
            for (position, column) in table.columns.enumerated() {
                guard let reference = column.references else { continue }
                // Editions stand one after the other; each has tables of all names.
                let targets = report.tables.filter { $0.name == reference.table }
                let values = Set(
                    targets.flatMap { target in
                        target.columns.firstIndex { $0.name == reference.column }.map { index in target.rows.map { $0[index] } } ?? []
                    })
                #expect(table.rows.allSatisfy { $0[position] == .empty || values.contains($0[position]) }, "\(table.name).\(column.name)")
            }
        }
    }
}
