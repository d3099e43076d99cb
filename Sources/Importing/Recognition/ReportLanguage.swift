/// In which language a workbook is written, by its script.
enum ReportLanguage {
    /// - Returns: nil where nothing but Latin letters tells it, which many languages have.
    static func of(_ texts: some Sequence<String>) -> String? {
        var han = 0, traditional = 0, kana = 0, hangul = 0, arabic = 0, latin = 0
        for text in texts {
            for scalar in text.unicodeScalars {
                switch scalar.value {
                case 0x3040...0x30FF: kana += 1
                case 0xAC00...0xD7AF: hangul += 1
                case 0x0600...0x06FF: arabic += 1
                case 0x4E00...0x9FFF:
                    han += 1
                    if traditionalOnly.contains(scalar) { traditional += 1 }
                case 0x41...0x5A, 0x61...0x7A: latin += 1
                default: break
                }
            }
        }
        if kana > 0, kana * 4 > han { return "ja" }
        if hangul > 0, hangul * 2 > latin / 2 { return "ko" }
        if arabic > latin { return "ar" }
        // A character says as much as several letters.
        return han * 3 > latin ? (traditional * 12 > han ? "zh-Hant" : "zh-Hans") : nil
    }

    /// Common characters that the simplified script writes otherwise.
    private static let traditionalOnly = Set("縣區總權績評價標準數據資訊務國學業級類說測機構負責領與達點經濟環發鄉鎮議會員體驗線網絡滿錄".unicodeScalars)
}
