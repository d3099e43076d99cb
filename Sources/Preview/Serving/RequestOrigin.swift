package import Messages

/// Whether a request comes from a page of this preview or from a person at the address bar.
///
/// A page of any site can send requests to 127.0.0.1, and any name can be made to resolve to it (DNS rebinding). So the Host header must
/// name this machine and port, and whatever the browser says of the page that asks must name this preview.
package enum RequestOrigin {
    /// Why the request is refused; nil if it is not.
    package static func problem(_ request: Request, port: UInt16) -> Message? {
        let hosts = request.values(of: "host")
        guard hosts.count == 1, names(port).contains(hosts[0].lowercased()) else {
            return "This preview answers to http://127.0.0.1:\(port) only."
        }
        let origins = request.values(of: "origin")
        guard origins.allSatisfy({ names(port).map { "http://" + $0 }.contains($0.lowercased()) }) else {
            return "This preview answers to its own pages only."
        }
        // A link on a foreign page may lead here; a foreign page may not read from here (Fetch Metadata).
        let site = request.header("sec-fetch-site")
        if let site, site == "cross-site" || site == "same-site", request.header("sec-fetch-mode") != "navigate" {
            return "This preview answers to its own pages only."
        }
        return nil
    }

    private static func names(_ port: UInt16) -> [String] {
        let names = ["127.0.0.1", "localhost", "[::1]"].map { "\($0):\(port)" }
        return port == 80 ? names + ["127.0.0.1", "localhost", "[::1]"] : names
    }
}
