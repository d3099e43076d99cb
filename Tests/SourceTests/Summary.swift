@testable import Source

extension Array where Element == Diagnostic {
    /// Each as `line:column rule`, for comparing whole lists at a glance.
    var summary: [String] {
        map { "\($0.place.map { "\($0.line):\($0.column)" } ?? "-") \($0.rule)" }
    }
}
