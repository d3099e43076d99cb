import BuiltInTheme
import Output
import Source
import Testing

@testable import Website

/// Damage of one character or line leaves a report with errors or a site that can be written: nothing in between.
struct DamagedSiteTests {
    @Test(arguments: ["bilingual", "hostile-text", "depth-3", "bonus-and-penalty"], 0..<3)
    func `a damaged report is refused or rendered`(_ name: String, _ block: Int) throws {
        let fixture = try SiteFixture.named(name)
        let sound = try SourceTree.load(root: fixture.path)
        for seed in block * 10..<(block + 1) * 10 {
            var state = UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15
            let tree = damaged(sound, &state)
            let rendered = try RenderedSite(tree, SiteOptions(theme: .builtIn, drafts: true)), files = rendered.files
            #expect(files.isEmpty == rendered.report.diagnostics.hasErrors, "\(name), seed \(seed)")
            #expect(throws: Never.self, "\(name), seed \(seed)") { try OutputPlan(files) }
        }
    }

    private func damaged(_ tree: SourceTree, _ state: inout UInt64) -> SourceTree {
        var files = tree.entries.map { (path: $0.path, bytes: $0.bytes) }
        let file = number(below: files.count, &state)
        var bytes = files[file].bytes
        let position = number(below: max(1, bytes.count), &state)
        let start = bytes.prefix(position).lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = bytes.dropFirst(position).firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
        switch number(below: 5, &state) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: end)
        case 2: if position < bytes.count { bytes.remove(at: position) }
        case 3: if position < bytes.count { bytes[position] = UInt8(ascii: "0") + UInt8(number(below: 10, &state)) }
        default: bytes.insert(Array("0a-,\n<\" ".utf8)[number(below: 8, &state)], at: position)
        }
        files[file].bytes = bytes
        return SourceTree(files)
    }

    /// Xorshift: the same numbers on every run.
    private func number(below limit: Int, _ state: inout UInt64) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(limit))
    }
}
