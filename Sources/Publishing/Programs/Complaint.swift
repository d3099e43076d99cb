import Messages

/// What programs say when they fail, as far as there is something to be done that they do not say themselves.
enum Complaint: String, CaseIterable {
    case unknownKey = "Host key verification failed"
    case noLogin = "Permission denied ("
    case noHost = "Could not resolve hostname"
    case closedPort = "Connection refused"
    case noRsync = "rsync: command not found"
    case noRsyncEither = "rsync: not found"
    case noParent = "mkdir"
    case fullDisk = "No space left on device"
    case noBucket = "NoSuchBucket"
    case noCredentials = "Unable to locate credentials"
    case noRight = "AccessDenied"
    case noEndpoint = "Could not connect to the endpoint"

    var tool: PublishingTool {
        switch self {
        case .noBucket, .noCredentials, .noRight, .noEndpoint: .aws
        default: .rsync
        }
    }

    var hint: Message {
        switch self {
        case .unknownKey: "connect once by hand with ssh, and compare the key that it shows"
        case .noLogin: "ssh cannot log in: try ssh with the same user and host, and see that your key is known there"
        case .noHost: "see whether the host's name is right"
        case .closedPort: "see whether the server answers ssh at this port; another one is written ssh://user@host:2222/path"
        case .noRsync, .noRsyncEither: "install rsync on the server, too"
        case .noParent: "make the folder on the server first, or one whose parent is there"
        case .fullDisk: "free some space there, and publish again"
        case .noBucket: "make the bucket first, or see whether its name is right"
        case .noCredentials: "run aws configure, or set AWS_PROFILE"
        case .noRight: "the key needs the rights s3:ListBucket, s3:GetObject, s3:PutObject and s3:DeleteObject"
        case .noEndpoint: "see whether the address of --endpoint is right"
        }
    }
}
