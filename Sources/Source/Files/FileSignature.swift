#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What the file system says of a file without opening it.
struct FileSignature: Hashable, Sendable {
    private let device: UInt64
    private let node: UInt64
    private let size: Int64
    private let written: Time
    private let changed: Time

    private struct Time: Hashable, Sendable {
        let seconds: Int64
        let nanoseconds: Int64
    }

    init(_ status: stat) {
        device = UInt64(truncatingIfNeeded: status.st_dev)
        node = UInt64(truncatingIfNeeded: status.st_ino)
        size = Int64(status.st_size)
        #if canImport(Darwin)
            let (modification, change) = (status.st_mtimespec, status.st_ctimespec)
        #else
            let (modification, change) = (status.st_mtim, status.st_ctim)
        #endif
        written = Time(seconds: Int64(modification.tv_sec), nanoseconds: Int64(modification.tv_nsec))
        changed = Time(seconds: Int64(change.tv_sec), nanoseconds: Int64(change.tv_nsec))
    }

    /// Whether the file was left alone for at least two seconds, the coarsest tick of a file system, before this moment (seconds since 1970).
    func isSettled(at moment: Int64) -> Bool {
        moment - max(written.seconds, changed.seconds) > 2
    }

    static var now: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec)
    }
}
