import Messages

/// A format of pictures that browsers show, told by the first bytes of a file.
enum ImageKind: String, CaseIterable, Sendable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case webp = "WebP"
    case avif = "AVIF"
    case svg = "SVG"

    /// In the order in which they are proposed.
    var endings: [String] {
        switch self {
        case .png: ["png"]
        case .jpeg: ["jpg", "jpeg"]
        case .gif: ["gif"]
        case .webp: ["webp"]
        case .avif: ["avif"]
        case .svg: ["svg"]
        }
    }

    /// The format that a file's name promises.
    init?(path: some StringProtocol) {
        guard let point = path.lastIndex(of: ".") else { return nil }
        let ending = path[path.index(after: point)...].lowercased()
        guard let kind = Self.allCases.first(where: { $0.endings.contains(ending) }) else { return nil }
        self = kind
    }

    /// The format that the bytes have; an SVG file is any XML, whose root is looked at by `SVGFile`.
    init?(_ image: ImageBytes) {
        if image.starts("\u{89}PNG\r\n\u{1A}\n") {
            self = .png
        } else if image.starts("GIF87a") || image.starts("GIF89a") {
            self = .gif
        } else if image.byte(0) == 0xFF && image.byte(1) == 0xD8 && image.byte(2) == 0xFF {
            self = .jpeg
        } else if image.starts("RIFF") && image.starts("WEBP", at: 8) {
            self = .webp
        } else if image.starts("ftyp", at: 4) && (image.starts("avif", at: 8) || image.starts("avis", at: 8) || ImageSize.avif(image) != nil) {
            self = .avif
        } else if Self.looksLikeSVG(image.bytes) {
            self = .svg
        } else {
            return nil
        }
    }

    /// Whether a root element `svg` stands somewhere in the file’s head, and no HTML page around it.
    private static func looksLikeSVG(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(16384), as: UTF8.self)
        guard head.drop(while: { $0.isWhitespace || $0 == "\u{FEFF}" }).first == "<", let root = head.firstRange(of: "<svg") ?? head.firstRange(of: ":svg")
        else { return false }
        return !head[..<root.lowerBound].lowercased().contains("<html")
    }

    /// What a file that is none of these can be taken for.
    enum Foreign {
        case lfsPointer, page, pdf, bitmap, tiff, photoshop, heic, zip, gzip

        var name: Message {
            switch self {
            case .lfsPointer: "a pointer of Git LFS"
            case .page: "a web page"
            case .pdf: "a PDF"
            case .bitmap: "a BMP picture"
            case .tiff: "a TIFF picture"
            case .photoshop: "a Photoshop file"
            case .heic: "a HEIC picture"
            case .zip: "a zip archive or an Office file"
            case .gzip: "a gzip file"
            }
        }

        init?(_ image: ImageBytes) {
            let head = String(decoding: image.bytes.prefix(512), as: UTF8.self).lowercased()
            if head.hasPrefix("version https://git-lfs") {
                self = .lfsPointer
            } else if head.contains("<html") || head.contains("<!doctype html") {
                self = .page
            } else if image.starts("%PDF") {
                self = .pdf
            } else if image.starts("BM") {
                self = .bitmap
            } else if image.starts("II*\0") || image.starts("MM\0*") {
                self = .tiff
            } else if image.starts("8BPS") {
                self = .photoshop
            } else if ["heic", "heix", "hevc", "mif1"].contains(where: { image.starts("ftyp" + $0, at: 4) }) {
                self = .heic
            } else if image.starts("PK\u{3}\u{4}") {
                self = .zip
            } else if image.byte(0) == 0x1F && image.byte(1) == 0x8B {
                self = .gzip
            } else {
                return nil
            }
        }
    }
}
