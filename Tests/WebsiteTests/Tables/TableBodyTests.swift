import Markup
import Testing

@testable import Website

@Suite struct TableBodyTests {
    private func body(_ rows: Int) -> String {
        var out = ByteBuffer()
        var body = TableBody(rows: rows, into: &out)
        for _ in 0..<rows {
            body.row(into: &out)
            out.raw("<tr></tr>")
        }
        out.raw("</tbody>")
        return String(decoding: out.bytes, as: UTF8.self)
    }

    private func part(_ rows: Int) -> String { String(repeating: "<tr></tr>", count: rows) }

    @Test func aTableIsOneBody() {
        #expect(body(0) == "<tbody></tbody>")
        #expect(body(299) == "<tbody>\(part(299))</tbody>")
    }

    @Test func aTableOfManyRowsIsDividedWithoutAnEmptyPart() {
        let later = "<tbody class=\"later\">\(part(100))</tbody>"
        #expect(body(300) == "<tbody>\(part(100))</tbody>\(later)\(later)")
        #expect(body(301) == "<tbody>\(part(100))</tbody>\(later)\(later)<tbody class=\"later\">\(part(1))</tbody>")
    }
}
