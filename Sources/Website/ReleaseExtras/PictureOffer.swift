import Edition
import Exports
import Output
import Synchronization

/// Which of a site's drawings it has as pictures too.
enum PictureOffer: Sendable {
    case none
    /// Every one: what is not there yet is drawn.
    case all
    /// Those that an earlier build made of exactly these drawings. Nothing is drawn.
    case kept(KeptPictures)

    /// Whether the picture will be there.
    /// - Parameters:
    ///   - path: the picture's.
    ///   - drawing: makes the drawing, where that has to be looked at.
    func has(_ path: String, of drawing: () -> [UInt8]) -> Bool {
        switch self {
        case .none: false
        case .all: true
        case .kept(let pictures): pictures.picture(path, of: drawing) != nil
        }
    }

    /// Twice the drawing's size, for screens that have two pixels where others have one; less where that is more than a PNG can be.
    static func scale(of drawing: [UInt8]) -> Double {
        guard let size = ImageSize.read(drawing) else { return 2 }
        return min(2, Rasteriser.mostPixels / Double(max(size.width, size.height, 1)))
    }
}

/// The pictures in the output folder that still fit their drawings. Who asks twice, page or build, gets the same answer, whatever happens to the
/// folder meanwhile.
final class KeptPictures: Sendable {
    private let site: StandingSite
    /// The machine that has to have drawn them; any where nobody can tell what this one would draw.
    private let machine: @Sendable () -> String?
    private let looked = Mutex<[String: [UInt8]?]>([:])

    init(_ site: StandingSite, machine: @escaping @Sendable () -> String?) {
        self.site = site
        self.machine = machine
    }

    /// The picture's bytes; nil where there is none, or where it shows another drawing.
    func picture(_ path: String, of drawing: () -> [UInt8]) -> [UInt8]? {
        if let known = looked.withLock({ $0[path] }) { return known }
        let found = site.bytes(path).flatMap { png in
            let svg = drawing()
            return PictureOrigin(svg: svg, scale: PictureOffer.scale(of: svg)).fits(png, machine: machine()) ? png : nil
        }
        return looked.withLock { looked in
            if let known = looked[path] { return known }
            looked[path] = .some(found)
            return found
        }
    }
}
