internal import CMark

/// Which lines that begin with a colon are definitions: those right under a term of one line, or under another definition.
///
/// In prose a line may begin with a colon, too. So the term is short and ends as no sentence does.
struct DefinitionTerms {
    /// What is longer is a paragraph.
    private static let longestTerm = 100

    private var content = InlineContent()
    /// Whether the paragraph's first line may be one.
    private var follows = false
    private var isTable = false
    private var hasAccepted = false
    /// The block that ends with a definition, for the next one to follow.
    private var last: CMarkNode?
    private var current: CMarkNode?

    /// - Parameter content: of a paragraph or heading, its lines that may be definitions marked by a letter.
    mutating func enter(_ node: CMarkNode, _ content: InlineContent, _ containers: ContainerStack) {
        self.content = content
        current = node
        hasAccepted = false
        isTable = node.type != CMARK_NODE_PARAGRAPH || TableSyntax.table(in: content) != nil
        follows = false
        guard Self.isMarked(content, line: 0) else { return }
        // What stands over a table is its caption.
        if let next = node.next, next.type == CMARK_NODE_PARAGRAPH, TableSyntax.table(in: containers.content(of: next)) != nil { return }
        guard let previous = node.previous else { return }
        if previous.isSame(as: last) {
            follows = true
        } else if previous.type == CMARK_NODE_PARAGRAPH {
            let above = containers.content(of: previous)
            follows = above.lines.count == 1 && Self.isTerm(above, line: 0)
        }
    }

    /// An indented block in the probe is a definition's further paragraph.
    mutating func followBlock(_ node: CMarkNode) {
        if last != nil, node.previous?.isSame(as: last) == true { last = node }
    }

    mutating func accepts(line: Int) -> Bool {
        // Below a line that goes on with a definition, that line may as well be a term.
        if line >= 2, !Self.isMarked(content, line: line - 1) { return false }
        guard !isTable, hasAccepted || (line == 0 ? follows : line == 1 && Self.isTerm(content, line: 0)) else { return false }
        hasAccepted = true
        last = current
        return true
    }

    private static func isMarked(_ content: InlineContent, line: Int) -> Bool {
        content.lines.indices.contains(line) && content.bytes[content.lines[line].range].starts(with: Sentinel.letter)
    }

    private static func isTerm(_ content: InlineContent, line: Int) -> Bool {
        guard content.start == 0, !isMarked(content, line: line) else { return false }
        let text = String(decoding: content.bytes[content.lines[line].range], as: UTF8.self)
        guard let last = text.last(where: { !$0.isWhitespace }), text.unicodeScalars.count <= longestTerm else { return false }
        return !"。．！？；：，、.!?;:,…".contains(last)
    }
}
