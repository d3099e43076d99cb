package import Parallel

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

    static func write(
        _ files: [OutputFile], to out: String, apartFrom sources: [String] = [], allowsExchange: Bool = true, asksState: Bool = false,
        progress: Workers.Progress? = nil, at step: StepObserver
    ) throws(OutputFailure) -> OutputReport {
        let plan = try OutputPlan(files)
        let staging: StagingFolder?
        // While the staging folder is locked nobody else comes to write.
        var isAlone = true
        do {
            staging = try StagingFolder(beside: OutputPlace(out, apartFrom: sources))
        } catch {
            // A folder that exists may be writable though its parent is not.
            guard case .system = error, try OutputPlace(out, apartFrom: sources).exists else { throw error }
            staging = nil
            isAlone = false
        }
        // Looked at again under the lock: another build may have just finished.
        let place = try OutputPlace(out, apartFrom: sources)
        let lock = place.exists ? try FolderLock(place.folder) : nil
        if place.exists && lock == nil { throw .busy(folder: out) }

        let kept = try KeptFiles(in: place)
        try kept.makeWay(for: plan, hasMarker: place.marker != nil)
        let marker = Marker(paths: plan.paths)
        let removed = (place.marker?.paths ?? []).filter { !plan.paths.contains($0) }
        let unchanged = place.exists ? compare(plan, with: place.folder) : Array(repeating: false, count: files.count)

        func report(_ arrival: OutputReport.Arrival) -> OutputReport {
            let written = files.indices.filter { !unchanged[$0] }
            return OutputReport(
                written: written.count, unchanged: files.count - written.count, removed: removed.count,
                bytesWritten: written.reduce(0) { $0 + files[$1].bytes.count }, arrival: arrival,
                state: asksState && isAlone ? FileSystem.state(of: place.folder) : nil)
        }

        if place.marker == marker && !unchanged.contains(false) { return report(.unchanged) }
        if let staging, allowsExchange && !place.isMountPoint,
            try stage(plan, unchanged: unchanged, kept: kept, marker: marker, in: staging.site, from: place, progress: progress)
        {
            try step(.staged)
            if !place.exists {
                try FileSystem.move(staging.site, to: place.folder)
                try step(.arrived)
                return report(.wholeFolder)
            }
            if FileSystem.exchange(staging.site, place.folder) {
                try step(.arrived)
                // The old site shares files with the new one, whose state changes once more when their other names go.
                try? FileSystem.removeTree(staging.site)
                return report(.wholeFolder)
            }
        }
        try FileByFile.write(
            plan, unchanged: unchanged, removed: removed, marker: marker, into: place, progress: progress, at: step)
        return report(.fileByFile)
    }

    /// Which files stand in the folder already, byte for byte.
    private static func compare(_ plan: OutputPlan, with folder: String) -> [Bool] {
        Workers.map(plan.files) { FileSystem.holds("\(folder)/\($0.path)", $0.bytes) }
    }

    /// Prepares the whole new site. False where that cannot be done beside the output without copying what is kept.
    private static func stage(
        _ plan: OutputPlan, unchanged: [Bool], kept: KeptFiles, marker: Marker, in stage: String, from place: OutputPlace,
        progress: Workers.Progress?
    ) throws(OutputFailure) -> Bool {
        try FileSystem.makeFolder(stage, mode: place.exists ? (FileSystem.entry(place.folder)?.mode ?? 0o777) | 0o700 : 0o777)
        for folder in plan.folders { try FileSystem.makeFolder("\(stage)/\(folder)") }
        _ = try Workers.map(plan.files.indices, progress: progress) { index throws(OutputFailure) in
            let file = plan.files[index]
            let target = "\(stage)/\(file.path)"
            let old = "\(place.folder)/\(file.path)"
            if unchanged[index] && FileSystem.link(old, to: target) { return }
            try FileSystem.write(file.bytes, to: target)
            if unchanged[index] { try FileSystem.copyTime(of: old, to: target) }
        }
        try FileSystem.write(marker.bytes, to: "\(stage)/\(Marker.name)")
        return try kept.carry(from: place.folder, to: stage, beside: plan)
    }
}
