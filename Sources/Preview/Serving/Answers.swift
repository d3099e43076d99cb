import Messages
import Synchronization

/// Decides what a request gets. Everything served comes from the shown site's files in memory or is the preview's own.
final class Answers: Sendable {
    private let port: UInt16
    private let language: MessageLanguage
    private let streams: EventStreams
    private let shown: @Sendable () -> ShownSite
    private let policy: String
    private let script: [UInt8]
    private let waiting: [UInt8]
    /// Known to the preview's own pages alone, and another one each time that it starts.
    private let nonce = String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
    private let open: @Sendable (_ file: String, _ line: Int, _ column: Int) -> Bool
    /// Pictures that pages have asked for: those whose changes pages are told of.
    private let pictures = Mutex<Set<String>>([])

    private static let mostPictures = 5000

    /// - Parameters:
    ///   - policy: what pages may load.
    ///   - language: in which the preview speaks.
    ///   - shown: what is shown at the moment.
    ///   - open: opens a file of the report in the system's editor, if it may.
    init(
        port: UInt16, policy: String, language: MessageLanguage = .english, streams: EventStreams, shown: @escaping @Sendable () -> ShownSite,
        open: @escaping @Sendable (String, Int, Int) -> Bool
    ) {
        self.port = port
        self.language = language
        self.policy = policy
        script = ClientScript.bytes(in: language)
        waiting = WaitingPage.bytes(in: language)
        self.streams = streams
        self.shown = shown
        self.open = open
    }

    func answer(_ request: Request) -> Response {
        if request.method == .other { return .text(405, "Only GET and HEAD are answered.", in: language, headers: [("Allow", "GET, HEAD")]) }
        if let problem = RequestOrigin.problem(request, port: port) { return .text(403, problem, in: language) }
        guard let path = RequestPath.decode(request.target) else { return .text(400, "This is not a path of the site.", in: language) }
        let shown = shown()
        if path.hasPrefix(Injection.folder) { return own(path, request, shown) }
        return file(path, request, shown)
    }

    // MARK: The preview's own

    private func own(_ path: String, _ request: Request, _ shown: ShownSite) -> Response {
        switch path.dropFirst(Injection.folder.count) {
        case "client.js":
            return whole(script, path: path, tag: EntityTag.of(script), request)
        case "state.json":
            let page = request.query["page"].flatMap { RequestPath.percentDecoded($0) } ?? ""
            return .whole(
                .init(status: 200, headers: [("Content-Type", "application/json"), ("Cache-Control", "no-store")], body: message(page, shown)))
        case "events" where request.method == .get:
            let page = request.query["page"].flatMap { RequestPath.percentDecoded($0) } ?? ""
            guard let stream = streams.stream(for: page) else { return .text(503, "Too many pages are open.", in: language) }
            stream.send(message(page, shown))
            return .events(stream)
        case "open" where request.method == .get:
            // A foreign page cannot set this header without asking first, and is never answered then.
            guard request.header("almanac-preview") == "open", let file = request.query["file"].flatMap({ RequestPath.percentDecoded($0) }) else {
                return .text(403, "Only the preview's own pages open files.", in: language)
            }
            let line = request.query["line"].flatMap { Int($0) } ?? 1, column = request.query["column"].flatMap { Int($0) } ?? 1
            return open(file, line, column) ? .text(200, "Opened.", in: language) : .text(404, "There is no such file to open.", in: language)
        default:
            return .text(404, "The preview has no such address.", in: language)
        }
    }

    /// What an open page is told.
    /// - Parameter last: what was shown before: where the page is another now, the message brings it along.
    func message(_ page: String, _ shown: ShownSite, after last: ShownSite? = nil) -> [UInt8] {
        let isNew = last.map { $0.site != nil && $0.version(of: page) != shown.version(of: page) } ?? false
        return StateMessage.bytes(
            page: page, shown, pictures: pictures.withLock { $0.sorted() }, html: isNew ? shown.file(page).map { injected($0, path: page, shown) } : nil)
    }

    // MARK: The site's files

    private func file(_ path: String, _ request: Request, _ shown: ShownSite) -> Response {
        guard shown.site != nil else {
            return page(waiting, path: "", status: 503, request, shown)
        }
        let name = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        guard let bytes = shown.file(name) else {
            // Relative links of a folder's page need the slash.
            if !path.isEmpty, !path.hasSuffix("/"), shown.file(path + "/index.html") != nil {
                return .text(302, "See /\(path)/", in: language, headers: [("Location", "/" + RequestPath.percentEncoded(path) + "/")])
            }
            guard let missing = shown.file("404.html") else { return .text(404, "There is no such page.", in: language) }
            return page(missing, path: "", status: 404, request, shown)
        }
        if name.hasSuffix(".html") { return page(bytes, path: name, status: 200, request, shown) }
        if ContentType.isPicture(name) { pictures.withLock { if $0.count < Self.mostPictures { $0.insert(name) } } }
        return whole(bytes, path: name, tag: shown.version(of: name) ?? "", request)
    }

    private func page(_ bytes: [UInt8], path: String, status: Int, _ request: Request, _ shown: ShownSite) -> Response {
        let body = injected(bytes, path: path, shown)
        return whole(body, path: "page.html", tag: EntityTag.of(body), status: status, request)
    }

    private func injected(_ page: [UInt8], path: String, _ shown: ShownSite) -> [UInt8] {
        let tag = Injection.tag([
            ("page", shown.version(of: path) ?? ""), ("style", shown.style ?? ""), ("script", shown.script ?? ""),
            ("nonce", nonce),
            ("pictures", shown.version(ofPictures: pictures.withLock { $0.sorted() })),
        ])
        return Injection.into(Injection.allowing(nonce, in: page), tag)
    }

    /// A file, or the part of it that is asked for, or nothing where the browser has it.
    private func whole(_ bytes: [UInt8], path: String, tag: String, status: Int = 200, _ request: Request) -> Response {
        var headers = [
            ("Content-Type", ContentType.of(path)), ("ETag", "\"\(tag)\""), ("Cache-Control", "no-cache"), ("Accept-Ranges", "bytes"),
            ("X-Content-Type-Options", "nosniff"), ("Cross-Origin-Resource-Policy", "same-origin"),
            ("Content-Security-Policy", String(decoding: Injection.allowing(nonce, in: Array(policy.utf8)), as: UTF8.self) + "; frame-ancestors 'self'"),
        ].map { (name: $0.0, value: $0.1) }
        guard status == 200 else { return .whole(.init(status: status, headers: headers, body: bytes)) }
        if EntityTag.matches(request.header("if-none-match"), tag) { return .whole(.init(status: 304, headers: headers, body: [])) }
        let condition = request.header("if-range")
        switch condition == nil || condition == "\"\(tag)\"" ? ByteRange.parse(request.header("range"), length: bytes.count) : .whole {
        case .whole:
            return .whole(.init(status: 200, headers: headers, body: bytes))
        case .part(let range):
            headers.append(("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"))
            return .whole(.init(status: 206, headers: headers, body: Array(bytes[range])))
        case .unsatisfiable:
            return .text(416, "There is no such range.", in: language, headers: [("Content-Range", "bytes */\(bytes.count)")])
        }
    }
}
