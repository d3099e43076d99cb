/// Which connections have been waited for long enough.
///
/// The library closes a connection that does nothing. One that does a little again and again (a header's byte every few seconds, an answer read
/// byte by byte) would stay for ever, so a request and its answer have an end by which they must be through. Streams of events have none.
struct ConnectionPatience {
    /// How long a request may take to come, headers and all, and how long its answer may take to be read.
    let request: Duration
    let answer: Duration

    private var ends: [Int32: ContinuousClock.Instant?] = [:]

    init(request: Duration = .seconds(20), answer: Duration = .seconds(60)) {
        self.request = request
        self.answer = answer
    }

    /// A connection was made, or is to bring its next request.
    mutating func awaitRequest(_ socket: Int32, at now: ContinuousClock.Instant) { ends[socket] = now + request }

    /// Its request is there, and the answer begins.
    /// - Parameter isStream: whether the answer goes on for as long as somebody reads it.
    mutating func awaitReading(_ socket: Int32, isStream: Bool, at now: ContinuousClock.Instant) { ends[socket] = isStream ? .some(nil) : now + answer }

    mutating func forget(_ socket: Int32) { ends[socket] = nil }

    func overdue(at now: ContinuousClock.Instant) -> [Int32] { ends.filter { $0.value.map { $0 <= now } ?? false }.map(\.key) }
}
