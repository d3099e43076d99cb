import Source
import Testing

struct TerminalLinesTests {
    @Test func `a line is broken at spaces and between Chinese characters`() {
        #expect(TerminalLines.broken("one two three", to: 8, indent: 2) == ["one two", "  three"])
        #expect(TerminalLines.broken("读取并检查全部内容", to: 10, indent: 0) == ["读取并检查", "全部内容"])
        #expect(TerminalLines.broken("  用 CSV 表", to: 8, indent: 2) == ["  用 CSV", "  表"])
    }

    @Test func `no line begins with a mark that closes or ends with one that opens`() {
        #expect(TerminalLines.broken("检查全部，不写入", to: 8, indent: 0) == ["检查全", "部，不写", "入"])
        #expect(TerminalLines.broken("检查（全部）", to: 6, indent: 0) == ["检查", "（全", "部）"])
    }

    @Test func `an option stays with its value`() {
        #expect(TerminalLines.broken("check [--root <dir>] [--numbers]", to: 16, indent: 1) == ["check", " [--root <dir>]", " [--numbers]"])
    }

    @Test func `what fits is left alone, and what cannot be divided, too`() {
        #expect(TerminalLines.broken("    short", to: 80, indent: 2) == ["    short"])
        #expect(TerminalLines.broken("", to: 80, indent: 2) == [""])
        #expect(TerminalLines.broken("https://example.org/report", to: 8, indent: 2) == ["https://example.org/report"])
    }
}
