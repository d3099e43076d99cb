import Source

/// The script that runs in each open page: the files of Preview/Client as one, whose last starts it, with the words that it shows.
enum ClientScript {
    static func bytes(in language: MessageLanguage) -> [UInt8] {
        let css = "var css = \(JSONText.string(text("overlay.css")));\n"
        let words = "var words = \(JSONText.object(ClientWords.all.map { ($0.name, JSONText.string($0.message.text(in: language))) }));\n"
        let parts = ["place", "reader", "listeners", "scripts", "page", "overlay", "connection"].map { text($0 + ".js") }
        return Array(("(function () {\n\"use strict\";\n" + ([words] + parts + [css, text("main.js")]).joined(separator: "\n") + "})();\n").utf8)
    }

    private static func text(_ name: String) -> String {
        guard let file = embeddedClient.first(where: { $0.path == name }) else { preconditionFailure("\(name) is not in Sources/Preview/Client") }
        return file.text
    }
}
