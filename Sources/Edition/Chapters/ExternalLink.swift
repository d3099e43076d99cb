import Source

/// Links that leave the site: of all schemes only those that every browser opens and that show or send something, and start no other program
/// unasked.
enum ExternalLink {
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel"]

    /// What a link is by its scheme; nil where what stands before the colon is none.
    /// - Parameter scheme: in small letters.
    static func outcome(_ destination: String, scheme: String, rest: String) -> LinkResolver.Outcome? {
        guard let first = scheme.first, first.isASCII, first.isLetter,
            scheme.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) })
        else { return nil }
        guard schemes.contains(scheme) else {
            return .dead(
                message: "links to \(scheme): are not allowed: browsers do not open them, or open another program",
                hint: "link to a page, a file of the edition, or an address with https:, http:, mailto: or tel:")
        }
        if scheme.hasPrefix("http"), !hasHost(rest) {
            return .dead(message: "link to \"\(destination)\" names no host", hint: "write \(scheme)://, the host and the path")
        }
        return .target(.external)
    }

    private static func hasHost(_ rest: String) -> Bool {
        guard rest.hasPrefix("//"), let first = rest.dropFirst(2).first else { return false }
        return !"/\\?#:@".contains(first)
    }
}
