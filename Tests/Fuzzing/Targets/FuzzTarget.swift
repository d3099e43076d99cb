/// What is given bytes that anybody may have written.
struct FuzzTarget: Sendable, CustomStringConvertible {
    let name: String
    let run: @Sendable ([UInt8]) -> Void

    var description: String { name }

    static let all: [FuzzTarget] = [.csv, .sheet, .workbook, .yaml, .formula, .claim, .markdown, .chapter, .figure, .outlines, .template, .request, .bag]
}
