import Testing

@testable import Edition

/// Values in the cells of a data table belong to the language of their column, so that no page lists them twice.
struct TableLanguageTests {
    private func languages(_ header: String, _ cells: String) throws -> [String] {
        let report = SmallReport().with("2020/data/facts.csv", "fact,\(header)\none,\(cells)\n")
        return try report.edition().ledger.entries.filter { if case .table = $0.location { true } else { false } }.map(\.language)
    }

    @Test func `a column beside its translation has the first language, the translation its own`() throws {
        #expect(try languages("gives,gives_zh-Hans", "`= count(units)` towns,`= count(units)` 个") == ["en", "zh-Hans"])
    }

    @Test func `a column without a translation is everyone's`() throws {
        #expect(try languages("gives,other", "`= count(units)` towns,x") == [""])
    }

    @Test func `a name that only ends like a language's is no translation`() throws {
        #expect(try languages("gives_en,other", "`= count(units)` towns,x") == [""])
        #expect(try languages("gives,gives_de", "`= count(units)` towns,`= count(units)` Orte") == ["", ""])
    }
}
