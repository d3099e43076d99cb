#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The one place where Almanac looks at a calendar: for what it makes as a source that the author changes, never for output.
enum Calendar {
    static var currentYear: Int {
        var now = time(nil), parts = tm()
        gmtime_r(&now, &parts)
        return Int(parts.tm_year) + 1900
    }
}
