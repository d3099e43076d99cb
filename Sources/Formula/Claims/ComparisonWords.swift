/// The words of comparison that stand before or after a number, and what they say of it.
enum ComparisonWord: Sendable, Hashable {
    /// 超过, over.
    case over
    /// 以上, at least.
    case atLeast
    /// 不足, under.
    case under
    /// 以下, at most.
    case atMost
    /// 约, about: equal when rounded to the last stated place.
    case about
    /// 近, almost: the same, and not above.
    case almost
    /// 余, 多, 强: above, by less than one of the last stated place.
    case slightlyOver
    /// 弱: below, by less than one of the last stated place.
    case slightlyUnder
    /// 恰好, only: says nothing of the number.
    case plainly

    /// Before a number. A longer word stands before a shorter one that begins it.
    static let before: [(String, ComparisonWord)] = sorted([
        (
            .over,
            [
                "远超", "远远超过", "远高于", "超过", "超过了", "超出", "超", "逾", "高于", "大于", "多于", "过", "突破", "不止", "over", "above", "more than", "greater than",
                "higher than", "exceeding", "exceeds", "beyond", ">", "just over", "well over", "slightly more than", "slightly over", "in excess of",
                "upwards of",
            ]
        ),
        (
            .atLeast,
            [
                "至少", "起码", "不少于", "不低于", "不小于", "不下", "不下于", "上", "at least", "as many as", "a minimum of", "no less than", "no fewer than", "not less than",
                "≥", ">=",
            ]
        ),
        (
            .under,
            [
                "远低于", "不足", "不到", "低于", "少于", "小于", "不满", "未达", "未到", "未满", "不及", "under", "below", "less than", "fewer than", "lower than", "just under",
                "well under", "slightly under", "slightly less than", "not quite", "short of", "<",
            ]
        ),
        (
            .atMost,
            ["至多", "最多", "顶多", "不超过", "不多于", "不高于", "不大于", "未超过", "没有超过", "at most", "up to", "a maximum of", "no more than", "not more than", "≤", "<="]
        ),
        (
            .about,
            ["约", "大约", "约为", "约有", "约占", "大致", "大概", "差不多", "about", "around", "an estimated", "roughly", "approximately", "some", "circa", "ca.", "≈", "~"]
        ),
        (.almost, ["近", "将近", "接近", "几近", "近乎", "几乎", "almost", "nearly", "close to", "approaching"]),
        (
            .plainly,
            [
                "恰好", "恰", "正好", "刚好", "整整", "仅", "仅有", "仅为", "只", "只有", "共", "共有", "共计", "达", "达到", "高达", "为", "有", "是", "占", "均为", "全部", "各", "并列", "列", "位列",
                "名列", "位居", "居", "排名", "排在", "排", "exactly", "only", "just", "all", "a total of", "precisely", "the", "both", "ranked", "ranks", "joint",
                "tied for", "in", "=",
            ]
        ),
    ])

    /// Right behind the digits: 二十余个.
    static let attached: [(String, ComparisonWord)] = sorted([
        (.slightlyOver, ["余", "多", "强", "有余", "出头", "-odd", " odd"]),
        (.slightlyUnder, ["弱"]),
        (.atLeast, ["+"]),
    ])

    /// Behind the number or its unit: 60分以上.
    static let after: [(String, ComparisonWord)] = sorted([
        (.atLeast, ["以上", "及以上", "或以上", "or more", "or higher", "or above", "or over", "and more", "and above", "and over"]),
        (.atMost, ["以下", "及以下", "或以下", "以内", "之内", "or less", "or fewer", "or lower", "or below", "and below"]),
        (.about, ["左右", "上下", "前后", "or so"]),
        (.slightlyOver, ["有余", "出头"]),
        (.atLeast, ["起"]),
    ])

    private static func sorted(_ groups: [(ComparisonWord, [String])]) -> [(String, ComparisonWord)] {
        groups.flatMap { word, texts in texts.map { ($0, word) } }
            .sorted { $0.0.unicodeScalars.count > $1.0.unicodeScalars.count }
    }
}
