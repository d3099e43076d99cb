import Source
import Testing

@testable import Edition

/// A small report in memory, to be changed in one place and loaded.
struct SmallReport {
    private var files: [String: String] = [
        "site.yaml": """
        title: Library Index
        languages: [en, zh-Hans]
        """,
        "2020/edition.yaml": """
        year: 2020
        title: Library Index 2020
        groups:
          region:
            label: Region
            values:
              - {id: north, label: North}
              - {id: south, label: South}
        """,
        "2020/indicators.yaml": """
        - id: service
          name: Service
          max: 20
          indicators:
            - {id: hours, name: Hours, max: 8}
            - {id: loans, name: Loans, max: 12}
        - id: space
          name: Space
          max: 10
          indicators:
            - {id: seats, name: Seats, max: 10}
        """,
        "2020/units.csv": """
        id,name,region
        ash,Ash Town,north
        beech,Beech,south
        cedar,Cedar,south
        dogwood,Dogwood,north
        """,
        "2020/scores.csv": """
        unit,hours,loans,seats
        ash,7,10,9
        beech,5,12,6
        cedar,8,9,6
        dogwood,2,4,3
        """,
        "2020/data/visits.csv": """
        month,visits,note
        March,410,opened late
        April,620,
        May,580,
        """,
        "2020/chapters/01-findings.md": """
        ---
        title: Findings
        ---

        ## Totals
        """,
    ]

    /// Replaces a file.
    func with(_ path: String, _ text: String) -> SmallReport {
        var report = self
        report.files[path] = text
        return report
    }

    func without(_ path: String) -> SmallReport {
        var report = self
        report.files[path] = nil
        return report
    }

    /// Replaces a part of a file, which must be there.
    func replacing(_ part: String, by other: String, in path: String) -> SmallReport {
        let text = files[path] ?? ""
        precondition(text.contains(part), "\(path) has no “\(part)”")
        return with(path, text.replacing(part, with: other))
    }

    /// The first chapter holds these lines.
    func chapter(_ body: String) -> SmallReport { chapter("01-findings.md", body) }

    /// A chapter that holds these lines.
    func chapter(_ name: String, _ body: String) -> SmallReport {
        with("2020/chapters/\(name)", "---\ntitle: \(name)\n---\n\n\(body)\n")
    }

    /// A chapter that holds one figure.
    func figure(_ yaml: String) -> SmallReport { chapter("```figure\nid: fig\n\(yaml)\n```") }

    var tree: SourceTree { SourceTree(texts: files.map { ("Content/" + $0.key, $0.value) }) }

    /// Without notes: that it is not translated is no problem of a report.
    func load(drafts: Bool = false) -> (workspace: Workspace?, diagnostics: [Diagnostic]) {
        let (workspace, diagnostics) = Workspace.load(tree, drafts: drafts)
        return (workspace, diagnostics.filter { $0.severity != .note }.sortedWithoutDuplicates())
    }

    /// The messages of its notes.
    func notes(drafts: Bool = false) -> [String] {
        Workspace.load(tree, drafts: drafts).diagnostics.filter { $0.severity == .note }.map(\.message.english)
    }

    /// A second edition with the same files, as they are now.
    func copyingEdition(to folder: String) -> SmallReport {
        var report = self
        for (path, text) in files where path.hasPrefix("2020/") {
            report.files[folder + path.dropFirst(4)] = text.replacing("year: 2020", with: "year: \(folder)")
        }
        return report
    }

    /// The edition of a report without mistakes.
    func edition(drafts: Bool = false, _ location: SourceLocation = #_sourceLocation) throws -> Edition {
        let (workspace, diagnostics) = load(drafts: drafts)
        #expect(diagnostics.map(line) == [], sourceLocation: location)
        return try #require(workspace?.editions.first, sourceLocation: location)
    }

    /// `file:line:column rule`, in order.
    var problems: [String] { load().diagnostics.map(line) }

    private func line(_ diagnostic: Diagnostic) -> String {
        "\((diagnostic.place?.description ?? "").replacing("Content/", with: "").replacing("2020/", with: "")) \(diagnostic.rule)"
    }

    /// The figure of a report without mistakes.
    func onlyFigure(_ location: SourceLocation = #_sourceLocation) throws -> Figure {
        guard case .figure(let figure)? = try edition(drafts: false, location).exhibits.first?.content else { throw MissingFigure() }
        return figure
    }
}

struct MissingFigure: Error {}
