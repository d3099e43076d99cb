import Output
import Source

extension FinishedSite {
    /// The site, held while it is published.
    static func held(_ out: String) throws(PublishFailure) -> FinishedSite {
        do throws(OutputFailure) { return try FinishedSite(out) } catch { throw .site(error) }
    }
}

/// Why a site is not published as it stands.
enum SiteProblems {
    static func of(_ site: borrowing FinishedSite, out: String) -> [Diagnostic] {
        let place = Place(file: out)
        switch site.flaw {
        case .notBuilt?:
            return [Diagnostic("site-not-built", "there is no built site to publish", at: place, hint: "run almanac build first")]
        case .halfWritten?:
            return [
                Diagnostic(
                    "site-half-written", "a build was interrupted here, and old and new pages stand side by side", at: place, hint: "run almanac build again")
            ]
        case .missing(let paths)?:
            let count: Message = paths.count == 1 ? "1 file of the site is missing" : "\(paths.count) files of the site are missing"
            return [
                Diagnostic(
                    "site-incomplete", count, at: place, hint: "run almanac build again",
                    notes: paths.prefix(3).map { .init("gone is", at: Place(file: "\(out)/\($0)")) })
            ]
        case nil: break
        }
        if !site.paths.contains("index.html") {
            return [Diagnostic("site-without-front", "the site has no index.html", at: place, hint: "run almanac build again")]
        }
        return site.leftOut.prefix(3).map {
            Diagnostic(
                .warning, "not-published", "this is no file that can be published", at: Place(file: "\(out)/\($0)"),
                hint: "put the file itself in its place, under a name without \\")
        }
    }
}
