import Exports
package import Messages

/// The programs to which a site is handed.
package enum PublishingTool: String, Sendable {
    case rsync, rclone, aws

    package var name: String { rawValue }

    package var install: Message { OptionalTool.publishing.first { $0.name == name }?.install ?? "" }

    /// What to do about what the program said; nil where its own words must do.
    func hint(_ said: String) -> Message? { Complaint.allCases.first { $0.tool == self && said.contains($0.rawValue) }?.hint }
}
