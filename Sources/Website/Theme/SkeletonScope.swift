/// What a name stands for while a skeleton is made: where a value goes, whether it is there, or further names.
indirect enum SkeletonValue {
    /// The value of this number in `PageValues`.
    case slot(Int)
    /// An optional value that is not there: found by its name, so that the same name further out does not stand in for it.
    case absent
    case flag(Bool)
    case group(SkeletonScope)
    case list([SkeletonScope])
    /// A text that is the same on every page of a language.
    case constant(String)
    /// Names of such texts.
    case constants([String: String])

    /// Whether a section of it shows what it holds.
    var isThere: Bool {
        switch self {
        case .absent: false
        case .flag(let isThere): isThere
        case .list(let items): !items.isEmpty
        case .slot, .group, .constant, .constants: true
        }
    }

    func child(_ name: String) -> SkeletonValue? {
        switch self {
        case .group(let scope): scope[name]
        case .constants(let texts): texts[name].map { .constant($0) }
        case .slot, .absent, .flag, .list, .constant: nil
        }
    }
}

/// The names of one view with what they stand for, for one shape.
struct SkeletonScope {
    private let vocabulary: TemplateVocabulary
    private let values: [SkeletonValue]

    /// Walks a vocabulary along a shape and numbers the values as `PageValues` did.
    init(_ vocabulary: TemplateVocabulary, shape: [UInt8]) {
        var filler = Filler(shape: ShapeReader(shape))
        self = filler.scope(vocabulary)
    }

    private init(_ vocabulary: TemplateVocabulary, _ values: [SkeletonValue]) {
        self.vocabulary = vocabulary
        self.values = values
    }

    /// Nil of a name that the view does not have.
    subscript(_ name: String) -> SkeletonValue? {
        if let index = vocabulary.entries.firstIndex(where: { $0.name == name }) { return values[index] }
        guard name.hasPrefix("has_") else { return nil }
        let list = name.dropFirst("has_".count)
        guard let index = vocabulary.entries.firstIndex(where: { $0.name == list }), case .list(let items) = values[index] else { return nil }
        return .flag(!items.isEmpty)
    }

    private struct Filler {
        var shape: ShapeReader
        private var next = 0

        init(shape: ShapeReader) {
            self.shape = shape
        }

        mutating func scope(_ vocabulary: TemplateVocabulary) -> SkeletonScope {
            var values: [SkeletonValue] = []
            values.reserveCapacity(vocabulary.entries.count)
            for entry in vocabulary.entries { values.append(value(entry.kind)) }
            return SkeletonScope(vocabulary, values)
        }

        private mutating func value(_ kind: TemplateVocabulary.Kind) -> SkeletonValue {
            switch kind {
            case .text, .markup: return slot()
            case .optionalText, .optionalMarkup: return shape.presence() ? slot() : .absent
            case .flag: return .flag(shape.presence())
            case .one(let inner): return .group(scope(inner))
            case .optional(let inner): return shape.presence() ? .group(scope(inner)) : .absent
            case .list(let inner):
                let count = shape.count()
                var items: [SkeletonScope] = []
                items.reserveCapacity(count)
                for _ in 0..<count { items.append(scope(inner)) }
                return .list(items)
            }
        }

        private mutating func slot() -> SkeletonValue {
            defer { next += 1 }
            return .slot(next)
        }
    }
}
