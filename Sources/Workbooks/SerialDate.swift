/// Dates as spreadsheets store them: days since the end of 1899, or since 1904-01-01 (ECMA-376 part 1, 18.17.4).
enum SerialDate {
    /// `2017-05-31`, `2017-05-31T12:30:00`, `12:30:00`; nil where it is no date that spreadsheets know.
    static func text(_ number: String, _ moment: CellFormats.Moment, starts1904: Bool) -> String? {
        guard let value = Double(number), value >= 0, value < 2_958_466 else { return nil }
        var day = Int(value), second = Int(((value - Double(day)) * 86_400).rounded())
        if second == 86_400 { (day, second) = (day + 1, 0) }
        let time = two(second / 3_600) + ":" + two(second / 60 % 60) + ":" + two(second % 60)
        if moment == .time { return day == 0 ? time : nil }
        // 1900 was no leap year; Lotus 1-2-3 had it as one, and everybody after it: day 60 is a day that never was.
        if !starts1904 && (day == 60 || day == 0) { return nil }
        let days = starts1904 ? day + 1_461 : day < 60 ? day : day - 1
        let date = civil(days)
        return moment == .date && second == 0 ? date : "\(date)T\(time)"
    }

    /// The date so many days after 1899-12-31 (Howard Hinnant, chrono-compatible low-level date algorithms).
    private static func civil(_ days: Int) -> String {
        let shifted = days + 693_900
        let era = shifted / 146_097, dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return "\(String(repeating: "0", count: max(0, 4 - String(year).count)))\(year)-\(two(month))-\(two(day))"
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
