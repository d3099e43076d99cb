/// Reads a mapping key by key, with the types that its reader expects, and reports what does not fit and what nobody asked for.
///
/// A reader asks for every key that it knows and then calls `finish`. Each wrong value is one diagnostic at its place
/// and reads as nil, so that reading goes on. An absent or null value is nil without a diagnostic, unless it is required.
package struct YAMLFields {
    package private(set) var diagnostics: [Diagnostic] = []
    /// Where the mapping begins.
    package let place: Place
    /// What the mapping describes, for messages: "edition.yaml", "an indicator".
    package let what: Message
    private var values: [String: YAMLNode] = [:]
    private var keys: [(key: String, place: Place)] = []
    private var known: [String] = []

    /// - Parameter what: what the mapping describes, such as "edition.yaml" or "an indicator". Null is an empty mapping;
    ///   anything else that is no mapping is one `wrong-type` diagnostic and reads as if nothing were there.
    package init(_ node: YAMLNode, of what: Message) {
        place = node.place
        self.what = what
        switch node.value {
        case .mapping(let pairs):
            for (key, keyPlace, value) in pairs {
                values[key] = value
                keys.append((key, keyPlace))
            }
        case .scalar where node.isNull: break
        default:
            isMapping = false
            diagnostics.append(YAMLType.notAMapping(node, what: what))
        }
    }

    /// False where the node was no mapping, so that missing keys are not reported on top.
    private var isMapping = true

    /// Whether the key has a value that is not null.
    package func has(_ key: String) -> Bool {
        values[key].map { !$0.isNull } ?? false
    }

    /// Whether the key is there, be it without a value.
    package func isGiven(_ key: String) -> Bool { values[key] != nil }

    /// The keys that are there and begin so, in their order.
    package func keys(beginning prefix: String) -> [String] { keys.map(\.key).filter { $0.hasPrefix(prefix) } }

    /// Where the key's value begins, or else the mapping.
    package func place(of key: String) -> Place {
        values[key]?.place ?? place
    }

    /// The value as it is.
    package mutating func node(_ key: String) -> YAMLNode? {
        if !known.contains(key) { known.append(key) }
        guard let node = values[key], !node.isNull else { return nil }
        return node
    }

    /// A diagnostic of the reader's own about this mapping.
    package mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Reports that `key` has to be there.
    mutating func reportMissing(_ key: String) {
        guard isMapping else { return }
        if let empty = keys.first(where: { $0.key == key }) {
            diagnostics.append(
                Diagnostic("missing-key", "the key \"\(key)\" has no value in \(what)", at: empty.place, hint: "write it after \"\(key): \""))
            return
        }
        // A key that is there under a misspelt name gets that diagnostic alone.
        let hint: Message
        if let given = nearest(key, among: keys.map(\.key).filter { !known.contains($0) }) {
            hint = "did you mean \"\(key)\" where it says \"\(given)\"?"
        } else {
            hint = "add a line \"\(key): …\""
        }
        diagnostics.append(Diagnostic("missing-key", "the key \"\(key)\" is missing in \(what)", at: place, hint: hint))
    }

    /// Everything so far, and an `unknown-key` for each key that was not asked for.
    ///
    /// - Parameter alsoKnown: keys that somebody else reads, or that are allowed without being read.
    package mutating func finish(alsoKnown: [String] = []) -> [Diagnostic] {
        let all = known + alsoKnown
        for (key, keyPlace) in keys where !all.contains(key) {
            diagnostics.append(
                Diagnostic(
                    "unknown-key", "unknown key \"\(key)\" in \(what)", at: keyPlace,
                    hint: YAMLType.suggestion(for: key, among: all, otherwise: "known keys are ")))
        }
        keys = []
        return diagnostics
    }
}
