import Output

/// The file `.almanac-published` at a destination: which files there are Almanac's, and what they hold.
///
/// It is written twice. Before anything else changes it says that a publication is under way, and lists what stood there together with what
/// is coming: whoever publishes next, from whichever machine, knows whose files those are, and looks at their bytes. At the very end it says
/// that the site is whole.
package struct Manifest: Hashable, Sendable {
    package static let name = ".almanac-published"
    private static let heading = "Published by Almanac, which replaces and removes the files listed here and no others."

    package enum State: Hashable, Sendable {
        case whole
        /// - Parameter run: what tells one publication from another.
        case underWay(run: String)
    }

    /// Why a file stands there.
    package enum Standing: String, Sendable {
        /// The site has it.
        case current = "="
        /// The site named it until the last publication: pages that readers still have open load it.
        case outgoing = "-"
        /// A part of a sealed release that the site was published without since.
        case sealed = "^"
    }

    package struct Entry: Hashable, Sendable {
        package let standing: Standing
        package let sha256: String
        package let size: Int

        package init(_ standing: Standing, sha256: String, size: Int) {
            self.standing = standing
            self.sha256 = sha256
            self.size = size
        }

        func standing(_ standing: Standing) -> Entry { Entry(standing, sha256: sha256, size: size) }
    }

    package var state: State
    package var entries: [String: Entry]

    package init(_ state: State, _ entries: [String: Entry]) {
        self.state = state
        self.entries = entries
    }

    /// Nil where the bytes are not those of a manifest. A path that could lead out of the destination is passed over.
    package init?(_ bytes: [UInt8]) {
        let lines = bytes.split(separator: 0x0A)
        guard lines.count >= 2, lines[0].elementsEqual(Self.heading.utf8) else { return nil }
        let state = String(decoding: lines[1], as: UTF8.self)
        if state == "whole" {
            self.state = .whole
        } else if state.hasPrefix("under way ") {
            self.state = .underWay(run: String(state.dropFirst("under way ".count)))
        } else {
            return nil
        }
        entries = [:]
        entries.reserveCapacity(lines.count)
        for line in lines.dropFirst(2) {
            let parts = line.split(separator: 0x20, maxSplits: 3, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
            guard parts.count == 4, let standing = Standing(rawValue: parts[0]), let size = Int(parts[2]), OutputPlan.flaw(in: parts[3]) == nil else {
                continue
            }
            entries[parts[3]] = Entry(standing, sha256: parts[1], size: size)
        }
    }

    /// The same for the same entries, whatever their order.
    package var bytes: [UInt8] {
        let state =
            switch state {
            case .whole: "whole"
            case .underWay(let run): "under way \(run)"
            }
        var bytes = Array("\(Self.heading)\n\(state)\n".utf8)
        for (path, entry) in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            bytes.append(contentsOf: "\(entry.standing.rawValue) \(entry.sha256) \(entry.size) \(path)\n".utf8)
        }
        return bytes
    }
}
