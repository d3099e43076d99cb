import Edition
import Exports
import Output
import Parallel

/// What a release has beyond a build: the files that slow programs make of finished ones.
///
/// Pages link to them only where `Surroundings.isRelease` says that they will be there.
enum ReleaseFiles {
    /// The files of the site with those that a release adds.
    /// - Throws: a failure of the machine, such as a program that is not installed.
    static func adding(to files: [OutputFile], progress: @escaping @Sendable (String) -> Void) throws(BuildFailure) -> [OutputFile] {
        files.filter { !$0.isPictureOnly } + (try pictures(of: files, progress: progress))
    }

    /// Every drawing that asks for it, as PNG.
    private static func pictures(of files: [OutputFile], progress: @escaping @Sendable (String) -> Void) throws(BuildFailure) -> [OutputFile] {
        let drawings = files.filter { $0.picture != nil }
        guard !drawings.isEmpty else { return [] }
        do {
            let rasteriser = try Rasteriser(jobs: ProcessorCount.available)
            let pictures = try rasteriser.png(drawings.map { Rasteriser.Drawing(svg: $0.bytes, scale: scale(of: $0), name: $0.path) }) { done in
                progress("drawing \(done)/\(drawings.count)")
            }
            return zip(drawings, pictures).map { OutputFile(path: $0.picture ?? $0.path, bytes: $1) }
        } catch {
            throw BuildFailure(message: "\(error)")
        }
    }

    /// Twice the drawing's size, for screens that have two pixels where others have one; less where that is more than a PNG can be.
    private static func scale(of drawing: OutputFile) -> Double {
        guard let size = ImageSize.read(drawing.bytes) else { return 2 }
        return min(2, Rasteriser.mostPixels / Double(max(size.width, size.height, 1)))
    }
}
