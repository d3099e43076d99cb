extension OutputFolder {
    /// Writes some files into a site that stays as it is otherwise, each by a rename, so that a reader sees old or new ones whole.
    /// The marker lists them, so that the next build replaces them.
    package static func add(_ files: [OutputFile], to out: String, apartFrom sources: [String] = []) throws(OutputFailure) {
        let plan = try OutputPlan(files)
        let place = try OutputPlace(out, apartFrom: sources)
        try FileSystem.makeFolders(place.folder)
        guard let lock = try FolderLock(place.folder), lock.isFor(place.folder) else { throw .busy(folder: out) }
        try KeptFiles(in: place).makeWay(for: plan, hasMarker: place.marker != nil)
        let stage = "\(place.folder)/\(FileByFile.stageName)"
        try FileSystem.removeTree(stage)
        try FileSystem.makeFolder(stage)
        try FileSystem.write(Marker(paths: plan.paths.union(place.marker?.paths ?? [])).bytes, to: "\(stage)/marker")
        try FileSystem.move("\(stage)/marker", to: "\(place.folder)/\(Marker.name)")
        for path in plan.folders { try FileSystem.makeFolders("\(place.folder)/\(path)") }
        for file in files where !FileSystem.holds("\(place.folder)/\(file.path)", file.bytes) {
            try FileSystem.write(file.bytes, to: "\(stage)/file")
            try FileSystem.move("\(stage)/file", to: "\(place.folder)/\(file.path)")
        }
        try FileSystem.removeTree(stage)
        _ = lock.isFor(place.folder)
    }
}
