import Source

/// Finds things of one kind by id or by any of their names.
struct Lookup: Sendable {
    enum Found: Equatable {
        case none
        case one(Int)
        /// A name that several things bear; only their ids tell them apart.
        case several([Int])
    }

    /// In the order of the things themselves.
    private(set) var ids: [String] = []
    /// The first name of each, for messages.
    private(set) var labels: [String] = []
    private var byID: [String: Int] = [:]
    private var byName: [String: [Int]] = [:]

    mutating func add(id: String, names: LocalizedText) {
        let position = ids.count
        ids.append(id)
        labels.append(names.texts[0].text)
        if byID[id] == nil { byID[id] = position }
        var keys = [folded(id)]
        for (_, text) in names.texts {
            let key = folded(text)
            if !keys.contains(key) { keys.append(key) }
        }
        for key in keys { byName[key, default: []].append(position) }
    }

    /// An id as written wins over everything; then ids and names are one, without regard to case and width.
    func find(_ name: String) -> Found {
        if let position = byID[name] { return .one(position) }
        guard let positions = byName[folded(name)] else { return .none }
        return positions.count == 1 ? .one(positions[0]) : .several(positions)
    }

    var count: Int { ids.count }

    /// Everything that could have been meant, for the nearest name.
    var known: [String] {
        var result: [String] = []
        for (id, label) in zip(ids, labels) {
            result.append(id)
            if label != id { result.append(label) }
        }
        return result
    }
}
