import Yams

extension YAMLNode {
    /// Reads one YAML document. An empty one is a null node.
    ///
    /// - Parameters:
    ///   - firstLine: the line of `file` on which `text` begins, for YAML inside another file.
    ///   - firstColumn: the column at which every line of `text` begins in `file`, for an indented block.
    /// - Returns: nil where the text is no YAML at all, otherwise what could be read, with the problems.
    package static func parse(
        _ text: String, file: String, firstLine: Int = 1, firstColumn: Int = 1
    ) -> (YAMLNode?, [Diagnostic]) {
        var text = text
        if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
        let positions = YAMLPositions(
            YAMLLineSeparators.hide(in: text), file: file, firstLine: firstLine, firstColumn: firstColumn)
        let refused = ForbiddenCharacters.first(in: positions.bytes) ?? ForbiddenCharacters.firstByteOrderMark(in: positions.bytes)
        if let refused {
            return (nil, [ForbiddenCharacters.diagnostic(refused.scalar, at: positions.place(offset: refused.offset))])
        }
        if let place = YAMLAnchors.excess(in: positions) { return (nil, [YAMLAnchors.diagnostic(at: place)]) }

        var masked = MaskedKeys(positions)
        while true {
            do {
                let parser = try Parser(yaml: masked.text, resolver: .basic, encoding: .utf8)
                guard let root = try parser.singleRoot() else {
                    return (YAMLNode(.scalar("", isQuoted: false), at: positions.start), [])
                }
                // Nodes refer to their anchors weakly; only the parser keeps them.
                return withExtendedLifetime(parser) {
                    var conversion = YAMLConversion(positions, masked)
                    let node = conversion.node(root)
                    return (node, conversion.diagnostics)
                }
            } catch let error as YamlError {
                if case .duplicatedKeysInMapping(let keys, let first) = error, let key = keys.first {
                    if masked.mask(key, at: first.mark) { continue }
                    if key == "<uncovertable>" { return (nil, [YAMLConversion.notAKey(at: positions.place(first.mark))]) }
                    return (nil, [MaskedKeys.diagnostic(key, at: positions.place(first.mark), first: nil)])
                }
                if let key = masked.last {
                    // Masking broke the text, so its error would be ours, not the author's.
                    return (nil, [MaskedKeys.diagnostic(key.text, at: positions.place(key.mark), first: nil)])
                }
                return (nil, [YAMLSyntax.diagnostic(error, positions)])
            } catch {
                return (nil, [Diagnostic("yaml-syntax", "this is not YAML: \(String(describing: error))", at: positions.start)])
            }
        }
    }
}
