import Markup

/// A template rendered once for a shape: its text, cut where values go.
///
/// Views of one shape differ only in their values, so that two thousand pages of units are spliced from a few dozen skeletons. Escaping has happened in
/// `PageValues`, and the checker has seen to it that text stands in escaping tags and markup in raw ones.
struct Skeleton: Sendable {
    private let text: [UInt8]
    /// The text up to `end`, then value `value`; the last cut has none.
    private let cuts: [(end: Int, value: Int?)]

    /// - Parameters:
    ///   - templates: every template and partial by the name that tags use. One that is not there shows nothing.
    ///   - constants: names that every page of a language has, such as `strings`.
    init(template: String, templates: [String: TemplateTree], vocabulary: TemplateVocabulary, shape: [UInt8], constants: [String: [String: String]]) {
        var writer = Writer(templates: templates, constants: constants)
        writer.scopes = [.group(SkeletonScope(vocabulary, shape: shape))]
        if let tree = templates[template] { writer.write(tree.nodes) }
        text = writer.text
        cuts = writer.cuts + [(writer.text.count, nil)]
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

/// Renders a tree by the rules of Mustache. What cannot be resolved shows nothing: the checker has reported it.
private struct Writer {
    let templates: [String: TemplateTree]
    let constants: [String: [String: String]]
    /// From the outermost to the innermost section; the value of an optional text's section among them, which `{{.}}` shows.
    var scopes: [SkeletonValue] = []
    private(set) var text: [UInt8] = []
    private(set) var cuts: [(end: Int, value: Int?)] = []
    /// What every line begins with, within partials that are indented.
    private var indent: [UInt8] = []
    private var isAtLineStart = false

    init(templates: [String: TemplateTree], constants: [String: [String: String]]) {
        self.templates = templates
        self.constants = constants
    }

    mutating func write(_ nodes: [TemplateTree.Node]) {
        for node in nodes {
            switch node {
            case .text(let bytes): add(bytes)
            case .shown(let tag): show(tag)
            case .section(let tag, let inner): section(tag, inner)
            case .partial(let tag, let indent): partial(tag, indent)
            }
        }
    }

    private mutating func add(_ bytes: [UInt8]) {
        guard !indent.isEmpty else {
            text += bytes
            if let last = bytes.last { isAtLineStart = last == 0x0A }
            return
        }
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            if line.offset > 0 {
                text.append(0x0A)
                isAtLineStart = true
            }
            guard !line.element.isEmpty else { continue }
            beginLine()
            text += line.element
        }
    }

    private mutating func beginLine() {
        if isAtLineStart { text += indent }
        isAtLineStart = false
    }

    private mutating func show(_ tag: TemplateTag) {
        switch resolve(tag.name) {
        case .slot(let number):
            beginLine()
            cuts.append((text.count, number))
        case .constant(let constant):
            beginLine()
            var escaped = ByteBuffer(capacity: constant.utf8.count)
            escaped.text(constant)
            // Attributes may stand between apostrophes.
            for byte in escaped.bytes { if byte == 0x27 { text += "&#39;".utf8 } else { text.append(byte) } }
        case .absent, .flag, .group, .list, .constants, nil: break
        }
    }

    private mutating func section(_ tag: TemplateTag, _ inner: [TemplateTree.Node]) {
        let value = resolve(tag.name) ?? .absent
        if tag.kind == .inverted {
            if !value.isThere { write(inner) }
            return
        }
        switch value {
        case .list(let items): for item in items { write(inner, within: .group(item)) }
        case .flag(let isThere): if isThere { write(inner) }
        case .group, .slot, .constant, .constants: write(inner, within: value)
        case .absent: break
        }
    }

    private mutating func write(_ nodes: [TemplateTree.Node], within scope: SkeletonValue) {
        scopes.append(scope)
        write(nodes)
        scopes.removeLast()
    }

    private mutating func partial(_ tag: TemplateTag, _ further: [UInt8]) {
        guard let tree = templates[tag.name] else { return }
        let outer = indent
        indent += further
        isAtLineStart = isAtLineStart || !further.isEmpty
        write(tree.nodes)
        indent = outer
    }

    /// Looked up from the innermost section outwards by the first part of the name; the others within what was found.
    private func resolve(_ name: String) -> SkeletonValue? {
        if name == "." { return scopes.last }
        guard name.utf8.contains(0x2E) else { return find(name) }
        let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        return parts.dropFirst().reduce(find(parts[0])) { $0?.child($1) }
    }

    private func find(_ name: String) -> SkeletonValue? {
        for scope in scopes.reversed() {
            if let found = scope.child(name) { return found }
        }
        return constants[name].map { .constants($0) }
    }
}
