import Source

/// The script that runs in each open page: the files of Preview/Client as one, whose last starts it.
enum ClientScript {
    static let bytes: [UInt8] = {
        let css = "var css = \(JSONText.string(text("overlay.css")));\n"
        let parts = ["place", "reader", "listeners", "scripts", "page", "overlay", "connection"].map { text($0 + ".js") }
        return Array(("(function () {\n\"use strict\";\n" + (parts + [css, text("main.js")]).joined(separator: "\n") + "})();\n").utf8)
    }()

    private static func text(_ name: String) -> String {
        guard let file = embeddedClient.first(where: { $0.path == name }) else { preconditionFailure("\(name) is not in Sources/Preview/Client") }
        return file.text
    }
}
