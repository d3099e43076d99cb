/// `- [ ] to do` and `- [x] done` of GitHub.
enum TaskItem {
    /// How many bytes the box takes at the beginning of an item, the blank behind it included.
    static let width = 4

    static func read(_ run: InlineRun) -> Bool? {
        let start = run.range.lowerBound
        guard run.byte(start) == UInt8(ascii: "["), run.byte(start + 2) == UInt8(ascii: "]"), run.byte(start + 3).isSpaceOrTab else { return nil }
        switch run.byte(start + 1) {
        case .space: return false
        case UInt8(ascii: "x"), UInt8(ascii: "X"): return true
        default: return nil
        }
    }
}
