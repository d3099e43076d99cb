import Source
import Testing

@testable import Commentary

struct PlaceTests {
    /// Two thousand documents: every construct and every diagnostic stands where the text has its first character.
    @Test func everyPlaceIsItsConstructsFirstCharacter() {
        var options = MarkdownOptions.almanac
        options.numbers = true
        var wrong: [String] = []
        for seed in 0..<2000 {
            var generator = PlacedDocumentGenerator(seed: seed)
            let text = generator.document()
            let (document, diagnostics) = Document.parse(text, file: "x.md", firstLine: 5, options: options)
            var expected: [String: [Place]] = [:]
            for expectation in generator.expectations {
                expected[expectation.name, default: []].append(place(of: expectation.needle, in: text))
            }
            var found = places(in: document)
            for diagnostic in diagnostics {
                guard let place = diagnostic.place else { continue }
                found[diagnostic.rule, default: []].append(place)
            }
            let rules: Set = ["table-row-length", "malformed-claim", "raw-html", "undefined-footnote", "missing-alt-text", "dangerous-link"]
            for rule in Set(diagnostics.map(\.rule)).subtracting(rules) {
                wrong.append("seed \(seed) gave \(rule) \(found[rule] ?? [])\n\(text)")
            }
            for (name, places) in expected where (found[name] ?? []).sorted() != places.sorted() {
                wrong.append("seed \(seed) \(name): expected \(places), found \(found[name] ?? [])\n\(text)")
            }
            if document.unalignedBlocks > 0 { wrong.append("seed \(seed) lost\n\(text)") }
        }
        #expect(wrong.isEmpty, "\(wrong.count) wrong, the shortest:\n\(wrong.min { $0.utf8.count < $1.utf8.count } ?? "")")
    }

    private func place(of needle: String, in text: String) -> Place {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(needle.unicodeScalars)
        var line = 5
        var column = 1
        for index in scalars.indices {
            if scalars[index] == wanted[0], scalars[index...].starts(with: wanted) {
                return Place(file: "x.md", line: line, column: column)
            }
            column += 1
            if scalars[index] == "\n" {
                line += 1
                column = 1
            }
        }
        return Place(file: "nowhere")
    }

    /// By kind and mark, every place that the document knows.
    private func places(in document: Document) -> [String: [Place]] {
        var places: [String: [Place]] = [:]
        func add(_ kind: String, _ text: String, _ place: Place) {
            guard let mark = text.split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }).first(where: { $0.hasSuffix("z") }) else { return }
            places["\(kind) \(mark)", default: []].append(place)
        }
        for heading in document.headings {
            add("heading", heading.text, heading.place)
            if heading.isExplicit { add("id", heading.id, heading.idPlace) }
        }
        for block in document.blocks {
            let mark = block.yaml.split(whereSeparator: { $0 == "y" || $0.isNewline }).first { $0.hasSuffix("z") } ?? "nothing"
            add("block", String(mark), block.place)
            let indent = block.yaml.prefix { $0 == " " }.count
            add("yaml", String(mark), block.place(line: 1, column: 1 + indent))
        }
        for link in document.links { add("link", link.text, link.place) }
        for image in document.images { add("image", image.alternative, image.place) }
        for reference in document.references { add("reference", reference.destination, reference.place) }
        for value in document.values {
            add("value", value.formula, value.place)
            add("formula", value.formula, value.formulaPlace)
        }
        for claim in document.claims {
            add("claim", claim.text, claim.place)
            add("formula", claim.formula, claim.formulaPlace)
        }
        for quotation in document.quotations {
            add("quotation", quotation.text, quotation.place)
            add("source", String(quotation.source.dropFirst()), quotation.sourcePlace)
        }
        for note in document.footnotes {
            add("definition", note.label, note.place)
            for place in note.references { add("note", note.label, place) }
        }
        for (index, node) in document.nodes.enumerated() {
            let place = document.place(of: node)
            switch node.kind {
            case .codeSpan(let code): add("code", code, place)
            case .emphasis: add("emphasis", document.plainText(of: index), place)
            case .strong: add("strong", document.plainText(of: index), place)
            case .rawHTML(let html): add("html", html, place)
            case .table: add("table", String(document.plainText(of: index).dropFirst()), place)
            case .text(let text):
                if text.hasPrefix("cm") || text.hasPrefix("dm") { add("text", text, place) }
            default: break
            }
        }
        return places
    }
}
