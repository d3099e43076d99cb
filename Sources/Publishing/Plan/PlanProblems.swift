import Source

/// What somebody has to decide before a plan is carried out, and what is worth knowing.
enum PlanProblems {
    private static let mostNamed = 5

    /// - Parameter isFirst: nothing of Almanac's stood there.
    static func of(_ plan: PublicationPlan, at shown: String, takesOver: Bool, isFirst: Bool) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        if !plan.resealed.isEmpty {
            let releases = Set(plan.resealed.compactMap(SitePath.release)).sorted()
            problems.append(
                Diagnostic(
                    "sealed-release-differs", "the sealed release \(releases.joined(separator: ", ")) was published with other bytes than it has here",
                    at: Place(file: plan.resealed[0]), hint: "run almanac archive --verify: a sealed release never changes, a correction is a new one"))
        }
        if !plan.occupied.isEmpty, !takesOver {
            let files = named(plan.occupied)
            let said: Message =
                isFirst
                ? "\(shown) holds files that Almanac did not publish, and the site would replace them: \(files)"
                : "\(shown) holds files that somebody else put there, and the site would replace them: \(files)"
            problems.append(
                Diagnostic("foreign-files", said, at: nil, hint: "publish into another folder, or add --take-over if they may be replaced"))
        }
        if !plan.sealedElsewhere.isEmpty {
            problems.append(
                Diagnostic(
                    .warning, "sealed-release-kept",
                    "\(shown) holds a sealed release that is missing here: \(plan.sealedElsewhere.joined(separator: ", ")); it stays there", at: nil,
                    hint: "fetch its folder and its .zip from there into archive/, then build and publish again, so that pages lead to it"))
        }
        if !plan.foreign.isEmpty {
            problems.append(
                Diagnostic(
                    .note, "foreign-files-left",
                    "\(shown) holds \(plan.foreign.count == 1 ? "1 file" : "\(plan.foreign.count) files") that Almanac did not publish; left as it is: \(named(plan.foreign))",
                    at: nil))
        }
        return problems
    }

    private static func named(_ paths: [String]) -> Message {
        let first = paths.prefix(mostNamed).joined(separator: ", ")
        return paths.count > mostNamed ? "\(first) and \(paths.count - mostNamed) more" : Message(verbatim: first)
    }
}
