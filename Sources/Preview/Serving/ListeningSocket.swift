import Messages

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A socket that listens on this machine only.
struct ListeningSocket {
    let descriptor: Int32
    let port: UInt16

    /// Listens on the first port that is free, beginning with the one that is asked for.
    /// - Parameter attempts: how many ports to try.
    static func open(from port: UInt16, attempts: Int) throws(PreviewFailure) -> ListeningSocket {
        var reason: Int32 = 0
        for candidate in Int(port)..<min(Int(port) + attempts, 65536) {
            let descriptor = newSocket()
            guard descriptor >= 0 else { throw PreviewFailure("no socket: \(Message(systemError: errno))") }
            if listens(descriptor, UInt16(candidate)) { return ListeningSocket(descriptor: descriptor, port: UInt16(candidate)) }
            reason = errno
            close(descriptor)
            guard reason == EADDRINUSE else { break }
        }
        throw PreviewFailure(
            attempts > 1 && reason == EADDRINUSE
                ? "cannot listen on 127.0.0.1:\(port) or the \(attempts - 1) ports after it: \(Message(systemError: reason))"
                : "cannot listen on 127.0.0.1:\(port): \(Message(systemError: reason))")
    }

    /// One that the programs we start (a browser, an editor) do not keep open after us.
    private static func newSocket() -> Int32 {
        #if canImport(Glibc)
            let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            let descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        if descriptor >= 0 { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        return descriptor
    }

    private static func listens(_ descriptor: Int32, _ port: UInt16) -> Bool {
        var yes: Int32 = 1
        // A port that we left a moment ago is free again; one that another program listens on is not.
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let bound = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        return bound == 0 && listen(descriptor, 1024) == 0
    }
}
