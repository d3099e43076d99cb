package import Messages
package import Source

/// What a publication did, or would do.
package struct PublicationReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    /// Nil where the site was refused before the destination was looked at.
    package var plan: PublicationPlan?
    /// Files that were sent and could be compared by size alone.
    package var bySizeAlone = 0
    /// Whether anything at the destination was changed.
    package var isPublished = false

    package init(_ diagnostics: [Diagnostic] = []) { self.diagnostics = diagnostics }

    /// What a rehearsal lists, a line for each file in the order of the work: `+` new, `~` replaced, `-` removed.
    package var lines: [String] {
        guard let plan else { return [] }
        return plan.sent.map { (plan.new.contains($0.path) ? "+ " : "~ ") + $0.path } + plan.removed.map { "- " + $0 }
    }

    /// - Parameter shown: the destination as it is named.
    package func summary(_ shown: String, isRehearsal: Bool) -> Message {
        guard let plan else { return "nothing was published" }
        if diagnostics.hasErrors { return "nothing was published" }
        let sent = plan.sent
        let counts: Message =
            "\(sent.count == 1 ? "1 file" : "\(sent.count) files") (\(Self.size(sent.reduce(0) { $0 + $1.size }))), \(plan.removed.count) removed, \(plan.unchanged) unchanged"
        if isRehearsal { return "would send to \(shown): \(counts); nothing was changed" }
        if plan.isIdle { return "\(shown) holds the site already: \(plan.unchanged == 1 ? "1 file" : "\(plan.unchanged) files") unchanged" }
        let compared: Message =
            bySizeAlone == 0
            ? "every file that was sent compared by its digest" : "\(bySizeAlone) of them compared by size alone, because the destination tells no digest"
        return "published to \(shown): \(counts); \(compared)"
    }

    /// What is said of the destination where it was only looked at.
    package func verdict(_ shown: String) -> Message {
        guard let plan, !diagnostics.hasErrors else { return "nothing was compared" }
        return plan.isIdle
            ? "\(shown) holds the site as it is here: \(plan.unchanged == 1 ? "1 file" : "\(plan.unchanged) files") compared"
            : "\(shown) differs from the site here: \(plan.new.count) missing, \(plan.sent.count - plan.new.count) different, \(plan.removed.count) gone from the site"
    }

    private static func size(_ bytes: Int) -> String {
        bytes < 1 << 20 ? "\((bytes + 1023) >> 10) KB" : "\((bytes + (1 << 20) - 1) >> 20) MB"
    }
}
