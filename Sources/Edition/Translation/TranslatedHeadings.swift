import Commentary
import Source

/// A translation has the headings of its original, level by level; those with an id have the same.
enum TranslatedHeadings {
    static func check(_ version: Chapter.Version, against original: Chapter.Version) -> [Diagnostic] {
        let own = version.document.headings, stated = original.document.headings
        let ids = Set(own.filter(\.isExplicit).map(\.id))
        if let lost = stated.first(where: { $0.isExplicit && !ids.contains($0.id) }), own.count < stated.count {
            return [missing(lost, in: version)]
        }
        guard let (at, pair) = zip(own, stated).enumerated().first(where: { $1.0.level != $1.1.level || differs($1.0, $1.1) }) else {
            if own.count < stated.count { return [missing(stated[own.count], in: version)] }
            guard own.count > stated.count else { return [] }
            let extra = own[stated.count]
            return [
                Diagnostic(
                    .warning, "heading-differs", "the original has no heading where \"\(extra.text)\" stands", at: extra.place,
                    hint: "add it there, or take it out here")
            ]
        }
        if own.count < stated.count, at < own.count { return [missing(stated[at], in: version, before: own[at])] }
        let (here, there) = pair
        return [
            Diagnostic(
                .warning, "heading-differs",
                here.level == there.level
                    ? "this heading has \(id(here)), and \"\(there.text)\" of the original \(id(there))"
                    : "this heading is of level \(here.level), and \"\(there.text)\" in the original of level \(there.level)",
                at: here.place,
                hint: here.level == there.level
                    ? "write the same {#id} behind both: links lead to it" : "write \(String(repeating: "#", count: there.level)) before it",
                notes: [.init("in the original it is at", at: there.place)])
        ]
    }

    private static func differs(_ a: Heading, _ b: Heading) -> Bool { (a.isExplicit || b.isExplicit) && a.id != b.id }

    private static func id(_ heading: Heading) -> Message { heading.isExplicit ? "the id \(heading.id)" : "no id" }

    private static func missing(_ heading: Heading, in version: Chapter.Version, before next: Heading? = nil) -> Diagnostic {
        Diagnostic(
            .warning, "heading-differs", "heading \"\(heading.text)\" of the original is missing in \(version.fileName)",
            at: next?.place ?? Place(file: version.path), hint: "translate it and what stands below it",
            notes: [.init("in the original it is at", at: heading.place)])
    }
}
