/// A formula where there is only plain text: what is searched, titles, descriptions, feeds, alternative texts.
///
/// `\frac{x_i - \min x}{2}` is “(xᵢ − min x)/2”: read from the TeX by a few rules, which leave a command that they do not know as its name.
struct PlainFormula {
    private let scalars: [Unicode.Scalar]
    private var index = 0

    static func words(_ tex: String) -> String {
        var reader = PlainFormula(scalars: Array(tex.unicodeScalars))
        return reader.all().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private init(scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    /// Deeper nesting than this is no formula that anybody reads.
    private static let deepest = 100
    private var depth = 0

    private mutating func all(until end: Unicode.Scalar? = nil) -> String {
        var text = ""
        while index < scalars.count {
            if scalars[index] == end {
                index += 1
                break
            }
            // The bounds of a function stand at its name: `minᵢ x`.
            let isBound = (scalars[index] == "_" || scalars[index] == "^") && text.last == " "
            if isBound { text.removeLast() }
            text += atom()
            if isBound { text += " " }
        }
        return text
    }

    /// What one character, command or group says.
    private mutating func atom() -> String {
        guard index < scalars.count else { return "" }
        let scalar = scalars[index]
        index += 1
        switch scalar {
        case "{":
            guard depth < Self.deepest else { return "" }
            depth += 1
            defer { depth -= 1 }
            return all(until: "}")
        case "}": return ""
        case "\\": return command()
        case "^": return Self.small(argument(), Self.raised, "^")
        case "_": return Self.small(argument(), Self.lowered, "_")
        case "&", "~": return " "
        case "-": return "−"
        default: return String(scalar)
        }
    }

    private mutating func skipBlanks() { while index < scalars.count, scalars[index].properties.isWhitespace { index += 1 } }

    private mutating func argument() -> String {
        skipBlanks()
        return atom().trimmed
    }

    private mutating func command() -> String {
        guard index < scalars.count else { return "" }
        var name = ""
        while index < scalars.count, scalars[index].isASCII, scalars[index].properties.isAlphabetic {
            name.unicodeScalars.append(scalars[index])
            index += 1
        }
        guard !name.isEmpty else {
            let sign = scalars[index]
            index += 1
            return sign == "\\" ? "; " : Self.spaces.contains(sign) ? " " : sign == "|" ? "‖" : String(sign)
        }
        if let sign = Self.signs[name] {
            skipBlanks()
            return sign
        }
        switch name {
        case "frac", "dfrac", "tfrac", "cfrac": return Self.grouped(argument()) + "/" + Self.grouped(argument())
        case "binom": return "(" + argument() + " \(argument()))"
        case "sqrt":
            skipBlanks()
            var root = ""
            if index < scalars.count, scalars[index] == "[" {
                index += 1
                root = PlainSpan.words(all(until: "]").trimmed, .superscript)
            }
            return root + "√" + Self.grouped(argument())
        case "begin", "end":
            let kind = argument()
            if name == "begin", kind == "array" { _ = argument() }
            return Self.fences[kind].map { name == "begin" ? $0.0 : $0.1 } ?? " "
        case "left", "right", "middle", "big", "Big", "bigg", "Bigg", "bigl", "bigr", "Bigl", "Bigr", "biggl", "biggr":
            let fence = argument()
            return fence == "." ? "" : fence
        case "hat", "widehat": return argument() + "\u{302}"
        case "bar", "overline": return argument() + "\u{304}"
        case "tilde", "widetilde": return argument() + "\u{303}"
        case "dot": return argument() + "\u{307}"
        case "vec": return argument() + "\u{20D7}"
        case "label", "tag":
            _ = argument()
            return ""
        case _ where Self.silent.contains(name): return ""
        case _ where Self.wraps.contains(name):
            skipBlanks()
            return atom()
        default: return " " + name + " "
        }
    }

    /// `wⱼ` where there are characters for it, `w_(j,k)` otherwise.
    private static func small(_ words: String, _ characters: [Character: Character], _ sign: String) -> String {
        let small = words.compactMap { $0 == " " ? nil : characters[$0] }
        if small.count == words.count(where: { $0 != " " }) { return String(small) }
        return words.count <= 1 ? sign + words : sign + "(" + words + ")"
    }

    private static let raised = Dictionary(
        uniqueKeysWithValues: zip("0123456789+-−=()abcdefghijklmnoprstuvwxyz", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"))
    private static let lowered = Dictionary(uniqueKeysWithValues: zip("0123456789+-−=()aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ"))

    /// What is more than a word stands in brackets.
    private static func grouped(_ text: String) -> String {
        let isOne = text.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil || $0.properties.isDiacritic || $0 == "." || $0 == "%"
        }
        return isOne || text.first == "(" && text.firstIndex(of: ")") == text.indices.last ? text : "(" + text + ")"
    }

    private static let fences = [
        "cases": ("{ ", " "), "pmatrix": ("(", ")"), "bmatrix": ("[", "]"), "Bmatrix": ("{", "}"), "vmatrix": ("|", "|"), "Vmatrix": ("‖", "‖"),
    ]
    private static let spaces: Set<Unicode.Scalar> = [",", ";", ":", " ", "!", ">"]
    private static let silent: Set<String> = ["displaystyle", "textstyle", "scriptstyle", "limits", "nolimits", "nonumber", "notag"]
    private static let wraps: Set<String> = [
        "text", "textrm", "textbf", "textit", "textsf", "mathrm", "mathbf", "mathit", "mathsf", "mathbb", "mathcal", "mathfrak", "boldsymbol", "bm",
        "operatorname", "mbox", "hbox", "underbrace", "overbrace", "underline", "boxed", "phantom", "mathop", "substack",
    ]

    private static let signs: [String: String] = {
        let pairs = """
            alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π rho ρ sigma σ \
            tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω \
            sum ∑ prod ∏ int ∫ partial ∂ nabla ∇ infty ∞ cdot · times × div ÷ pm ± mp ∓ le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ne ≠ neq ≠ approx ≈ \
            equiv ≡ sim ∼ propto ∝ in ∈ notin ∉ subset ⊂ subseteq ⊆ cup ∪ cap ∩ emptyset ∅ forall ∀ exists ∃ to → rightarrow → Rightarrow ⇒ leftarrow ← \
            mapsto ↦ cdots ⋯ ldots … dots … vdots ⋮ ddots ⋱ mid | vert | Vert ‖ lVert ‖ rVert ‖ lvert | rvert | langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ \
            lceil ⌈ rceil ⌉ lbrace { rbrace } prime ′ circ ∘ ast ∗ star ⋆ bullet • degree ° neg ¬ land ∧ lor ∨ wedge ∧ vee ∨ ell ℓ Re ℜ Im ℑ
            """.split(separator: " ").map(String.init)
        var signs: [String: String] = ["quad": " ", "qquad": " ", "lt": "<", "gt": ">"]
        for index in stride(from: 0, to: pairs.count - 1, by: 2) { signs[pairs[index]] = pairs[index + 1] }
        for relation in [
            "le", "leq", "ge", "geq", "ne", "neq", "approx", "equiv", "in", "notin", "to", "rightarrow", "Rightarrow", "propto", "sim", "mid", "times", "div",
            "pm", "mp",
        ] {
            signs[relation] = signs[relation].map { " " + $0 + " " }
        }
        // What has limits reads apart from what follows.
        for function in ["min", "max", "ln", "log", "exp", "sin", "cos", "tan", "lim", "sup", "inf", "arg", "det", "rank", "Pr", "gcd"] {
            signs[function] = function + " "
        }
        return signs
    }()
}

extension TeXFormula {
    /// As plain words.
    package var words: String { PlainFormula.words(tex) }
}

extension String {
    fileprivate var trimmed: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
