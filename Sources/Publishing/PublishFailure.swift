package import Messages
package import Output

/// Why a site could not be published: the machine, the network or the destination failed. What was published before stays, and running again goes on.
package enum PublishFailure: Error, Sendable {
    /// The site's folder cannot be read or is in use.
    case site(OutputFailure)
    case unreadable(String)
    /// A program is not installed.
    case missing(PublishingTool)
    /// A program is there and cannot be used.
    case unusable(Message, hint: Message)
    /// The destination is the site's folder, or stands in it or around it: that is for whoever typed it to mend.
    case overlaps(String, site: String)
    /// A program failed.
    case failed(PublishingTool, status: Int32?, said: String)
    /// What stands at the destination is not what was sent.
    case arrivedOtherwise([String], at: String)
    /// Another publication began meanwhile.
    case overtaken(String)
    case system(Message)

    package var message: Message {
        switch self {
        case .site(let failure):
            failure.hint.map { "\(failure.message)\n  hint: \($0)" } ?? failure.message
        case .unreadable(let path): "cannot read \(path)"
        case .missing(let tool): "publishing there needs the program \(tool.name), which is not installed\n  hint: install it (\(tool.install))"
        case .unusable(let why, let hint): "\(why)\n  hint: \(hint)"
        case .overlaps(let shown, let site): "\(shown) cannot be published to: it overlaps the site itself, \(site)\n  hint: name a folder of its own"
        case .failed(let tool, let status, let said):
            """
            \(tool.name) failed (\(status.map { "exit code \($0)" } ?? "it was ended"))\(Self.quoted(said))\(tool.hint(said).map { "\n  hint: \($0)" } ?? "")
            """
        case .arrivedOtherwise(let paths, let shown):
            "\(paths.count == 1 ? "1 file" : "\(paths.count) files") at \(shown) differ from what was built, such as \(paths[0])\n  hint: publish again; if it stays so, something else writes there"
        case .overtaken(let shown):
            "another publication to \(shown) began while this one went on\n  hint: wait until it has ended, then publish again"
        case .system(let reason): "cannot publish: \(reason)"
        }
    }

    /// The last of what a program said, indented.
    private static func quoted(_ said: String) -> Message {
        let lines = said.split(whereSeparator: \.isNewline).map {
            $0.filter { $0 == "\t" || !$0.unicodeScalars.contains { $0.properties.generalCategory == .control } }
        }
        .filter { !$0.allSatisfy(\.isWhitespace) }
        // The cause stands first with ssh and rsync, last with others.
        let shown = lines.count > 5 ? lines.prefix(3) + ["…"] + lines.suffix(1) : lines[...]
        return Message(verbatim: shown.isEmpty ? "" : ":" + shown.map { "\n    " + $0 }.joined())
    }
}
