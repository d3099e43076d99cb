import Output

/// Holds the site's folder while something is brought into its archive.
enum ArchiveLock {
    /// Runs while no build exchanges the site's folder.
    static func hold(_ site: String, edition: String, _ work: () throws(OutputFailure) -> Void) throws(ArchiveFailure) {
        try onDisk { () throws(OutputFailure) in
            try FileSystem.makeFolders("\(site)/archive/\(edition)")
            // A build may exchange the folder between our opening and our locking it: then the lock is on the old one.
            for _ in 0..<16 {
                // The site may be a symbolic link: what a build locks is the folder behind it.
                let folder = FileSystem.realPath(site) ?? site
                guard let lock = try FolderLock(folder) else { throw .busy(folder: site) }
                if !lock.isFor(folder) { continue }
                return try work()
            }
            throw .busy(folder: site)
        }
    }
}
