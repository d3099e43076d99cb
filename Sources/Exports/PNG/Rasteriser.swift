import Foundation
import Messages
import Parallel

/// Turns SVG files into PNG files through librsvg's program `rsvg-convert`.
///
/// A program of its own, because what it draws with (librsvg, Pango, fontconfig) is much, and only a release needs it. The pixels
/// depend on the fonts of the machine; on one machine the same drawing gives the same bytes, with any number of jobs.
package struct Rasteriser: Sendable {
    /// Where the program is.
    private let program: String
    /// How many drawings are made at once.
    private let jobs: Int
    /// The version of the program and the fonts of the machine, as 64 hexadecimal digits; nil where that cannot be told.
    ///
    /// Asked for only where there is a picture: eight programs have to answer.
    package var machine: String? { digest.value }
    private var digest: Once<String?>

    /// Cairo, which librsvg draws with, has no picture wider or higher than this.
    package static let mostPixels = 32_767.0

    /// - Parameters:
    ///   - jobs: how many run at once.
    ///   - path: where to look for the program; by default the variable `PATH`.
    /// - Throws: `.missing` where `rsvg-convert` is not installed.
    package init(jobs: Int, path: String? = nil) throws(RasteriserFailure) {
        let folders = ProgramRun.folders(path)
        guard let found = ProgramRun.find("rsvg-convert", in: folders) else { throw .missing }
        program = found
        digest = Once { DrawingMachine.digest(rasteriser: found, folders: folders) }
        self.jobs = max(1, jobs)
    }

    /// The same rasteriser, whose `machine` somebody may remember.
    /// - Parameter answer: makes `machine`, called at most once and from any thread; it may ask the rasteriser that it is given.
    package func remembered(_ answer: @escaping @Sendable (Rasteriser) -> String?) -> Rasteriser {
        var other = self
        other.digest = Once { answer(self) }
        return other
    }

    /// A drawing to be made into a PNG file.
    package struct Drawing: Sendable {
        /// A whole SVG file.
        package var svg: [UInt8]
        /// Pixels for each unit of the drawing.
        package var scale: Double
        /// What failures call it.
        package var name: String

        package init(svg: [UInt8], scale: Double = 2, name: String) {
            self.svg = svg
            self.scale = scale
            self.name = name
        }
    }

    /// Makes PNG files on a white ground, in the order of the drawings; each says what it was made from (`PictureOrigin`).
    ///
    /// - Parameter progress: told from any thread how many are done.
    /// - Throws: the failure of the first drawing that failed, whatever the number of jobs.
    package func png(_ drawings: [Drawing], progress: @escaping @Sendable (Int) -> Void = { _ in }) throws(RasteriserFailure) -> [[UInt8]] {
        guard !drawings.isEmpty else { return [] }
        let folder = try Self.folder()
        return try Workers.map(drawings.indices, jobs: jobs, progress: { done, _ in progress(done) }) { index throws(RasteriserFailure) in
            try png(drawings[index], in: folder, number: index)
        }
    }

    private static func folder() throws(RasteriserFailure) -> TemporaryFolder {
        do { return try TemporaryFolder() } catch { throw .system(drawing: nil, reason: Message(verbatim: error.localizedDescription)) }
    }

    private func png(_ drawing: Drawing, in folder: borrowing TemporaryFolder, number: Int) throws(RasteriserFailure) -> [UInt8] {
        let source = folder.path("\(number).svg"), target = folder.path("\(number).png")
        do {
            try Data(drawing.svg).write(to: source)
            let run = try ProgramRun(
                program,
                [
                    "--format=png", "--zoom=\(drawing.scale)", "--background-color=white", "--output=\(target.path(percentEncoded: false))",
                    source.path(percentEncoded: false),
                ], in: folder, name: String(number))
            guard run.status == 0 else { throw RasteriserFailure.refused(drawing: drawing.name, status: run.status ?? -1, said: run.said) }
            let png = Array(try Data(contentsOf: target))
            return machine.map { PictureOrigin(svg: drawing.svg, scale: drawing.scale).marked(png, machine: $0) } ?? png
        } catch let failure as RasteriserFailure {
            throw failure
        } catch {
            throw .system(drawing: drawing.name, reason: Message(verbatim: error.localizedDescription))
        }
    }
}
