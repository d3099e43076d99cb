/// A drawing in pixels: what a layout hands to the printer.
package struct Drawing: Sendable, Equatable {
    package var width: Double
    package var height: Double
    package var marks: [Mark]

    package init(width: Double, height: Double, marks: [Mark] = []) {
        self.width = width
        self.height = height
        self.marks = marks
    }
}

/// A place in a drawing: x to the right, y downwards.
package struct Point: Sendable, Equatable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }
}

/// One thing drawn. `tint` is the class that gives it its colour.
package enum Mark: Sendable, Equatable {
    case rect(x: Double, y: Double, width: Double, height: Double, tint: String)
    case line(from: Point, to: Point, tint: String)
    case circle(centre: Point, radius: Double, tint: String)
    case path([Point], closed: Bool, tint: String)
    /// Rings, filled by the rule of even and odd.
    case area([[Point]], tint: String)
    case text(String, at: Point, anchor: TextAnchor, style: TextStyle)
}

package enum TextAnchor: Sendable, Equatable {
    case start, middle, end

    /// The value of text-anchor, where it is not the default.
    var attribute: String? {
        switch self {
        case .start: nil
        case .middle: "middle"
        case .end: "end"
        }
    }
}

/// What a text is; its size and weight follow. Three sizes at most: 14 for labels and values, 12 for axes and notes, and the title of a file.
package enum TextStyle: Sendable, Equatable {
    case label
    case strong
    case muted
    case note
    /// A name on a map, as small as a note.
    case smallStrong
    case smallPlain
    case title
    /// On a step of the sequential colours, 0 to 6, light or dark as that needs.
    case onStep(Int, strong: Bool)
    /// The same as small as a note.
    case small(onStep: Int, strong: Bool)
    /// A word of a cloud, of its own size in pixels; the greatest are in the accent colour.
    case word(Int, accent: Bool = false)

    package var size: Double {
        switch self {
        case .label, .strong, .muted, .onStep: 14
        case .note, .smallStrong, .smallPlain, .small: 12
        case .title: 17
        case .word(let size, _): Double(size)
        }
    }

    package var isBold: Bool {
        switch self {
        case .strong, .title, .smallStrong, .onStep(_, strong: true), .small(_, strong: true): true
        default: false
        }
    }

    var className: String {
        switch self {
        case .label: ""
        case .strong: "b"
        case .muted: "m"
        case .note: "n"
        case .smallStrong: "n b s"
        case .smallPlain: "n s"
        case .title: "ti"
        case .onStep(let step, let strong): strong ? "o\(step) b" : "o\(step)"
        case .small(let step, let strong): strong ? "o\(step) n b" : "o\(step) n"
        case .word(_, let accent): accent ? "w hi" : "w"
        }
    }
}

/// The rectangle that a mark may cover in any font: for tests and for placing labels where there is room.
package struct Box: Sendable, Equatable {
    package var left: Double
    package var top: Double
    package var right: Double
    package var bottom: Double

    package func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    func isInside(width: Double, height: Double) -> Bool {
        left >= 0 && top >= 0 && right <= width && bottom <= height
    }
}

extension Mark {
    /// The box of a text by its maximum width; nil for other marks. A line of text is 1.2 sizes high, its baseline 0.95 below the top.
    package var textBox: Box? {
        guard case .text(let text, let at, let anchor, let style) = self else { return nil }
        return TextBox.of(text, at: at, anchor: anchor, style: style)
    }
}

enum TextBox {
    static func of(_ text: String, at: Point, anchor: TextAnchor, style: TextStyle) -> Box {
        let width = TextMeasure.maximum(text, size: style.size, bold: style.isBold)
        let left =
            switch anchor {
            case .start: at.x
            case .middle: at.x - width / 2
            case .end: at.x - width
            }
        return Box(left: left, top: at.y - 0.95 * style.size, right: left + width, bottom: at.y + 0.25 * style.size)
    }
}
