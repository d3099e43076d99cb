/// What is missing is neither equal to anything nor different: a comparison with it is neither true nor false, but missing itself.
///
/// `and` and `or` are decided by what is there, where that decides, and `not` of what cannot be told cannot be told (Kleene's logic), but
/// before a comparison with one value: who has none does not reach it. What chooses, counts or shares takes only what is true.
extension Value.Content {
    /// The opposite: of what cannot be told, nothing that can.
    var negated: Value.Content { negated(missing: false) }

    /// `not`.
    /// - Parameter takesMissing: whether it says of what is missing that the comparison does not hold (`Bound.isOfOneValue`).
    func negated(missing takesMissing: Bool) -> Value.Content {
        switch self {
        case .truth(let truth): .truth(!truth)
        case .missing: takesMissing ? .truth(true) : .missing
        case .number, .text, .unit, .indicator, .group, .absent, .list: .missing
        }
    }

    /// Whether both are the same thing, or the same things in any order.
    func equals(_ other: Value.Content) -> Value.Content {
        if hasMissing || other.hasMissing { return .missing }
        return .truth(members == other.members)
    }

    /// Whether all of this is among the elements of `list`.
    func isIn(_ list: Value.Content) -> Value.Content {
        let known = list.members
        if !members.isSubset(of: known) { return list.hasMissing ? .missing : .truth(false) }
        return hasMissing ? .missing : .truth(true)
    }

    /// What is there of a list, or the one value; numbers without their kinds, texts without case and width.
    var members: Set<Value.Content> {
        Set(elements.lazy.filter { $0 != .missing }.map(\.plain))
    }

    private var hasMissing: Bool { elements.contains(.missing) }

    private var plain: Value.Content {
        switch self {
        case .number(let number, _): .number(number, .plain)
        case .text(let text): .text(folded(text))
        case .truth, .unit, .indicator, .group, .absent, .list, .missing: self
        }
    }
}
