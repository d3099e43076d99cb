import Source

/// Cuts a template (https://mustache.github.io/mustache.5.html) into tags with their places, and the text between them.
///
/// The forms of Mustache that the theme does without (inheritance, dynamic partials, lambdas) are diagnostics here:
/// what they show could not be checked against a vocabulary.
struct TemplateScanner {
    /// A piece of the template as it is written.
    enum Piece {
        case text(String)
        case tag(TemplateTag)
        /// What shows nothing: a comment, a change of delimiters.
        case silent
    }

    private let file: String
    private let scalars: [Unicode.Scalar]
    private var position = 0
    private var line = 1
    private var column = 1
    private var opening: [Unicode.Scalar] = ["{", "{"]
    private var closing: [Unicode.Scalar] = ["}", "}"]
    private(set) var pieces: [Piece] = []
    /// Where the text behind the last tag begins.
    private var textStart = 0
    private(set) var diagnostics: [Diagnostic] = []

    init(_ text: String, file: String) {
        self.file = file
        scalars = Array(text.unicodeScalars)
        while position < scalars.count {
            if has(opening) {
                endText()
                tag()
                textStart = position
            } else {
                advance()
            }
        }
        endText()
    }

    var tags: [TemplateTag] { pieces.compactMap { if case .tag(let tag) = $0 { tag } else { nil } } }

    private mutating func endText() {
        if textStart < position { pieces.append(.text(String(String.UnicodeScalarView(scalars[textStart..<position])))) }
    }

    private func has(_ word: [Unicode.Scalar], at index: Int? = nil) -> Bool {
        let start = index ?? position
        return start + word.count <= scalars.count && scalars[start..<(start + word.count)].elementsEqual(word)
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where position < scalars.count {
            if scalars[position] == "\n" {
                line += 1
                column = 1
            } else {
                column += 1
            }
            position += 1
        }
    }

    private mutating func report(_ rule: String, _ message: Message, _ line: Int, _ column: Int, hint: Message) {
        diagnostics.append(
            Diagnostic(.error, rule, message, at: Place(file: file, line: line, column: column), hint: hint))
    }

    private mutating func tag() {
        let (line, column) = (line, column)
        advance(opening.count)
        let sigil: Unicode.Scalar? = position < scalars.count ? scalars[position] : nil
        let isTriple = sigil == "{"
        let end = isTriple ? ["}"] + closing : sigil == "=" ? ["="] + closing : closing
        var index = position
        while index < scalars.count, !has(end, at: index) {
            // A tag that runs into the next one was not closed; saying so here beats a puzzle at the end of the file.
            if sigil != "!", has(opening, at: index), index > position || !isTriple { break }
            index += 1
        }
        guard has(end, at: index) else {
            let closed = String(String.UnicodeScalarView(end))
            report("unclosed-tag", "the tag is not closed", line, column, hint: "close it with \(closed)")
            advance(max(index - position, 0))
            return
        }
        let content = Array(scalars[position..<index])
        advance(index - position + end.count)
        interpret(content, sigil: sigil, line: line, column: column)
    }

    private mutating func interpret(_ content: [Unicode.Scalar], sigil: Unicode.Scalar?, line: Int, column: Int) {
        let kind: TemplateTag.Kind
        switch sigil {
        case "!":
            pieces.append(.silent)
            return
        case "=":
            pieces.append(.silent)
            delimiters(content.dropFirst(), line: line, column: column)
            return
        case "{", "&": kind = .raw
        case "#": kind = .section
        case "^": kind = .inverted
        case "/": kind = .close
        case ">": kind = .partial
        case "<", "$", "%", "*":
            report(
                "unsupported-tag", "tags that begin with \"\(sigil.map(String.init) ?? String())\" are not supported in templates",
                line, column, hint: "use variables, sections {{#…}} {{^…}} and partials {{> …}}")
            return
        default: kind = .variable
        }
        let rest = kind == .variable ? content[...] : content.dropFirst()
        let name = String(String.UnicodeScalarView(trimmed(rest)))
        let isName = !name.isEmpty && name.unicodeScalars.allSatisfy { isNameScalar($0) || (kind == .partial && $0 == "/") }
        guard isName else {
            report(
                "template-name", name.isEmpty ? "the tag names nothing" : "\"\(name)\" is not a name", line, column,
                hint: "a name is letters, digits, \"_\" and \"-\"")
            return
        }
        pieces.append(.tag(TemplateTag(kind: kind, name: name, line: line, column: column)))
    }

    private mutating func delimiters(_ content: ArraySlice<Unicode.Scalar>, line: Int, column: Int) {
        let words = content.split { $0.properties.isWhitespace }
        guard words.count == 2, !words.contains(where: { $0.contains("=") }) else {
            report(
                "template-delimiters", "a change of delimiters needs two of them", line, column,
                hint: "write it as {{=<% %>=}}")
            return
        }
        opening = Array(words[0])
        closing = Array(words[1])
    }

    private func trimmed(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
        var text = text
        while text.first?.properties.isWhitespace == true { text.removeFirst() }
        while text.last?.properties.isWhitespace == true { text.removeLast() }
        return text
    }

    private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-", ".": true
        default: false
        }
    }
}
