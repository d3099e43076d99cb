import Exports
import Messages
import Output
import Parallel

/// The pictures of a site's drawings, added to its files: those that stand in the output folder and still fit, and the rest as slow programs draw them.
///
/// Pages link to them only where `SiteExtras` says that they will be there.
struct ReleaseFiles {
    let extras: SiteExtras
    /// What an earlier build left in the output folder.
    let standing: StandingSite
    /// What is remembered of the program that draws.
    var drawing: DrawingMemory?

    /// How many pictures the site has, and how many of them were drawn for it.
    struct Count: Hashable, Sendable {
        var drawn = 0
        var all = 0
    }

    /// A drawing, and the picture of it as far as it is there.
    private struct Picture: Sendable {
        let path: String
        let drawing: OutputFile
        var bytes: [UInt8]?
    }

    /// The files of the site with its pictures, and without the drawings that were made for pictures alone.
    /// - Throws: a failure of the machine, such as a program that is not installed.
    func adding(to files: [OutputFile], progress: @escaping @Sendable (WorkProgress) -> Void = { _ in }) throws(BuildFailure) -> (
        files: [OutputFile], count: Count
    ) {
        let drawings = files.compactMap { file in file.picture.map { Picture(path: $0, drawing: file) } }
        let own = files.filter { !$0.isPictureOnly }
        guard !drawings.isEmpty else { return (own, Count()) }
        do {
            let rasteriser = drawings.contains { isDrawn($0.drawing) } ? try DrawingMemory.rasteriser(jobs: ProcessorCount.available, drawing) : nil
            var pictures = Workers.map(drawings) { standing($0) { rasteriser?.machine } }
            let missing = pictures.indices.filter { pictures[$0].bytes == nil && isDrawn(pictures[$0].drawing) }
            if let rasteriser, !missing.isEmpty {
                let wanted = missing.map { index in
                    let file = pictures[index].drawing
                    return Rasteriser.Drawing(svg: file.bytes, scale: PictureOffer.scale(of: file.bytes), name: file.path)
                }
                let drawn = try rasteriser.png(wanted) { done in progress(.init("drawing", done, of: missing.count)) }
                for (index, bytes) in zip(missing, drawn) { pictures[index].bytes = bytes }
            }
            let made = pictures.compactMap { picture in picture.bytes.map { OutputFile(path: picture.path, bytes: $0) } }
            return (own + made, Count(drawn: missing.count, all: made.count))
        } catch {
            throw BuildFailure(message: error.message)
        }
    }

    private func offer(_ drawing: OutputFile) -> PictureOffer { drawing.isPictureOnly ? extras.cards : extras.figures }

    private func isDrawn(_ drawing: OutputFile) -> Bool {
        if case .all = offer(drawing) { true } else { false }
    }

    private func standing(_ picture: Picture, machine: () -> String?) -> Picture {
        var picture = picture
        switch offer(picture.drawing) {
        case .none: break
        case .kept(let kept): picture.bytes = kept.picture(picture.path) { picture.drawing.bytes }
        case .all:
            guard let bytes = standing.bytes(picture.path), let machine = machine() else { break }
            let svg = picture.drawing.bytes
            if PictureOrigin(svg: svg, scale: PictureOffer.scale(of: svg)).fits(bytes, machine: machine) { picture.bytes = bytes }
        }
        return picture
    }
}
