/// The preview's own script, put into each page as it is served. Without it the page is what a build writes, byte for byte.
///
/// It stands right behind `<head>`, before the page's scripts, and says which versions of the page and its files the browser gets.
enum Injection {
    static let folder = "almanac-preview/"
    static let script = folder + "client.js"

    /// - Parameter attributes: `data-` attributes without that prefix.
    static func tag(_ attributes: [(name: String, value: String)]) -> [UInt8] {
        let data = attributes.map { " data-\($0.name)=\"\($0.value)\"" }.joined()
        return Array("<script src=\"/\(script)\"\(data)></script>".utf8)
    }

    static func into(_ page: [UInt8], _ tag: [UInt8]) -> [UInt8] {
        let at = position(in: page)
        var result: [UInt8] = []
        result.reserveCapacity(page.count + tag.count)
        result += page[..<at]
        result += tag
        result += page[at...]
        return result
    }

    /// A page whose policy lets those scripts within it run that carry the nonce: the client's, which put a new version's scripts to work in the
    /// moment in which its elements are there.
    static func allowing(_ nonce: String, in page: [UInt8]) -> [UInt8] {
        let scripts = Array("script-src 'self'".utf8)
        guard let end = page.firstRange(of: scripts)?.upperBound else { return page }
        return page[..<end] + Array(" 'nonce-\(nonce)'".utf8) + page[end...]
    }

    /// Behind the `<head>` tag; a page of a template that has none gets it at its end.
    private static func position(in page: [UInt8]) -> Int {
        let name = Array("<head".utf8)
        var index = 0
        while index + name.count < page.count {
            if zip(name, page[index...]).allSatisfy({ $0 == $1 | 0x20 || $0 == $1 }) {
                let next = page[index + name.count]
                if next == UInt8(ascii: ">") { return index + name.count + 1 }
                if next == 0x20 || next == 0x0A || next == 0x09, let end = page[index...].firstIndex(of: UInt8(ascii: ">")) { return end + 1 }
            }
            index += 1
        }
        return page.count
    }
}
