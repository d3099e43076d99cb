/// An author's text and what the source passes made of it, one after the other; knows where each byte came from.
struct SourceLayers {
    private var layers: [MappedText] = []
    private(set) var bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// Applies `edits`, which are in order.
    mutating func apply(_ edits: [Edit]) {
        guard !edits.isEmpty else { return }
        var layer = MappedText(capacity: bytes.count)
        layer.copy(bytes, 0..<bytes.count, applying: edits)
        bytes = layer.bytes
        layers.append(layer)
    }

    /// The offset in the author's text of an offset in the text as it is now.
    func origin(of offset: Int) -> Int { layers.reversed().reduce(offset) { $1.base(of: $0) } }
}
