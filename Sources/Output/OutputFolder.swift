package import Parallel

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Writes a finished site so that neither a reader nor a killed build ever sees half of one.
///
/// The new site is prepared in a folder beside the output and exchanged with it in one step. Files whose bytes did not
/// change are not written again: the new folder names the old file (a hard link), so that time and inode stay. That
/// is safe because nothing here ever writes into an existing file. What Almanac did not write is kept.
package enum OutputFolder {
    /// The points at which a test interrupts a build.
    enum Step {
        case staged, arrived, moved
    }
    typealias StepObserver = (Step) throws(OutputFailure) -> Void

    /// The output folder of a report that names none.
    package static func standard(in root: String) -> String { root == "." ? "Site" : root + "/Site" }

    /// Refuses a folder that `write` would refuse, before any work is done. Touches nothing.
    ///
    /// - Parameters:
    ///   - out: the output folder; need not exist.
    ///   - apartFrom: folders of sources, such as Content/, that must neither hold the output nor stand inside it.
    package static func check(_ out: String, apartFrom sources: [String] = []) throws(OutputFailure) {
        _ = try OutputPlace(out, apartFrom: sources)
    }

    /// Makes `out` hold exactly these files, next to what Almanac did not write there.
    ///
    /// - Parameter asksState: whether the report is to tell the state of the finished folder. No other build can have written in between.
    /// - Returns: what changed.
    /// - Throws: why it could not be done; the site that was there is whole then.
    package static func write(
        _ files: [OutputFile], to out: String, apartFrom sources: [String] = [], asksState: Bool = false, progress: Workers.Progress? = nil
    ) throws(OutputFailure) -> OutputReport {
        try write(files, to: out, apartFrom: sources, asksState: asksState, progress: progress) { _ throws(OutputFailure) in }
    }

    /// The same of files that are made meanwhile, each written as soon as it is made.
    ///
    /// - Parameters:
    ///   - tool: makes what each worker makes files with.
    ///   - progress: told how many are made.
    package static func write<Tool>(
        _ drafts: [OutputDraft<Tool>], with tool: @Sendable () -> Tool, to out: String, apartFrom sources: [String] = [], asksState: Bool = false,
        progress: Workers.Progress? = nil
    ) throws(OutputFailure) -> OutputReport {
        try write(drafts, with: tool, to: out, apartFrom: sources, asksState: asksState, progress: progress) { _ throws(OutputFailure) in }
    }

    static func write(
        _ files: [OutputFile], to out: String, apartFrom sources: [String] = [], allowsExchange: Bool = true, asksState: Bool = false,
        progress: Workers.Progress? = nil, at step: StepObserver
    ) throws(OutputFailure) -> OutputReport {
        try write(
            files.map(OutputDraft<Void>.init), with: {}, to: out, apartFrom: sources, allowsExchange: allowsExchange, asksState: asksState,
            progress: progress, at: step)
    }

    static func write<Tool>(
        _ drafts: [OutputDraft<Tool>], with tool: @Sendable () -> Tool, to out: String, apartFrom sources: [String] = [], allowsExchange: Bool = true,
        asksState: Bool = false, progress: Workers.Progress? = nil, at step: StepObserver
    ) throws(OutputFailure) -> OutputReport {
        let plan = try OutputPlan(paths: drafts.map(\.path))
        let staging: StagingFolder?, beside: String?
        do {
            let made = try StagingFolder(beside: OutputPlace(out, apartFrom: sources))
            beside = made.site
            staging = consume made
        } catch {
            // A folder that exists may be writable though its parent is not.
            guard case .system = error, try OutputPlace(out, apartFrom: sources).exists else { throw error }
            staging = nil
            beside = nil
        }
        // While the staging folder is locked nobody else comes to write.
        let isAlone = staging != nil
        // Looked at again under the lock: another build may have just finished.
        let place = try OutputPlace(out, apartFrom: sources)
        let lock = place.exists ? try FolderLock(place.folder) : nil
        if place.exists && lock == nil { throw .busy(folder: out) }

        let kept = try KeptFiles(in: place)
        try kept.makeWay(for: plan, hasMarker: place.marker != nil)
        let marker = Marker(paths: plan.paths)
        let removed = (place.marker?.paths ?? []).filter { !plan.paths.contains($0) }
        let stage = allowsExchange && !place.isMountPoint ? beside : nil
        if let stage { try makeFolders(of: plan, in: stage, mode: place.exists ? FileSystem.entry(place.folder)?.mode : nil) }
        let made = try make(drafts, with: tool, in: stage, standing: place.exists ? place.folder : nil, progress: progress)

        func report(_ arrival: OutputReport.Arrival) -> OutputReport {
            let unchanged = made.count(where: \.isStanding)
            return OutputReport(
                written: made.count - unchanged, unchanged: unchanged, removed: removed.count, bytesWritten: made.reduce(0) { $0 + $1.size },
                arrival: arrival, state: asksState && isAlone ? FileSystem.state(of: place.folder) : nil)
        }

        if place.marker == marker && made.allSatisfy(\.isStanding) { return report(.unchanged) }
        if let stage {
            try takeOver(drafts.indices.filter { made[$0].isStanding }.map { drafts[$0] }, with: tool, from: place.folder, to: stage)
            try FileSystem.write(marker.bytes, to: "\(stage)/\(Marker.name)")
            if try kept.carry(from: place.folder, to: stage, beside: plan) {
                try step(.staged)
                if !place.exists {
                    try FileSystem.move(stage, to: place.folder)
                    try step(.arrived)
                    return report(.wholeFolder)
                }
                if FileSystem.exchange(stage, place.folder) {
                    try step(.arrived)
                    // The old site shares files with the new one, whose state changes once more when their other names go.
                    try? FileSystem.removeTree(stage)
                    return report(.wholeFolder)
                }
            }
        }
        let changed = drafts.indices.filter { !made[$0].isStanding }
        try FileByFile.write(plan, changed: changed.map { drafts[$0].path }, removed: removed, marker: marker, into: place, at: step) {
            index throws(OutputFailure) in
            let draft = drafts[changed[index]], made = made[changed[index]]
            if case .held(let bytes) = made { return bytes }
            if let stage, let bytes = FileSystem.contents("\(stage)/\(draft.path)"), bytes.count == made.size { return bytes }
            var own = tool()
            return try draft.make(&own)
        }
        return report(.fileByFile)
    }

    private static func makeFolders(of plan: OutputPlan, in stage: String, mode: mode_t?) throws(OutputFailure) {
        try FileSystem.makeFolder(stage, mode: mode.map { $0 | 0o700 } ?? 0o777)
        for folder in plan.folders { try FileSystem.makeFolder("\(stage)/\(folder)") }
    }

    /// Makes every file, and writes those that do not stand in the site already into the folder that is to take its place; where there is none, they are kept.
    private static func make<Tool>(
        _ drafts: [OutputDraft<Tool>], with tool: @Sendable () -> Tool, in stage: String?, standing: String?, progress: Workers.Progress?
    ) throws(OutputFailure) -> [MadeFile] {
        try Workers.map(drafts, make: tool, progress: progress) { (tool: inout Tool, draft: OutputDraft<Tool>) throws(OutputFailure) in
            let bytes = try draft.make(&tool)
            if let standing, FileSystem.holds("\(standing)/\(draft.path)", bytes) { return .standing }
            guard let stage else { return .held(bytes) }
            try FileSystem.write(bytes, to: "\(stage)/\(draft.path)")
            return .staged(size: bytes.count)
        }
    }

    /// Gives files that stand in the old site a name in the new one; where the file system has no second names, they are made and written again.
    private static func takeOver<Tool>(
        _ drafts: [OutputDraft<Tool>], with tool: @Sendable () -> Tool, from old: String, to stage: String
    ) throws(OutputFailure) {
        _ = try Workers.map(drafts, make: { nil as Tool? }, progress: nil) { (made: inout Tool?, draft: OutputDraft<Tool>) throws(OutputFailure) in
            let target = "\(stage)/\(draft.path)", standing = "\(old)/\(draft.path)"
            if FileSystem.link(standing, to: target) { return }
            var own = made ?? tool()
            try FileSystem.write(draft.make(&own), to: target)
            made = own
            try FileSystem.copyTime(of: standing, to: target)
        }
    }
}
