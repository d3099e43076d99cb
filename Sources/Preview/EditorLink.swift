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

    /// Such as `vscode://file/home/me/report/Content/2017/scores.csv:7:25`.
    func address(of place: Place) -> String {
        let path = RequestPath.percentEncoded("\(root == "/" ? "" : root)/\(place.file)")
        let (line, column) = (place.line, place.column)
        return switch editor {
        case .vscode, .vscodium, .cursor, .windsurf, .zed: "\(editor.rawValue)://file\(path):\(line):\(column)"
        case .idea, .pycharm, .webstorm: "\(editor.rawValue)://open?file=\(path)&line=\(line)&column=\(column)"
        case .sublime: "subl://open?url=file://\(path)&line=\(line)&column=\(column)"
        case .textmate: "txmt://open?url=file://\(path)&line=\(line)&column=\(column)"
        case .system:
            "/\(Injection.folder)open?file=\(RequestPath.percentEncoded(place.file))&line=\(line)&column=\(column)"
        }
    }
}
