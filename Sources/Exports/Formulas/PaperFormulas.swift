import Markup

/// The formulas of printed documents, drawn: pictures with their words as alternative text in place of MathML, which WeasyPrint does not draw.
package struct PaperFormulas: Sendable {
    /// By the MathML of the formula; nil where it is not drawn.
    private var drawings: [String: FormulaDrawings.Drawing] = [:]
    /// Why formulas stand as plain words; nil where all are drawn.
    package private(set) var failure: FormulaDrawings.Failure?
    /// The words of those that are not drawn, though others are.
    package private(set) var undrawn: [String] = []

    /// Whether every formula is drawn that could be: one that ziamath cannot draw will not be drawn the next time either.
    package var isWhole: Bool { failure == nil }

    /// Draws the formulas of HTML files in one run; without formulas nothing is started.
    /// - Parameter language: of the documents, as a BCP 47 tag.
    package init(_ documents: [[UInt8]], language: String, beside press: WeasyPrint) {
        var seen: Set<String> = [], formulas: [String] = []
        for document in documents {
            for found in Self.formulas(document) {
                let markup = String(decoding: document[found], as: UTF8.self)
                if seen.insert(markup).inserted { formulas.append(markup) }
            }
        }
        guard !formulas.isEmpty else { return }
        do {
            for (formula, drawing) in zip(formulas, try FormulaDrawings.draw(formulas, language: language, beside: press.program)) {
                if let drawing { drawings[formula] = drawing } else { undrawn.append(Self.words(formula)) }
            }
        } catch {
            failure = error
        }
    }

    /// A document with pictures in place of formulas, and the files of these.
    package func setting(_ document: [UInt8]) -> (html: [UInt8], files: [(path: String, bytes: [UInt8])]) {
        var out = ByteBuffer(capacity: document.count), files: [(path: String, bytes: [UInt8])] = [], numbers: [String: Int] = [:], start = 0
        for found in Self.formulas(document) {
            let markup = String(decoding: document[found], as: UTF8.self)
            out.raw(document[start..<found.lowerBound])
            start = found.upperBound
            guard let drawing = drawings[markup] else {
                out.raw("<span class=\"formula\">")
                out.text(Self.words(markup))
                out.raw("</span>")
                continue
            }
            let number = numbers[markup] ?? files.count
            if numbers.updateValue(number, forKey: markup) == nil { files.append((Self.path(number), drawing.svg)) }
            out.raw("<img class=\"formula\"")
            out.attribute("src", Self.path(number))
            out.attribute("alt", Self.words(markup))
            out.attribute("style", "width:\(Self.ems(drawing.width));height:\(Self.ems(drawing.height));vertical-align:\(Self.ems(-drawing.depth))")
            out.raw(" />")
        }
        out.raw(document[start...])
        return (out.bytes, files)
    }

    private static func path(_ number: Int) -> String { "formulas/\(number + 1).svg" }

    /// Four decimals, without a locale.
    private static func ems(_ value: Double) -> String {
        let parts = Int((value * 10_000).rounded()), digits = String(abs(parts) % 10_000)
        return (parts < 0 ? "-" : "") + String(abs(parts) / 10_000) + "." + String(repeating: "0", count: 4 - digits.count) + digits + "em"
    }

    private static let opening = Array("<math".utf8), closing = Array("</math>".utf8)

    /// Where the elements `math` stand: no text holds these bytes, for it is escaped.
    private static func formulas(_ document: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = [], start = 0
        while let begin = document[start...].firstRange(of: opening), let end = document[begin.upperBound...].firstRange(of: closing) {
            found.append(begin.lowerBound..<end.upperBound)
            start = end.upperBound
        }
        return found
    }

    /// What `alttext` says.
    private static func words(_ markup: String) -> String {
        guard let begin = markup.firstRange(of: "alttext=\"") else { return "" }
        let value = markup[begin.upperBound...].prefix { $0 != "\"" }
        return ["&quot;": "\"", "&lt;": "<", "&gt;": ">", "&amp;": "&"].sorted { $0.key > $1.key }
            .reduce(String(value)) { $0.replacing($1.key, with: $1.value) }
    }
}
