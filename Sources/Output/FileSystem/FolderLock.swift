import Messages

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// An exclusive lock on a folder, held until the value is gone. The system gives it up with the process, so a killed
/// build leaves none behind.
package struct FolderLock: ~Copyable {
    private let descriptor: Int32

    /// Nil where another build holds the lock.
    package init?(_ folder: String) throws(OutputFailure) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileSystem.failure("open the folder", folder) }
        if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            close(descriptor)
            // A file system without locks: the build goes on unguarded rather than not at all.
            if code == EWOULDBLOCK || code == EINTR { return nil }
            self.descriptor = -1
            return
        }
        self.descriptor = descriptor
    }

    /// Whether the locked folder is the one that the path names now: another build may have removed it in between.
    package func isFor(_ folder: String) -> Bool {
        guard descriptor >= 0 else { return true }
        var held = stat()
        var named = stat()
        return fstat(descriptor, &held) == 0 && lstat(folder, &named) == 0
            && held.st_dev == named.st_dev && held.st_ino == named.st_ino
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }
}
