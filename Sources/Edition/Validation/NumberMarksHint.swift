import Source

/// Many numbers of a file with the same foreign marks are a way of writing: the file beside it can say so, and none has to be typed anew.
enum NumberMarksHint {
    /// - Parameter place: of one of them; a workbook has numbers, not spellings.
    static func added(to hint: Message, _ spelling: CellSpelling, of place: Place?) -> Message {
        guard let place, place.sheet == nil, let mark = spelling.marks.first else { return hint }
        let file = TableSettings.name(of: place.file)
        return spelling.marks.count > 1
            ? "\(hint); for the whole file \"number: point\" or \"number: comma\" in \(file) says which"
            : "\(hint); for the whole file \"number: \(mark.name)\" in \(file) says so"
    }
}
