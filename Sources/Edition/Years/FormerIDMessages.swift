import Source

/// What is said of wrong `formerly`, and of renames that nobody declared: of units and of indicators in the same words.
struct FormerIDMessages {
    /// "unit" or "indicator".
    /// A unit or an indicator.
    let isUnit: Bool
    let editions: [YearEdition]
    /// By edition, then by position.
    let ids: [[String]]
    let names: [[LocalizedText]]
    let former: [[FormerIDs]]
    let lineages: Lineages

    typealias Places = (_ edition: Int, _ position: Int) -> Place

    /// More of one kind in one edition than this are one message: all ids were made anew, and the author knows that better than row by row.
    private static let mostRenames = 5

    func problems(_ problems: [FormerIDProblem], _ place: Places) -> [Diagnostic] {
        let early = former[0].enumerated().compactMap { position, former in former.ids.first.map { (position, $0) } }
        let first = early.first.map { position, former in
            Diagnostic(
                .warning, "formerly-without-past",
                "\(editions[0].id) is the first edition, so nothing can be told of what \(ids[0][position]) was called before it",
                at: former.place, hint: "write it in the edition from which on it has its new id, or leave it blank")
        }
        return (first.map { [$0] } ?? []) + problems.map { diagnostic($0, place) }
    }

    private func diagnostic(_ problem: FormerIDProblem, _ place: Places) -> Diagnostic {
        let edition = editions[problem.edition].id, id = ids[problem.edition][problem.position], former = problem.former.id
        switch problem.reason {
        case .unknown:
            let present = Set(ids[problem.edition])
            var known: [String] = []
            // Those that are gone first: one of them is meant.
            for earlier in (0..<problem.edition).reversed() { known += ids[earlier].filter { !present.contains($0) && !known.contains($0) } }
            let byName = (0..<problem.edition).reversed().lazy.compactMap { earlier in
                names[earlier].firstIndex { $0.texts.contains { $0.text == former } }.map { ids[earlier][$0] }
            }.first
            return Diagnostic(
                "formerly-unknown", "no edition before \(edition) has \(one) \"\(former)\", which \(id) is said to have been",
                at: problem.former.place,
                hint: byName.map { "write the id, \($0)" } ?? nearest(former, among: known).map { "did you mean \($0)?" }
                    ?? (known.isEmpty ? "delete it: every \(what) of the editions before is still there" : "those that are gone are \(list(known))"))
        case .inUse:
            return Diagnostic(
                "formerly-in-use", "\(former) is still \(one) of \(edition), so that \(id) cannot be what it became", at: problem.former.place,
                hint: "delete it from \(isUnit ? FormerIDs.column : String("formerly")): what splits off from another one begins anew",
                notes: position(of: former, problem.edition).map { [.init("it stands at", at: place(problem.edition, $0))] } ?? [])
        case .itself:
            return Diagnostic(
                "formerly-itself", "\(id) is said to have been \(former), which is what it is called", at: problem.former.place,
                hint: "write another id that it had before, or leave it blank")
        case .claimedTwice(let other):
            return Diagnostic(
                "formerly-claimed-twice", "\(id) and \(ids[problem.edition][other]) are both said to have been \(former)", at: problem.former.place,
                hint: "leave one of them blank: only one can carry the past on, and what splits off begins anew",
                notes: [.init("the other one stands at", at: place(problem.edition, other))])
        case .circle(let circle):
            let chain = circle.reversed().reduce(Message(verbatim: circle[0])) { "\($1), formerly \($0)" }
            return Diagnostic(
                "formerly-circle", "what was what goes round in a circle in \(edition): \(chain)", at: problem.former.place,
                hint: "each id is another \(what)’s here: give those that are renamed ids that no edition has had")
        }
    }

    /// Renames that nobody declared.
    /// - Parameter line: what to write where, for a unit or indicator of an edition and its former id.
    func renames(_ place: Places, line: (_ edition: Int, _ position: Int, _ former: String) -> Message) -> [Diagnostic] {
        let pairs = LikelyRenames.find(lineages, names: names) { former[$0][$1].isNew || !former[$0][$1].ids.isEmpty }
        return editions.indices.flatMap { edition -> [Diagnostic] in
            let found = pairs.filter { $0.edition == edition }
            if found.count > Self.mostRenames { return [together(found, place, line)] }
            return found.map { pair in
                let id = ids[edition][pair.position], former = ids[pair.last][pair.former]
                let name = names[edition][pair.position].texts[0].text, formerName = names[pair.last][pair.former].texts[0].text
                let was = editions[pair.last].id, now = editions[edition].id
                let message: Message =
                    switch pair.likeness {
                    case .sameName: "\(what) \(id), which is new in \(now), is called \(name), as \(former) was in \(was)"
                    case .nearName: "\(what) \(id) (\(name)) is new in \(now), and \(former) (\(formerName)) of \(was) is gone"
                    case .onlyOnes:
                        "\(what) \(id) (\(name)) is the only one that is new in \(now), and \(former) (\(formerName)) of \(was) the only one that is gone"
                    }
                return Diagnostic(
                    pair.likeness == .onlyOnes ? .note : .warning, "likely-rename", message,
                    at: place(edition, pair.position),
                    hint: "if it is the same one, \(line(edition, pair.position, former)); if not, say so with formerly: –",
                    notes: [.init("the other one stands at", at: place(pair.last, pair.former))])
            }
        }
    }

    private func together(_ pairs: [LikelyRenames.Pair], _ place: Places, _ line: (Int, Int, String) -> Message) -> Diagnostic {
        let first = pairs[0], edition = editions[first.edition].id
        return Diagnostic(
            .warning, "likely-rename",
            "\(pairs.count) \(isUnit ? "units" : "indicators") have another id in \(edition) than before, so that nothing before it is known of them",
            at: place(first.edition, first.position),
            hint: "keep the ids that they had, or name those with formerly for each: \(line(first.edition, first.position, ids[first.last][first.former]))",
            notes: pairs.prefix(3).map { .init("\(ids[$0.edition][$0.position]) was \(ids[$0.last][$0.former]) at", at: place($0.last, $0.former)) })
    }

    private var what: Message { isUnit ? "unit" : "indicator" }
    private var one: Message { isUnit ? "a unit" : "an indicator" }

    private func position(of id: String, _ edition: Int) -> Int? { ids[edition].firstIndex(of: id) }

    private func list(_ ids: [String]) -> Message { ids.count > 6 ? "\(ids.prefix(6)) and others" : "\(ids)" }
}
