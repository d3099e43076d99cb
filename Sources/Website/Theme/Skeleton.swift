import Markup
import Mustache

/// A template rendered once for a shape, with marks in place of the values, and cut at the marks.
///
/// A variable costs Mustache about 4 µs, splicing one costs some 20 ns: two thousand unit pages have a few dozen shapes,
/// so nearly all of them are spliced. Escaping has happened in `PageValues`, and the checker has seen to it that text stands
/// in escaping tags and markup in raw ones.
struct Skeleton: Sendable {
    private let text: [UInt8]
    /// The text up to `end`, then value `value`; the last cut has none.
    private var cuts: [(end: Int, value: Int?)] = []

    /// - Parameter constants: values that are the same for every page of a language, such as `strings`; known to Mustache itself.
    init(
        template: String, library: MustacheLibrary, vocabulary: TemplateVocabulary, shape: [UInt8],
        constants: [String: [String: String]]
    ) {
        var filler = MarkFiller(shape: ShapeReader(shape))
        var values = filler.scope(vocabulary)
        for (name, constant) in constants { values.children[name] = constant }
        let rendered = Array((library.render(values, withTemplate: template) ?? "").utf8)
        var text: [UInt8] = []
        text.reserveCapacity(rendered.count)
        var index = 0
        while index < rendered.count {
            if rendered[index] == 0xF4, rendered[index...].starts(with: ValueMark.opening) {
                index += ValueMark.opening.count
                var value = 0
                while rendered[index] != 0xF4 {
                    value = value * 10 + Int(rendered[index] - 0x30)
                    index += 1
                }
                index += ValueMark.closing.count
                cuts.append((text.count, value))
            } else {
                text.append(rendered[index])
                index += 1
            }
        }
        cuts.append((text.count, nil))
        self.text = text
    }

    func fill(_ values: PageValues, into page: inout ByteBuffer) {
        var start = 0
        for cut in cuts {
            page.raw(text[start..<cut.end])
            if let value = cut.value { values.append(value, to: &page) }
            start = cut.end
        }
    }
}

/// Where a value goes: its number between two private-use characters, which no template or string may hold (the checker refuses them).
enum ValueMark {
    static let opening = Array("\u{10FF00}".utf8)
    static let closing = Array("\u{10FF01}".utf8)

    static func text(_ number: Int) -> String { "\u{10FF00}\(number)\u{10FF01}" }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{10FF00}" || scalar == "\u{10FF01}" }
}

/// Walks a vocabulary along a shape and numbers the values as `PageValues` did.
private struct MarkFiller {
    var shape: ShapeReader
    var next = 0

    mutating func mark() -> String {
        defer { next += 1 }
        return ValueMark.text(next)
    }

    mutating func scope(_ vocabulary: TemplateVocabulary) -> TemplateScope {
        var scope = TemplateScope()
        scope.children.reserveCapacity(vocabulary.entries.count)
        for entry in vocabulary.entries {
            let value = value(entry.kind)
            scope.children[entry.name] = value
            if let items = value as? [TemplateScope] { scope.children["has_" + entry.name] = !items.isEmpty }
        }
        return scope
    }

    private mutating func value(_ kind: TemplateVocabulary.Kind) -> Any {
        switch kind {
        case .text, .markup:
            return mark()
        case .optionalText, .optionalMarkup:
            return shape.presence() ? mark() : Absent()
        case .flag:
            return shape.presence()
        case .one(let inner):
            return scope(inner)
        case .optional(let inner):
            return shape.presence() ? scope(inner) : Absent()
        case .list(let inner):
            let count = shape.count()
            var items: [TemplateScope] = []
            items.reserveCapacity(count)
            for _ in 0..<count { items.append(scope(inner)) }
            return items
        }
    }
}

/// A context that Mustache reads without reflection.
private struct TemplateScope: MustacheParent {
    var children: [String: Any] = [:]

    func child(named name: String) -> Any? { children[name] }
}

/// An optional value that is not there: found by its name, so that the same name of an outer section does not stand in for it.
private struct Absent: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
}
