/// The script that runs in each open page.
enum ClientScript {
    static let bytes = Array(("(function () {\n\"use strict\";\n" + overlay + pageUpdate + connection + "})();\n").utf8)
}
