import Source
import Testing

@testable import Preview

@Suite struct EditorLinkTests {
    @Test(arguments: [
        (EditorLink.Editor.vscode, "vscode://file/r/my%20report/Content/a.md:3:5"), (.cursor, "cursor://file/r/my%20report/Content/a.md:3:5"),
        (.zed, "zed://file/r/my%20report/Content/a.md:3:5"), (.idea, "idea://open?file=/r/my%20report/Content/a.md&line=3&column=5"),
        (.sublime, "subl://open?url=file:///r/my%20report/Content/a.md&line=3&column=5"),
        (.system, "/almanac-preview/open?file=Content/a.md&line=3&column=5"),
    ])
    func eachEditorHasItsAddress(editor: EditorLink.Editor, address: String) {
        let link = EditorLink(editor: editor, root: "/r/my report")
        #expect(link.address(of: Place(file: "Content/a.md", line: 3, column: 5)) == address)
    }
}
