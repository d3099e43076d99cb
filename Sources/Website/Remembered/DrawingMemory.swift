import Exports
import Output

/// What draws pictures on this machine, as it said of itself at an earlier build: eight programs have to answer, which takes longer than all else where one
/// chapter was changed. It holds for as long as `MachineState` is what it was then.
package struct DrawingMemory: Sendable {
    private static let name = "drawing.txt"

    let cache: CacheFolder
    /// SHA-256 of the lines of `MachineState`.
    let state: String

    /// What draws, where it is installed, with what is remembered of it.
    static func rasteriser(jobs: Int, _ memory: DrawingMemory?) throws(RasteriserFailure) -> Rasteriser {
        let rasteriser = try Rasteriser(jobs: jobs)
        return memory.map { memory in rasteriser.remembered { memory.machine(of: $0) } } ?? rasteriser
    }

    /// `Rasteriser.machine`, remembered or asked for now.
    private func machine(of rasteriser: Rasteriser) -> String? {
        let parts = cache.contents(Self.name).map { String(decoding: $0, as: UTF8.self).split(whereSeparator: \.isWhitespace) } ?? []
        if parts.count == 2, parts[0] == state, parts[1].utf8.count == 64 { return String(parts[1]) }
        guard let asked = rasteriser.machine else { return nil }
        cache.write(Array("\(state) \(asked)\n".utf8), to: Self.name)
        return asked
    }
}
