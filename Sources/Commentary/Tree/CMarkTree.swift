internal import CMark

/// The one owner of a tree that libcmark made; it frees the tree when it goes out of scope.
///
/// Nothing that points into the tree outlives the closure that it is lent to.
struct CMarkTree: ~Copyable {
    private let root: OpaquePointer

    init(_ bytes: [UInt8]) {
        let parsed = bytes.withUnsafeBytes { bytes in
            cmark_parse_document(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_DEFAULT)
        }
        guard let parsed else { preconditionFailure("libcmark returns a tree for every input") }
        root = parsed
    }

    deinit {
        cmark_node_free(root)
    }

    /// Calls `visit` for every node on the way down (`entering`) and, for nodes that can hold others, on the way up.
    func walk(_ visit: (CMarkNode, _ entering: Bool) -> Void) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return }
            guard let node = cmark_iter_get_node(iterator) else { return }
            visit(CMarkNode(node), event == CMARK_EVENT_ENTER)
        }
    }
}

/// A node on loan: valid only inside `CMarkTree.walk`.
struct CMarkNode {
    private let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer) {
        self.pointer = pointer
    }

    var type: cmark_node_type { cmark_node_get_type(pointer) }
    /// 0-based; -1 if libcmark does not know.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) - 1 }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) - 1 }
    /// 0-based, in bytes; right for blocks, not for inlines.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) - 1 }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var next: CMarkNode? { cmark_node_next(pointer).map(CMarkNode.init) }
    var previous: CMarkNode? { cmark_node_previous(pointer).map(CMarkNode.init) }
    func isSame(as other: CMarkNode?) -> Bool { pointer == other?.pointer }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
    var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
    /// For a paragraph: whether it stands in an item of a tight list.
    var isInTightList: Bool {
        guard let item = cmark_node_parent(pointer), let list = cmark_node_parent(item) else { return false }
        return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
    }

    /// The text of a leaf.
    func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Self.withBytes(cmark_node_get_literal(pointer), body)
    }

    func withURL<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Self.withBytes(cmark_node_get_url(pointer), body)
    }

    func withTitle<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Self.withBytes(cmark_node_get_title(pointer), body)
    }

    func withInfo<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        Self.withBytes(cmark_node_get_fence_info(pointer), body)
    }

    private static func withBytes<Result>(
        _ string: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
        guard let string else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        var count = 0
        while string[count] != 0 { count += 1 }
        return string.withMemoryRebound(to: UInt8.self, capacity: count) {
            body(UnsafeBufferPointer(start: $0, count: count))
        }
    }
}
