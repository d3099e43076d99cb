import Testing

@testable import Source

/// Random documents, written with known places, are read back with the same texts and places.
@Suite struct YAMLPlacesPropertyTests {
    private struct Writer {
        var text = ""
        var line = 1
        var column = 1
        var random: SeededGenerator
        /// Every key and scalar in the order of the text, as `line:column text`.
        var expected: [String] = []
        var names = 0

        mutating func append(_ more: String) {
            for scalar in more.unicodeScalars {
                text.unicodeScalars.append(scalar)
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }

        mutating func note(_ text: String) { expected.append("\(line):\(column) \(text)") }

        mutating func name() -> String {
            names += 1
            return ["杭", "a", "𠮷", "é", "甲乙"].randomElement(using: &random).map { "\($0)\(names)" } ?? ""
        }

        mutating func scalar() {
            let name = name()
            note(name)
            switch Int.random(in: 0...2, using: &random) {
            case 0: append(name)
            case 1: append("'\(name)'")
            default: append("\"\(name)\"")
            }
        }

        mutating func flow(_ depth: Int) {
            switch depth > 2 ? 0 : Int.random(in: 0...2, using: &random) {
            case 0: scalar()
            case 1:
                append("[")
                for index in 0..<Int.random(in: 0...3, using: &random) {
                    if index > 0 { append(", ") }
                    flow(depth + 1)
                }
                append("]")
            default:
                append("{")
                for index in 0..<Int.random(in: 0...3, using: &random) {
                    if index > 0 { append(",  ") }
                    scalar()
                    append(": ")
                    flow(depth + 1)
                }
                append("}")
            }
        }

        mutating func block(_ depth: Int) {
            let indent = String(repeating: "  ", count: depth)
            let isList = Bool.random(using: &random)
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                if Int.random(in: 0...4, using: &random) == 0 { append("\(indent)# 注释\n") }
                append(indent)
                if isList {
                    append("-")
                } else {
                    scalar()
                    append(":")
                }
                if depth < 3 && Bool.random(using: &random) {
                    append("\n")
                    block(depth + 1)
                } else {
                    append(" ")
                    flow(0)
                    append("\n")
                }
            }
        }
    }

    private func read(_ node: YAMLNode, into found: inout [String]) {
        switch node.value {
        case .scalar(let text, _): found.append("\(node.place.line):\(node.place.column) \(text)")
        case .sequence(let items): for item in items { read(item, into: &found) }
        case .mapping(let pairs):
            for (key, place, value) in pairs {
                found.append("\(place.line):\(place.column) \(key)")
                read(value, into: &found)
            }
        }
    }

    @Test func everyKeyAndScalarIsFoundWhereItWasWritten() throws {
        for seed in 0..<400 {
            var writer = Writer(random: SeededGenerator(seed: UInt64(seed)))
            writer.block(0)
            let (node, diagnostics) = YAMLNode.parse(writer.text, file: "a.yaml")
            #expect(diagnostics.isEmpty, "\(writer.text)")
            var found: [String] = []
            read(try #require(node), into: &found)
            #expect(found == writer.expected, "\(writer.text)")
        }
    }
}
