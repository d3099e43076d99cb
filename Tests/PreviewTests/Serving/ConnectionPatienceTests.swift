import Messages
import Testing

@testable import Preview

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

struct ConnectionPatienceTests {
    private let start = ContinuousClock.now

    @Test func `a request has a time to come in, and its answer one to be read in`() {
        var patience = ConnectionPatience(request: .seconds(20), answer: .seconds(60))
        patience.awaitRequest(7, at: start)
        #expect(patience.overdue(at: start + .seconds(19)).isEmpty)
        #expect(patience.overdue(at: start + .seconds(20)) == [7])
        patience.awaitReading(7, isStream: false, at: start + .seconds(10))
        #expect(patience.overdue(at: start + .seconds(69)).isEmpty)
        #expect(patience.overdue(at: start + .seconds(70)) == [7])
        patience.awaitRequest(7, at: start + .seconds(65))
        #expect(patience.overdue(at: start + .seconds(84)).isEmpty)
        patience.forget(7)
        #expect(patience.overdue(at: start + .seconds(1000)).isEmpty)
    }

    @Test func `a stream of events has no end`() {
        var patience = ConnectionPatience()
        patience.awaitReading(7, isStream: true, at: start)
        #expect(patience.overdue(at: start + .seconds(100_000)).isEmpty)
    }

    /// A client that writes a byte whenever it can, or reads none of what comes, is cut off; one that asks and reads is answered.
    @Test func `slow headers and slow readers are cut off`() throws {
        let socket = try ListeningSocket.open(from: 49_300, attempts: 500)
        let large = [UInt8](repeating: 0x41, count: 64 << 20)
        try HTTPServer.start(
            on: socket, in: .english, patience: ConnectionPatience(request: .milliseconds(300), answer: .milliseconds(300)), pause: .milliseconds(20)
        ) { _ in .whole(.init(status: 200, headers: [], body: large)) }

        let dripping = try Client(socket.port)
        var sent = 0
        // As long as its bytes are taken; each writes the next one only after some time, so that the buffers are not what ends it.
        while dripping.send(sent == 0 ? "GET / HTTP/1.1\r\nHost: x\r\nX: " : "y"), !dripping.isClosed(within: 50) {
            sent += 1
            #expect(sent < 200)
            if sent >= 200 { break }
        }

        let reading = try Client(socket.port)
        _ = reading.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        var bytes = 0
        while let more = reading.read(1), more > 0 {
            bytes += more
            if bytes > 2000 { break }
            _ = poll(nil, 0, 20)
        }
        // What stood in the buffers could still be read, the rest not.
        while let more = reading.read(1 << 20), more > 0 { bytes += more }
        #expect(bytes < large.count)
    }
}

/// A client of the server on this machine.
private final class Client {
    private let descriptor: Int32

    init(_ port: UInt16) throws {
        #if canImport(Glibc)
            descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #else
            descriptor = socket(AF_INET, SOCK_STREAM, 0)
        #endif
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
        }
        try #require(connected == 0)
    }

    /// False where the other end is gone.
    func send(_ text: String) -> Bool {
        var text = text
        #if canImport(Darwin)
            return text.withUTF8 { write(descriptor, $0.baseAddress, $0.count) } > 0
        #else
            return text.withUTF8 { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) } > 0
        #endif
    }

    /// How many bytes came; 0 at the end, nil where the connection was broken.
    func read(_ most: Int) -> Int? {
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: most, alignment: 1)
        defer { buffer.deallocate() }
        let count = recv(descriptor, buffer, most, 0)
        return count < 0 ? nil : count
    }

    /// Whether the other end closes the connection while we wait, in milliseconds.
    func isClosed(within time: Int32) -> Bool {
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&waiting, 1, time) > 0
    }

    deinit { close(descriptor) }
}
