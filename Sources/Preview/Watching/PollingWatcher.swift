#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Looks every quarter of a second, where the system tells nothing: network folders, and when its watches are used up.
struct PollingWatcher: Watcher {
    let knowsCompletion = false
    private static let interval = Duration.milliseconds(250)

    mutating func wait(atMost limit: Duration) -> ContinuousClock.Instant? {
        _ = poll(nil, 0, Int32(min(limit, Self.interval).milliseconds))
        return .now
    }
}

extension Duration {
    /// Whole milliseconds, rounded up, so that a wait for them is not too short.
    var milliseconds: Int64 {
        components.seconds * 1000 + (components.attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    }
}
