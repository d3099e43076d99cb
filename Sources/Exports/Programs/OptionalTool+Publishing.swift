package import Messages

/// The programs to which `almanac publish` hands a site; each destination needs one.
extension OptionalTool {
    package static let publishing: [(name: String, adds: Message, install: Message)] = [
        ("rsync", "publish to a server over SSH, or to a folder", "Debian and Ubuntu: apt install rsync openssh-client; macOS: brew install rsync"),
        ("rclone", "publish to storage of any kind", "Debian and Ubuntu: apt install rclone; macOS: brew install rclone"),
        ("aws", "publish to a bucket, s3://…", "Debian and Ubuntu: apt install awscli; macOS: brew install awscli"),
    ]

    static func publishing(_ folders: [String]) -> [OptionalTool] {
        publishing.map { name, adds, install in
            let found = ProgramRun.find(name, in: folders)
            return OptionalTool(
                name: Message(verbatim: name), state: found.map { .here(version: version($0), path: $0) } ?? .missing, adds: adds, install: install)
        }
    }
}
