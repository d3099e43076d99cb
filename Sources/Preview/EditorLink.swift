import Source

/// Links that open a place of a source file in an editor.
package struct EditorLink: Sendable {
    package enum Editor: String, CaseIterable, Sendable {
        /// Whatever the system opens such files with.
        case system
        case vscode, vscodium, cursor, windsurf, zed, idea, pycharm, webstorm, sublime, textmate
    }

    let editor: Editor
    /// The canonical path of the folder that holds Content/.
    let root: String

    func address(of place: Place) -> String {
        editor.address("\(root == "/" ? "" : root)/\(place.file)", line: place.line, column: place.column)
            ?? "/\(Injection.folder)open?file=\(RequestPath.percentEncoded(place.file))&line=\(place.line)&column=\(place.column)"
    }
}

extension EditorLink.Editor {
    /// Such as `vscode://file/home/me/report/Content/2017/scores.csv:7:25`; nil of the system's, which has no address for a line.
    /// - Parameter path: absolute.
    package func address(_ path: String, line: Int, column: Int) -> String? {
        let path = RequestPath.percentEncoded(path)
        return switch self {
        case .vscode, .vscodium, .cursor, .windsurf, .zed: "\(rawValue)://file\(path):\(line):\(column)"
        case .idea, .pycharm, .webstorm: "\(rawValue)://open?file=\(path)&line=\(line)&column=\(column)"
        case .sublime: "subl://open?url=file://\(path)&line=\(line)&column=\(column)"
        case .textmate: "txmt://open?url=file://\(path)&line=\(line)&column=\(column)"
        case .system: nil
        }
    }
}
