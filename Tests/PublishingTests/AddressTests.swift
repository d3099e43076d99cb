import Testing

@testable import Publishing

@Suite struct AddressTests {
    @Test(arguments: [
        ("s3://bucket", Address.s3(bucket: "bucket", path: "")), ("s3://bucket/a/b/", .s3(bucket: "bucket", path: "a/b/")),
        ("user@host:/var/www", .ssh(host: "user@host", port: nil, path: "/var/www")), ("user@host:www", .ssh(host: "user@host", port: nil, path: "www")),
        ("ssh://user@host:2222/var/www", .ssh(host: "user@host", port: 2222, path: "/var/www")),
        ("ssh://host/var/www", .ssh(host: "host", port: nil, path: "/var/www")),
        ("store:bucket/report", .rclone("store:bucket/report")), (":s3,env_auth:bucket", .rclone(":s3,env_auth:bucket")),
        ("/srv/www", .folder("/srv/www")), ("./public", .folder("./public")),
    ])
    func isRead(text: String, address: Address) throws { #expect(try Address(text) == address) }

    /// Nothing that is handed to another program can be taken for an option of it.
    @Test(arguments: [
        "", "public", "-x", "--config=x:y", "user@-oProxyCommand=x:/a", "-oProxyCommand=x@host:/a", "ssh://-oProxyCommand=x/a", "ssh://host:0/a",
        "ssh://host:x/a",
        "user@host:", "~/www", "user@host:/", "user@host:~", "user@ho;st:/a", "s3://", "s3:///a", "https://example.org/report/", "ftp://host/a", "a\nb:/c",
    ])
    func isRefused(text: String) { #expect((try? Address(text)) == nil, "\(text)") }
}
