import Source
import Testing

@testable import Edition

/// Whatever happens to the files of a report, it is read to its end, and every problem points into a file that is there.
struct DamagedReportTests {
    private static let report = SmallReport()
        .with("2020/data/places.csv", "unit,column,row\nash,1,2\ncedar,3,1\n")
        .with("2020/data/visits.yaml", "title: Visits\nunit: persons\ncolumns:\n  month: {label: Month}\n  visits: {label: Visits, format: \"#,##0\"}\n")
        .with("2020/images/plan.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='4' height='4'/>")
        .chapter(
            """
            ## Totals {#totals}

            [Ash](unit:ash), [](#bars) and [](#ranking)[^1]; 第一行
            第二行**“重点”**是。

            [^1]: A note with [a link](02-more.md#more).

            - A list:

              ```figure
              id: bars
              chart: bars
              rows: units
              value: total
              where: region = "north"
              reference: mean(total)
              highlight: [ash]
              ```

            ```figure
            id: groups
            chart: grouped-bars
            rows: indicators
            series:
              - {label: 北, value: mean(indicator where region = "north")}
              - {label: South, value: mean(indicator where region = "south")}
            ```

            ```figure
            id: tiles
            chart: tiles
            rows: places
            value: total
            ```

            | a | b |
            |---|---|
            | `c` | ![图](../images/plan.svg) |

            ```table
            id: ranking
            table: data
            data: visits
            columns: [month, visits]
            ```
            """
        )
        .chapter("02-more.md", "## More {#more}\n\n```figure\nid: heat\nchart: heatmap\nrows: region\n```\n\n```table\nid: g\ntable: groups\n```")

    @Test func `undamaged, it has no problem`() {
        #expect(Self.report.problems == [])
    }

    @Test(arguments: 0..<30)
    func `no damage stops the reading`(_ block: Int) {
        for seed in block * 20..<(block + 1) * 20 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let tree = damaged(Self.report.tree, &generator)
            let (workspace, diagnostics) = Workspace.load(tree, drafts: seed % 2 == 0)
            #expect(workspace != nil || diagnostics.hasErrors, "seed \(seed)")
            for diagnostic in diagnostics {
                #expect(isInside(diagnostic.place, tree), "seed \(seed): \(diagnostic)")
                for note in diagnostic.notes where note.place != nil { #expect(isInside(note.place, tree), "seed \(seed): \(diagnostic)") }
            }
        }
    }

    private func isInside(_ place: Place?, _ tree: SourceTree) -> Bool {
        guard let place else { return false }
        guard let bytes = tree.bytes(at: place.file) else { return place.line <= 2 && place.column == 1 }
        guard let text = String(validating: bytes, as: UTF8.self) else { return place.line >= 1 && place.column >= 1 }
        let scalars = text.unicodeScalars.drop { $0 == "\u{FEFF}" }
        var lines: [Int] = [0]
        var last: Unicode.Scalar?
        for scalar in scalars {
            if scalar == "\n", last == "\r" {
                last = scalar
                continue
            }
            if scalar == "\n" || scalar == "\r" { lines.append(0) } else { lines[lines.count - 1] += 1 }
            last = scalar
        }
        // One beyond the last line is where something missing belongs.
        if place.line == lines.count + 1 { return place.column == 1 }
        return (1...lines.count).contains(place.line) && (1...lines[place.line - 1] + 1).contains(place.column)
    }

    /// A few files lose, double or exchange lines and characters, or are gone.
    private func damaged(_ tree: SourceTree, _ generator: inout SeededGenerator) -> SourceTree {
        var files = tree.entries.map { (path: $0.path, bytes: $0.bytes) }
        for _ in 0..<Int.random(in: 1...3, using: &generator) {
            let file = Int.random(in: 0..<files.count, using: &generator)
            files[file].bytes = damaged(files[file].bytes, &generator)
            if Int.random(in: 0..<40, using: &generator) == 0 { files.remove(at: file) }
            if files.isEmpty { break }
        }
        return SourceTree(files)
    }

    private static let insertions: [[UInt8]] =
        [
            "\"", "'", ",", ":", "：", "\t", "\n", "- ", "{", "}", "[", "]", "(", ")", "|", "`", "```", "---\n", "#", "\\", "*", "&x ", "*x ", "!", "%", "<",
            "1", "-1",
            "99999999999999999999999999999999", "0.1", "，", "\u{0}", "\u{FEFF}", "\u{202E}", "=", "id: ", "null", "../", "\r", "é", "𝒳", "\u{301}",
        ].map { Array($0.utf8) } + [[0xFF], [0xE5], [0x81, 0x30]]

    private func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        guard !bytes.isEmpty else { return bytes }
        let position = Int.random(in: 0..<bytes.count, using: &generator)
        let start = bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes[position...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        switch Int.random(in: 0..<8, using: &generator) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: end)
        case 2: bytes.remove(at: position)
        case 3: bytes.removeSubrange(position...)
        case 4:
            let other = Int.random(in: 0..<bytes.count, using: &generator)
            bytes.swapAt(position, other)
        default: bytes.insert(contentsOf: Self.insertions.randomElement(using: &generator) ?? [], at: position)
        }
        return bytes
    }
}
