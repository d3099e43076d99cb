import Source

/// `aliases`: names under which a page stood before, where a page leads on to it now. Of a unit (a column of units.csv), an indicator, a chapter
/// (its front matter) and an edition.
enum Aliases {
    static let key = "aliases"

    /// What has a page.
    struct Item {
        var id: String
        var aliases: [PlacedID]
    }

    /// The aliases that are no address, or another page's.
    /// - Parameters:
    ///   - what: of which kind they all are.
    ///   - taken: what else stands in the folder, in small letters.
    static func check(_ items: [Item], _ what: Message, taken: Set<String> = []) -> [Diagnostic] {
        let owners = Dictionary(items.map { (SafeID.folded($0.id), $0.id) }) { first, _ in first }
        var seen: [String: PlacedID] = [:], problems: [Diagnostic] = []
        for item in items {
            for alias in item.aliases {
                let folded = SafeID.folded(alias.id)
                if let problem = SafeID.problem(alias.id) {
                    problems.append(
                        Diagnostic(
                            "unsafe-id", "alias \"\(alias.id)\" of \(item.id) \(problem), so it cannot be an address", at: alias.place, hint: SafeID.hint))
                } else if owners[folded] == item.id {
                    problems.append(
                        Diagnostic(
                            "alias-in-use", "alias \"\(alias.id)\" is what the \(what) \(item.id) is called", at: alias.place,
                            hint: "write the name that it had before, or delete the alias"))
                } else if let owner = owners[folded] {
                    problems.append(
                        Diagnostic(
                            "alias-in-use", "alias \"\(alias.id)\" of \(item.id) is the address of the \(what) \(owner)", at: alias.place,
                            hint: "delete it: an address leads to one page"))
                } else if taken.contains(folded) {
                    problems.append(
                        Diagnostic(
                            "reserved-id", "alias \"\(alias.id)\" of \(item.id) is taken: the site has a folder of this name", at: alias.place,
                            hint: "delete it: an address leads to one page"))
                } else if let first = seen[folded] {
                    problems.append(
                        Diagnostic(
                            "alias-twice", "alias \"\(alias.id)\" is there twice", at: alias.place, hint: "delete one of the two: an address leads to one page",
                            notes: [.init("the first one is at", at: first.place)]))
                } else {
                    seen[folded] = alias
                }
            }
        }
        return problems
    }
}
