import Markup
import XML

/// MathML written anew, of the elements and attributes that formulas need and nothing else: no links, no styles, no scripts.
enum MathMarkup {
    /// - Parameters:
    ///   - bytes: one `math` element.
    ///   - words: what is read where no formula can be shown.
    /// - Returns: nil where the element is not well-formed, or holds something else than a formula.
    static func read(_ bytes: [UInt8], words: String) -> String? {
        var out = ByteBuffer(capacity: bytes.count), open: [String] = [], isSound = true
        let isWhole = XMLPull.read(bytes) { pull in
            while isSound, let event = pull.next() {
                switch event {
                case .start(let name):
                    guard open.isEmpty == (name == "math"), let attributes = allowed[name], open.count < deepest else {
                        isSound = false
                        break
                    }
                    var own = ByteBuffer()
                    for attribute in attributes {
                        guard let value = pull.attribute(attribute), isPlain(value), !isIdle(name, attribute, value) else { continue }
                        own.raw(" " + attribute + "=\"")
                        own.text(value)
                        own.raw("\"")
                    }
                    // Without attributes it is a row: pandoc writes one where letters are bold, which their characters say already.
                    open.append(name == "mstyle" && own.isEmpty ? "mrow" : name)
                    out.raw("<" + open[open.count - 1])
                    out.raw(own)
                    if name == "math" { out.attribute("alttext", words) }
                    out.raw(">")
                case .text(let text):
                    // Between elements there is only the layout of the source.
                    if let name = open.last, tokens.contains(name) { out.text(text) } else { isSound = text.allSatisfy(\.isWhitespace) }
                case .end: out.raw("</" + open.removeLast() + ">")
                }
            }
        }
        return isWhole && isSound && open.isEmpty ? out.string : nil
    }

    /// Deeper nesting is no formula that anybody reads.
    private static let deepest = 200

    /// Elements whose content is text.
    private static let tokens: Set<String> = ["mi", "mn", "mo", "mtext", "ms", "annotation"]

    /// The elements, each with its attributes in the order in which they are written.
    private static let allowed: [String: [String]] = [
        "math": ["display"], "semantics": [], "annotation": ["encoding"], "mrow": [], "mi": ["mathvariant"], "mn": [],
        "mo": [
            "form", "fence", "separator", "stretchy", "symmetric", "largeop", "movablelimits", "accent", "lspace", "rspace", "minsize", "maxsize",
        ], "mtext": [], "ms": [], "mspace": ["width", "height", "depth"], "mfrac": ["linethickness"], "msqrt": [], "mroot": [], "msub": [], "msup": [],
        "msubsup": [], "munder": ["accentunder"], "mover": ["accent"], "munderover": ["accent", "accentunder"], "mmultiscripts": [], "mprescripts": [],
        "none": [], "mtable": ["columnalign", "columnspacing", "rowspacing", "columnlines", "rowlines"], "mtr": ["columnalign"],
        "mtd": ["columnalign", "columnspan", "rowspan"], "mstyle": ["displaystyle", "scriptlevel"],
        "mpadded": ["width", "height", "depth", "lspace", "voffset"],
        "mphantom": [], "menclose": ["notation"],
    ]

    /// Whether a value is a word or a length.
    private static func isPlain(_ value: String) -> Bool {
        value.utf8.count <= 60
            && value.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x41 && $0 <= 0x5A || $0 >= 0x30 && $0 <= 0x39 || " .+-%/".utf8.contains($0) }
    }

    /// What is so without being said, or says nothing to a browser.
    private static func isIdle(_ element: String, _ attribute: String, _ value: String) -> Bool {
        switch (element, attribute) {
        case ("math", "display"): value != "block"
        case ("mi", "mathvariant"): value != "normal"
        case ("annotation", "encoding"): value != "application/x-tex"
        default: false
        }
    }
}
