extension YAMLFields {
    /// A date of ISO 8601, `2017-08-01`, that exists in the calendar.
    package mutating func date(_ key: String) -> String? {
        guard let text = string(key) else { return nil }
        if CalendarDate.exists(text) { return text }
        report(
            Diagnostic(
                "wrong-date", "\(key) is \"\(YAMLType.shortened(text))\", not a date of the calendar", at: place(of: key),
                hint: "write year, month and day as 2017-08-01"))
        return nil
    }
}

/// Dates of the proleptic Gregorian calendar, as ISO 8601 writes them.
enum CalendarDate {
    /// Whether `text` is YYYY-MM-DD with a month and a day that exist.
    static func exists(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = number(bytes[0..<4]), let month = number(bytes[5..<7]), let day = number(bytes[8..<10]),
            (1...12).contains(month)
        else { return false }
        return (1...days(in: month, of: year)).contains(day)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}
