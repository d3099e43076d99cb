import Source

/// Releases are in the order of their numbers, whatever the order of the list, and none is older than the one before it.
enum ReleaseOrder {
    static func sorted(_ releases: [Release]) -> ([Release], [Diagnostic]) {
        let numbered = releases.compactMap { release in ReleaseVersion(release.version).map { (release, $0) } }
        // One without a number was reported where it stands.
        guard numbered.count == releases.count else { return (releases, []) }
        let sorted = numbered.sorted { $0.1 < $1.1 }
        var problems: [Diagnostic] = []
        for ((earlier, number), (later, next)) in zip(sorted, sorted.dropFirst()) {
            if number == next {
                problems.append(
                    Diagnostic(
                        "release-version", "release \(later.version) is listed twice", at: later.place, hint: "delete one of the two",
                        notes: [.init("the other one is at", at: earlier.place)]))
            } else if later.date < earlier.date {
                problems.append(
                    Diagnostic(
                        "release-date", "release \(later.version) of \(later.date) is dated before \(earlier.version) of \(earlier.date)", at: later.place,
                        hint: "correct one of the dates or numbers", notes: [.init("\(earlier.version) is at", at: earlier.place)]))
            }
        }
        return (sorted.map(\.0), problems)
    }
}
