import Edition
import Source
import Testing

@testable import Starter

/// What `almanac new edition` carries over, and what it leaves.
@Suite struct NextEditionTests {
    private static let edition = """
        # The first edition.
        year: 2024
        title: Library Index 2024

        # When we asked.
        period:
          from: 2024-01-01
          to: 2024-03-01
        # What is ranked.
        unit: {name: city, plural: cities}
        releases:
          - version: 1.0.0
            date: 2024-06-01
        # How it is scored.
        scoring: {decimals: 1}
        """
    private static let files = [
        "Content/site.yaml": "title: Library Index\nlanguages: [en]\n",
        "Content/2024/edition.yaml": edition,
        "Content/2024/indicators.yaml": "- {id: hours, name: Hours, max: 8}\n",
        "Content/2024/units.csv": "id,name\nash,\"Ash, Town\"\nbeech,Beech\n",
        "Content/2024/scores.csv": "published_total,unit,hours\n7.0,ash,7\n5.0,beech,5\n",
        "Content/2024/errata.yaml": "[]\n",
        "Content/2024/data/visits.csv": "month,visits\nMay,3\n",
        "Content/2024/images/plan.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
        "Content/2024/chapters/01-a.md": "---\ntitle: A\n---\n\nText.\n",
        "Content/2024/chapters/02-b.md": "---\r\ntitle: B\r\ndraft: false\r\n---\r\nText.\r\n",
    ]

    private func tree(_ changes: [String: String?] = [:]) -> SourceTree {
        var files = Self.files
        for (path, text) in changes { files[path] = text }
        return SourceTree(texts: files.map { ($0.key, $0.value) })
    }

    private func text(_ path: String, of edition: NextEdition) -> String? {
        edition.files.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private func start(_ tree: SourceTree) throws -> NextEdition {
        let (edition, diagnostics) = NextEdition.start("2025", from: "2024", in: tree)
        #expect(render(diagnostics, as: .text) == "")
        return try #require(edition)
    }

    @Test func `edition.yaml keeps its comments and loses what only the old one can say`() throws {
        let edition = try start(tree())
        #expect(
            text("Content/2025/edition.yaml", of: edition) == """
                # The first edition.
                year: 2025
                draft: true   # left out of the site until this line is deleted
                title: Library Index 2025

                # When we asked.
                # period: {from: 2025-01-01, to: 2025-12-31}   # when the data were collected
                # What is ranked.
                unit: {name: city, plural: cities}
                releases: []   # when it is published: - {version: 1.0.0, date: YYYY-MM-DD, note: …}
                # How it is scored.
                scoring: {decimals: 1}

                """)
    }

    @Test func `scores are blank, in UTF-8 that spreadsheets know, without what was published`() throws {
        let edition = try start(tree())
        #expect(text("Content/2025/scores.csv", of: edition) == "\u{FEFF}unit,hours\nash,\nbeech,\n")
    }

    @Test func `chapters are drafts, with the line ends that they had`() throws {
        let edition = try start(tree())
        #expect(text("Content/2025/chapters/01-a.md", of: edition) == "---\ndraft: true\ntitle: A\n---\n\nText.\n")
        #expect(text("Content/2025/chapters/02-b.md", of: edition) == "---\r\ndraft: true\r\ntitle: B\r\n---\r\nText.\r\n")
    }

    @Test func `everything else is carried over, but for the errata of what was printed`() throws {
        let edition = try start(tree())
        let same = edition.files.filter { Self.files[$0.path.replacing("/2025/", with: "/2024/")].map { Array($0.utf8) } == $0.bytes }
        #expect(same.map(\.path) == ["data/visits.csv", "images/plan.svg", "indicators.yaml", "units.csv"].map { "Content/2025/" + $0 })
        #expect(edition.files.count == Self.files.count - 2)
        #expect(edition.toDo.contains { $0.english.contains("1 table of Content/2025/data/") })
    }

    @Test func `the report still builds, and shows the new edition with drafts`() throws {
        let edition = try start(tree())
        let both = SourceTree(tree().entries.map { ($0.path, $0.bytes) } + edition.files.map { ($0.path, $0.bytes) })
        let (published, problems) = Workspace.load(both)
        #expect(render(problems, as: .text) == "")
        #expect(published?.editions.map(\.id) == ["2024"])
        let (preview, found) = Workspace.load(both, drafts: true)
        #expect(preview?.editions.map(\.id) == ["2024", "2025"])
        #expect(preview?.editions.last?.facts.isDraft == true)
        #expect(found.map(\.rule) == ["blank-scores"])
        #expect(found.first?.message.english.hasPrefix("2 of 2 scores are blank") == true)
    }

    @Test func `a year within the name counts`() throws {
        let (edition, _) = NextEdition.start("2025-autumn", from: "2024", in: tree())
        let outline = try #require(edition.flatMap { text("Content/2025-autumn/edition.yaml", of: $0) })
        #expect(outline.contains("year: 2025\n") && outline.contains("title: Library Index 2025\n"))
    }

    @Test(arguments: [
        ("../x", "2024", "unsafe-id"), ("", "2024", "unsafe-id"), ("2024", "2024", "edition-exists"), ("2025", "2042", "unknown-edition"),
    ])
    func `what cannot be started says why`(_ id: String, _ old: String, _ rule: String) {
        let (edition, diagnostics) = NextEdition.start(id, from: old, in: tree())
        #expect(edition == nil)
        #expect(diagnostics.map(\.rule) == [rule])
        #expect(diagnostics.allSatisfy { $0.hint != nil })
    }

    @Test func `files that cannot be read are all named`() {
        let broken = tree(["Content/2024/edition.yaml": "year: [", "Content/2024/scores.csv": "name,hours\nash,3\n"])
        let (edition, diagnostics) = NextEdition.start("2025", from: "2024", in: broken)
        #expect(edition == nil)
        #expect(Set(diagnostics.compactMap { $0.place?.file }) == ["Content/2024/edition.yaml", "Content/2024/scores.csv"])
    }

    @Test func `an edition.yaml in one line is refused`() {
        let (edition, diagnostics) = NextEdition.start("2025", from: "2024", in: tree(["Content/2024/edition.yaml": "{year: 2024, title: T}\n"]))
        #expect(edition == nil)
        #expect(diagnostics.map(\.rule) == ["unclear-layout"])
    }

    @Test func `the last edition is the one to start from`() {
        #expect(NextEdition.last(in: tree(["Content/2019/edition.yaml": "year: 2019\ntitle: T\n"])) == "2024")
    }
}
