import Exports
import Output

/// What a site has beside what every build makes: files that other programs draw, and tables for other programs. Pages link to them only where they
/// will be there.
package struct SiteExtras: Sendable {
    /// The drawings of figures as PNG.
    var figures = PictureOffer.none
    /// Pictures for link previews.
    var cards = PictureOffer.none
    /// Whether all tables of an edition are there as one workbook and one database.
    var hasExports = false
    /// The book and the briefs as PDF files.
    var papers = PaperOffer.none

    /// Everything.
    static let release = SiteExtras(figures: .all, cards: .all, hasExports: true)

    /// What a build has that is no release: pictures of figures where there is something that draws them, and of what an earlier release made in the
    /// same folder whatever still fits. Workbook and database are made anew where they stand: that is quick, and so they always fit.
    static func build(over site: StandingSite, _ drawing: DrawingMemory?) -> SiteExtras {
        let rasteriser = try? DrawingMemory.rasteriser(jobs: 1, drawing)
        let kept = PictureOffer.kept(KeptPictures(site) { rasteriser?.machine })
        return SiteExtras(
            figures: rasteriser == nil ? kept : .all, cards: site.paths.contains { $0.contains("/cards/") } ? kept : .none,
            hasExports: site.paths.contains { $0.hasSuffix(".sqlite") })
    }
}
