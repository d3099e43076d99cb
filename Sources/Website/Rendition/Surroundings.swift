import Edition

/// What a site has beside an edition's pages, so that these can link to it.
struct Surroundings: Sendable {
    /// Whether the report has editions beside this one.
    var hasOtherEditions = false
    /// The editions side by side; nil of a report with one.
    var years: Years?
    /// Pictures and files for other programs.
    var extras = SiteExtras()
    /// The formulas of its texts.
    var formulas = SetFormulas()
    /// The releases in the archive, and the one that is being sealed.
    var releases = ReleaseFacts()
}
