import Source

/// A file that is called like an image is one that browsers show: whole, and of the format that its name says.
enum ImageFiles {
    private static let formats = ImageKind.allCases.map(\.rawValue)

    /// - Parameter path: of the file; one whose name promises no image is nobody's business.
    static func check(_ bytes: [UInt8], path: String) -> Diagnostic? {
        guard let promised = ImageKind(path: path) else { return nil }
        func problem(_ message: Message, _ hint: Message, offset: Int = 0) -> Diagnostic {
            Diagnostic("broken-image", message, at: Place(file: path, offset: offset, in: bytes), hint: hint)
        }
        if bytes.isEmpty { return problem("the image is empty", "save it again: the file has not one byte") }
        let image = ImageBytes(bytes)
        guard let kind = ImageKind(image) else {
            let foreign = ImageKind.Foreign(image)
            if foreign == .lfsPointer { return problem("the file is a pointer of Git LFS, not the image", "run git lfs pull") }
            return problem(
                foreign.map { "the file is not an image that browsers show: it seems to be \($0.name)" } ?? "the file is not an image that browsers show",
                "save the image again as \(promised.rawValue), and look at it in a browser")
        }
        if kind == .svg, let fault = SVGFile.fault(bytes) { return problem("the image is damaged: \(fault.message)", fault.hint, offset: fault.offset) }
        if kind == .svg, let activity = SVGFile.activity(bytes) {
            return Diagnostic(
                "active-image", "the image is more than a picture: \(activity.message)", at: Place(file: path, offset: activity.offset, in: bytes),
                hint: activity.hint)
        }
        if !kind.isWhole(image) { return problem("the image is cut off", "copy the file again: its end is missing") }
        if kind == promised { return nil }
        // Browsers look at the bytes of pictures, but take SVG by its name alone.
        return Diagnostic(
            kind == .svg || promised == .svg ? .error : .warning, "image-ending", "the image is \(kind.rawValue), and its name says \(promised.rawValue)",
            at: Place(file: path),
            hint: "rename it to \(renamed(path, kind)), also where it is shown")
    }

    private static func renamed(_ path: String, _ kind: ImageKind) -> String {
        let name = path.split(separator: "/").last ?? ""
        return name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex) + "." + kind.endings[0]
    }

    /// What is wrong with showing a file that is called like no image.
    static func shown(_ source: String, at place: Place) -> Diagnostic? {
        ImageKind(path: source) != nil
            ? nil
            : Diagnostic(
                "not-an-image", "\"\(source)\" is no image that browsers show", at: place,
                hint: "save it as one of \(formats), or link to it, without the \"!\"")
    }
}
