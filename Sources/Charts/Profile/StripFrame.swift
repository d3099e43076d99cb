package import Markup

/// What the strips of all units on one indicator have in common, written once: a page then adds its dot.
package struct StripFrame: Sendable {
    private let lead: ByteBuffer
    private let tail: ByteBuffer
    private let domain: Domain

    /// - Parameters:
    ///   - range: the indicator's spread; its value is not looked at.
    ///   - scale: of all the indicators that stand together.
    package init(_ range: StripRange, _ scale: StripScale, _ words: ChartWords) {
        var range = range
        range.value = nil
        var whole = ByteBuffer()
        range.write(to: &whole, scale, words)
        // The dot is the last mark of the drawing.
        let end = Array("</svg>".utf8)
        let cut = whole.bytes.indices.first { whole.bytes[$0...].starts(with: end) } ?? whole.count
        var lead = ByteBuffer(), tail = ByteBuffer()
        lead.raw(whole.bytes[..<cut])
        tail.raw(whole.bytes[cut...])
        self.lead = lead
        self.tail = tail
        domain = scale.domain(of: range)
    }

    /// Appends the strip with its dot at a value between the lowest and the highest; without one where the unit has none.
    package func write(_ value: Double?, to out: inout ByteBuffer) {
        out.raw(lead)
        if let value { RowListPage.write([StripRange.dot(at: domain.fraction(value))], to: &out) }
        out.raw(tail)
    }
}
