import Output
import Testing

@testable import Website

/// In every site that a sound fixture gives: links lead to files and ids that are there, nothing comes from outside, ids are unique.
struct SiteLinkTests {
    @Test(arguments: SiteFixture.all.filter { !$0.expectsErrors })
    func `every link leads somewhere`(_ fixture: SiteFixture) throws {
        let files = try fixture.render().files
        // The site's own address, which its robots.txt names.
        let robots = String(decoding: files.first { $0.path == "robots.txt" }?.bytes ?? [], as: UTF8.self)
        let base = robots.firstMatch(of: /Sitemap: (.*)sitemap\.xml/).map { String($0.1) }
        var ids: [String: [Substring]] = [:]
        for file in files { ids[file.path] = file.path.hasSuffix(".html") ? values(of: "id", in: String(decoding: file.bytes, as: UTF8.self)) : [] }
        for file in files where file.path.hasSuffix(".html") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            let own = ids[file.path] ?? []
            #expect(Set(own).count == own.count, "\(file.path) has an id twice: \(own.filter { id in own.count { $0 == id } > 1 })")
            for address in values(of: "href", in: text) + values(of: "src", in: text) {
                // The terms of use are somebody else's page.
                if text.contains("rel=\"license\" href=\"\(address)\"") { continue }
                let link = relative(address, from: file.path, base: base)
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let isOutside = link.contains("://") || link.hasPrefix("//") || link.hasPrefix("mailto:")
                #expect(!isOutside, "\(file.path): \(link)")
                // What stands behind a question mark is for the page's script.
                let path = parts[0].prefix { $0 != "?" }
                let target = path.isEmpty ? file.path : resolve(path, from: file.path)
                let found = ids[target]
                #expect(found != nil, "\(file.path): \(link)")
                if parts.count > 1, let found { #expect(found.contains(decoded(String(parts[1]))[...]), "\(file.path): \(link)") }
            }
        }
    }

    /// An address of the site itself, as metadata and the error page name it, seen from a page.
    private func relative(_ address: Substring, from page: String, base: String?) -> Substring {
        guard let base else { return address }
        let root = rootPrefix(of: page)
        if address.hasPrefix(base) { return root + address.dropFirst(base.count) }
        let folder = SiteAddress(base: base).folder ?? "/"
        return page == "404.html" && address.hasPrefix(folder) ? address.dropFirst(folder.count) : address
    }

    private func values(of attribute: String, in text: String) -> [Substring] {
        text.split(separator: " \(attribute)=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    }

    /// A relative address as a path from the site's root.
    private func resolve(_ link: Substring, from page: String) -> String {
        var parts = page.split(separator: "/").dropLast()
        for part in link.split(separator: "/") {
            if part == ".." { parts = parts.dropLast() } else { parts.append(part) }
        }
        return decoded(parts.joined(separator: "/"))
    }

    private func decoded(_ path: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
