import Exports
package import Messages

/// The programs to which a site is handed.
package enum PublishingTool: String, Sendable {
    case rsync, rclone, aws

    package var name: String { rawValue }

    package var install: Message { OptionalTool.publishing.first { $0.name == name }?.install ?? "" }

    /// What to do about what a program said; nil where its own words must do.
    func hint(_ said: String) -> Message? {
        let known: [(PublishingTool, String, Message)] = [
            (.rsync, "Host key verification failed", "connect once by hand with ssh, and compare the key that it shows"),
            (.rsync, "Permission denied (", "ssh cannot log in: try ssh with the same user and host, and see that your key is known there"),
            (.rsync, "Could not resolve hostname", "see whether the host's name is right"),
            (.rsync, "rsync: command not found", "install rsync on the server, too"),
            (.rsync, "rsync: not found", "install rsync on the server, too"),
            (.rsync, "mkdir", "make the folder on the server first, or one whose parent is there"),
            (.rsync, "No space left on device", "free some space there, and publish again"),
            (.aws, "NoSuchBucket", "make the bucket first, or see whether its name is right"),
            (.aws, "Unable to locate credentials", "run aws configure, or set AWS_PROFILE"),
            (.aws, "AccessDenied", "the key needs the rights s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject"),
            (.aws, "Could not connect to the endpoint", "see whether the address of --endpoint is right"),
            (
                .rclone, "didn't find section in config file",
                "rclone config makes remotes, rclone listremotes lists them; a folder on a server over SSH is written user@host:/path"
            ),
        ]
        return known.first { $0.0 == self && said.contains($0.1) }?.2
    }
}
