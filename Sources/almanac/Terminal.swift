import Source

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a person at the command line sees: problems and the summary on standard error, progress only on a terminal.
struct Terminal {
    enum Stream {
        case output
        case errors
    }

    /// In which it is spoken to that person.
    let language: MessageLanguage
    /// The folder from which places are told; nil where no report is spoken of.
    private let root: String?
    private let isInteractive = isatty(STDERR_FILENO) == 1
    private let line = ProgressLine()

    init(language: MessageLanguage = SpokenLanguage.early, root: String? = nil) {
        self.language = language
        self.root = root
    }

    /// How wide it is: by `COLUMNS`, else by what the terminal says, else 80.
    static var columns: Int {
        if let asked = getenv("COLUMNS").flatMap({ Int(String(cString: $0)) }), asked > 0 { return asked }
        var size = winsize()
        return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
    }

    private func isTerminal(_ stream: Stream) -> Bool { stream == .errors ? isInteractive : isatty(STDOUT_FILENO) == 1 }

    private func links(_ stream: Stream) -> TerminalLinks? {
        root.flatMap { root in TerminalLinks(root: root, isInteractive: isTerminal(stream)) { getenv($0).map { String(cString: $0) } } }
    }

    /// Prints problems as asked: machine formats go to standard output whatever the stream.
    /// - Parameter source: the text of a file, for showing the lines that the problems are in.
    func printProblems(
        _ diagnostics: [Diagnostic], as format: DiagnosticFormat, to stream: Stream = .errors, source: (String) -> SourceText? = { _ in nil }
    ) {
        let isPlain = format == .text, links = isPlain ? links(stream) : nil
        let text = render(
            diagnostics, as: format, in: language, colour: isPlain && isTerminal(stream) && getenv("NO_COLOR") == nil, source: source,
            link: { links?.address(of: $0) })
        if text.isEmpty { return }
        write(text.hasSuffix("\n") ? text : text + "\n", to: isPlain ? stream : .output)
    }

    /// One line, or several.
    func say(_ message: Message) { write(Self.lines(message.text(in: language)) + "\n", to: .errors) }

    /// What is wrong, as it is.
    func complain(_ text: String) { write(Self.lines(text), to: .errors) }

    func fail(_ message: Message) { write("almanac: " + Self.lines(message.text(in: language)) + "\n", to: .errors) }

    /// Of a text of several lines, each without what a terminal would take for commands.
    static func lines(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }.joined(separator: "\n")
    }

    /// Overwrites one line on a terminal; prints nothing to a file or a pipe.
    func progress(_ progress: WorkProgress) {
        guard isInteractive, let line = line.next(progress) else { return }
        write("\r\u{1B}[K" + printable(line.text(in: language)), to: .errors)
    }

    func endProgress() {
        if isInteractive { write("\r\u{1B}[K", to: .errors) }
    }

    /// What a command was asked for, on standard output as it is.
    func output(_ text: String) { write(text, to: .output) }

    /// Ends the program with exit code 2 where what it prints through the system's own buffer (help, the version) cannot be written.
    static func failOnLostOutput() {
        atexit { if fflush(nil) != 0, errno != EPIPE { Terminal.lose(errno) } }
    }

    /// What was asked for is lost: that is no success.
    private static func lose(_ code: Int32) -> Never { end(2, saying: "cannot write to standard output: \(Message(systemError: code))") }

    /// Ends the program at once.
    static func end(_ code: Int32, saying message: Message) -> Never {
        Terminal().fail(message)
        _exit(code)
    }

    /// Writes all of it; a reader that went away (a closed pipe) is no failure of ours.
    private func write(_ text: String, to stream: Stream) {
        var text = text
        text.withUTF8 { bytes in
            var rest = UnsafeRawBufferPointer(bytes)
            while !rest.isEmpty {
                let count = systemWrite(stream == .output ? STDOUT_FILENO : STDERR_FILENO, rest)
                if count > 0 {
                    rest = .init(rebasing: rest.dropFirst(count))
                } else if errno != EINTR {
                    if stream == .output, errno != EPIPE { Self.lose(errno) }
                    return
                }
            }
        }
    }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(descriptor, bytes.baseAddress, bytes.count)
}
