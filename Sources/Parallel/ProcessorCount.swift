#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

package enum ProcessorCount {
    /// How many threads can run at once; `ALMANAC_JOBS` overrules it. The output is the same with any number.
    package static var available: Int {
        if let text = getenv("ALMANAC_JOBS"), let jobs = Int(String(cString: text)), jobs > 0 { return min(jobs, 256, withFiles) }
        return max(1, min(Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))), withFiles))
    }

    /// How many can read, write and run another program at once with the files that may be open.
    private static var withFiles: Int { max(1, (Int(sysconf(Int32(_SC_OPEN_MAX))) - 40) / 8) }
}
