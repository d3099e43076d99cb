import Output

/// A file of the site to come: where it will stand, and how its bytes are made. A plan names thousands and makes none.
struct PlannedFile: Sendable {
    let path: String
    /// Of a drawing: where a release puts the same picture as PNG, and whether the site has the picture alone.
    var picture: String?
    var isPictureOnly = false
    private let make: @Sendable (inout PageRenderer) throws(BuildFailure) -> [UInt8]

    /// A page of an edition.
    init(_ page: any Page, of edition: EditionPlan) {
        path = page.path
        make = { $0.render(page, of: edition) }
    }

    /// A file that is no page.
    init(path: String, picture: String? = nil, isPictureOnly: Bool = false, _ make: @escaping @Sendable () throws(BuildFailure) -> [UInt8]) {
        self.path = path
        self.picture = picture
        self.isPictureOnly = isPictureOnly
        self.make = { (_: inout PageRenderer) throws(BuildFailure) in try make() }
    }

    /// Whether a picture is made of it.
    var isDrawing: Bool { picture != nil || isPictureOnly }

    /// The file as one that is made when it is written.
    var draft: OutputDraft<PageRenderer> {
        OutputDraft(path: path) { [make] (renderer: inout PageRenderer) throws(OutputFailure) in
            do throws(BuildFailure) {
                return try make(&renderer)
            } catch {
                throw .unmade(reason: error.message)
            }
        }
    }

    /// - Throws: a failure of the machine.
    func render(_ renderer: inout PageRenderer) throws(BuildFailure) -> OutputFile {
        OutputFile(path: path, bytes: try make(&renderer), picture: picture, isPictureOnly: isPictureOnly)
    }
}
