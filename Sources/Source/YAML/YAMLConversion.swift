import Yams

/// Turns the library's nodes into ours: places, null, duplicate keys, and what we do not support.
struct YAMLConversion {
    private let positions: YAMLPositions
    private let masked: MaskedKeys
    private(set) var diagnostics: [Diagnostic] = []

    init(_ positions: YAMLPositions, _ masked: MaskedKeys) {
        self.positions = positions
        self.masked = masked
    }

    /// No content is nested deeper; whoever walks through a tree need not fear for the stack.
    private static let maximumDepth = 64

    mutating func node(_ node: Node, depth: Int = 0, isEntry: Bool = false) -> YAMLNode {
        let place = node.mark.map(positions.place) ?? positions.start
        if depth > Self.maximumDepth {
            report(
                Diagnostic(
                    "yaml-syntax", "lists and mappings are nested too deeply", at: place, hint: "nest at most \(Self.maximumDepth) levels"))
            return YAMLNode(.scalar("", isQuoted: false), at: place)
        }
        if node.anchor != nil {
            report(YAMLAnchors.diagnostic(at: place))
            return YAMLNode(.scalar("", isQuoted: false), at: place)
        }
        switch node {
        case .scalar(let scalar):
            return YAMLNode(value(scalar, at: place), at: place)
        case .sequence(let sequence):
            checkTag(sequence.tag, is: .implicit, .seq, at: place)
            return YAMLNode(.sequence(sequence.map { self.node($0, depth: depth + 1, isEntry: true) }), at: place)
        case .mapping(let mapping):
            checkTag(mapping.tag, is: .implicit, .map, at: place)
            return YAMLNode(.mapping(pairs(mapping, depth: depth, isEntry: isEntry)), at: place)
        case .alias:
            report(YAMLAnchors.diagnostic(at: place))
            return YAMLNode(.scalar("", isQuoted: false), at: place)
        }
    }

    private mutating func value(_ scalar: Node.Scalar, at place: Place) -> YAMLNode.Value {
        checkTag(scalar.tag, is: .implicit, .str, at: place)
        // An escape such as "\0" can smuggle in what the source text itself may not hold.
        if let refused = ForbiddenCharacters.first(in: Array(scalar.string.utf8)) {
            report(ForbiddenCharacters.diagnostic(refused.scalar, at: place))
        }
        let isPlain = scalar.style == .plain || scalar.style == .any
        if isPlain && scalar.tag.description != Tag.Name.str.rawValue && ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
            return .scalar("", isQuoted: false)
        }
        // What escapes put together may be in another form than the text around them.
        return .scalar(YAMLLineSeparators.restore(in: scalar.string).composed, isQuoted: !isPlain)
    }

    /// - Parameter isEntry: whether the mapping stands in a list.
    private mutating func pairs(_ mapping: Node.Mapping, depth: Int, isEntry: Bool) -> [(key: String, keyPlace: Place, value: YAMLNode)] {
        var pairs: [(key: String, keyPlace: Place, value: YAMLNode)] = []
        var first: [String: Place] = [:]
        var hasSecondEntry = false
        for (key, value) in mapping {
            let place = key.mark.map(positions.place) ?? positions.start
            guard case .scalar(let scalar) = key, key.anchor == nil else {
                report(key.anchor == nil ? Self.notAKey(at: place) : YAMLAnchors.diagnostic(at: place))
                continue
            }
            let name = YAMLLineSeparators.restore(in: key.mark.flatMap(masked.original) ?? scalar.string).composed
            if let earlier = first[name] {
                // A list's entries begin alike: one that begins again lacks its hyphen, and so has all its keys twice.
                let isSecondEntry = isEntry && name == pairs.first?.key
                if !hasSecondEntry { report(MaskedKeys.diagnostic(name, at: place, first: earlier, isSecondEntry: isSecondEntry)) }
                hasSecondEntry = hasSecondEntry || isSecondEntry
                _ = node(value, depth: depth + 1)  // for its own problems
                continue
            }
            first[name] = place
            pairs.append((name, place, node(value, depth: depth + 1)))
        }
        return pairs
    }

    static func notAKey(at place: Place) -> Diagnostic {
        Diagnostic(
            "yaml-key", "a key must be one word or text, not a list or a mapping", at: place,
            hint: "put a text that begins with [ or { in quotes")
    }

    private mutating func checkTag(_ tag: Tag, is allowed: Tag.Name..., at place: Place) {
        guard !allowed.contains(where: { $0.rawValue == tag.description }) else { return }
        report(
            Diagnostic(
                "yaml-tag", "YAML tags such as \"\(tag)\" are not used here", at: place,
                hint: "remove the tag, or put a text that begins with ! in quotes"))
    }

    /// An aliased node is met once for every alias; its problem is one.
    private mutating func report(_ diagnostic: Diagnostic) {
        if diagnostics.last != diagnostic { diagnostics.append(diagnostic) }
    }
}
