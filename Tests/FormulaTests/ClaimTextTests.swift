import Scoring
import Source
import Testing

@testable import Formula

struct ClaimTextTests {
    @Test(arguments: [
        "57.3", "57.32", "５７.３", "５７．３", "约57", "约60", "近60", "超过57", "57以上", "五十七点三", "57", "57.3分", "57分以上", "57 分左右",
        "about 57", "over 57", "almost 60", "at least 57", "57 or more", "57多", "50多分", "under 58", "57.318",
    ])
    func holdsForTheMeanTotal(_ text: String) {
        #expect(verdict(text, "mean(total)").outcome == .holds)
    }

    @Test(arguments: ["57.4", "57.31", "近57", "不足57", "超过58", "58以上", "约50", "五十七点四", "under 57", "almost 57", "58", "-57.3"])
    func doesNotHoldForTheMeanTotal(_ text: String) {
        #expect(verdict(text, "mean(total)").outcome == .differs)
    }

    @Test(arguments: [
        "三分之一强", "超过三成", "36.4%", "36.4％", "36%", "３６％", "三成多", "近四成", "约四成", "不到四成", "三成以上", "超三分之一", "不足一半",
        "百分之三十六", "36.4 percent", "about 36%", "over a third", "less than half", "三成六", "22分之8", "8/22", "不到半数",
    ])
    func holdsForEightOf22(_ text: String) {
        #expect(verdict(text, "8 / 22").outcome == .holds)
    }

    @Test(arguments: ["四成", "过半", "三分之一", "三成", "半数以上", "37%", "百分之四十", "六成五", "0.4%", "36.5%"])
    func doesNotHoldForEightOf22(_ text: String) {
        #expect(verdict(text, "8 / 22").outcome == .differs)
    }

    @Test(arguments: [
        ("3", "3"), ("三", "3"), ("三个", "3"), ("两", "2"), ("十二", "12"), ("一百二十", "120"), ("二十二个城市", "22"), ("1,280.5", "1280.5"),
        ("1，280.5", "1280.5"), ("7.51亿", "751000000"), ("1405万", "14050000"), ("十余个", "13"), ("20多万", "215000"), ("三万", "30000"),
        ("一千零五", "1005"), ("两倍", "2"), ("twice", "2"), ("2.5倍", "2.5"), ("三分之二", "2/3"), ("two thirds", "2/3"), ("一半", "1/2"),
        ("a quarter", "1/4"), ("六成", "0.6"), ("六成五", "0.65"), ("六成半", "65%"), ("百分之五", "5%"), ("千分之五", "0.005"), ("过半", "0.51"),
        ("第3名", "3"), ("第三", "3"), ("第 3 位", "3"), ("3rd", "3"), ("third", "3"), ("twenty-two", "22"), ("前三", "2"), ("前10名", "10"),
        ("一百零一万", "1010000"), ("二〇一七", "2017"), ("十", "10"), ("不超过 5 个", "5"), ("only 4", "4"), ("仅4个", "4"), ("-9.9", "0-9.86"),
        ("−9.9", "0 - 9.9"), ("14,050,000", "14050000"), ("over half", "0.6"), ("8.8个百分点", "8.81%"), ("first", "1"), ("21st", "21"),
        ("22%", "0.22"), ("一亿二千万", "120000000"), ("3千", "3000"), ("60+", "61"), ("九十", "90"), ("one hundred and five", "105"),
    ])
    func isTheNumber(_ text: String, _ formula: String) {
        #expect(verdict(text, formula).outcome == .holds, "\(text) = \(formula)")
    }

    @Test(arguments: [
        "若干", "1.2.3", "1,28", "12abc3", "很多", "第", "百分之", "a", "1,2345", "first three", "second half", "five or six", "8 of 22 cities", "8 in 2016",
        "two score",
        "several", "dozens", "all but one", "over 40 to 50", "50 to 40", "十之八九", "三个一二", "倒数第三", "a score of points", "one of ten", "three to",
        "57 points out of 100",
    ])
    func statesNoNumber(_ text: String) {
        #expect(ClaimText.parse(text)?.statesNumber == false, "\(text)")
    }

    @Test(arguments: [
        (
            "若干", "zh-Hans", "\"若干\" states no number that can be compared",
            "write it in one of these ways: 57.3, 57.3%, 六成, 三分之一, 第3名, 超过57, 40至50之间"
        ),
        (
            "several", "en", "\"several\" states no number that can be compared",
            "write it in one of these ways: 57.3, 57.3%, a third, one in three, 3rd, over 57, between 40 and 50"
        ),
        (
            "several", "", "\"several\" states no number that can be compared",
            "write it in one of these ways: 57.3, 57.3%, a third, one in three, 3rd, over 57, between 40 and 50"
        ),
        ("einige", "de", "\"einige\" states no number that can be compared", "write it in one of these ways: 57,3; 57,3%; 1/3; 3.; > 57; 40–50"),
    ])
    func whatIsNotUnderstoodHasExamplesInTheLanguageOfTheText(_ text: String, _ language: String, _ reason: String, _ hint: String) throws {
        let claim = try #require(ClaimText.parse(text, language: language))
        let verdict = claim.verdict(try evaluated("mean(total)").get(), .equal, in: Edition2017.dataset)
        #expect(verdict.outcome == .unclear(Message(verbatim: reason)))
        #expect(verdict.hint?.english == hint)
    }

    @Test func aShareIsNoCountAndAllAreAllTheUnits() {
        #expect(verdict("one in three", "count(where total >= 60)").outcome == .unclear("\"one in three\" is a share, and the formula gives a count"))
        #expect(verdict("全部", "count(where total > 0)").outcome == .holds)
        #expect(verdict("all cities", "count(where total >= 60)").outcome == .differs)
        #expect(verdict("all", "units(where total > 0)").outcome == .holds)
        #expect(verdict("全部", "units(where total > 60)").outcome == .differs)
        #expect(verdict("none", "share(where total > 100)").outcome == .holds)
        #expect(verdict("none", "share(where total > 81)").outcome == .differs)
    }

    @Test func anEmptyTextIsNoClaim() {
        #expect(ClaimText.parse("　 ") == nil)
    }

    @Test(arguments: [
        "青岛、银川、兰州、成都", "成都、青岛、兰州和银川", "青岛、银川、兰州与成都", "Qingdao, Yinchuan, Lanzhou and Chengdu", "青岛市、银川市、兰州市、成都市",
        "青岛,银川，兰州 和 成都", "青岛、银川等4个城市", "青岛、银川等", "4", "四个城市", "qingdao、yinchuan、lanzhou、chengdu",
    ])
    func isTheSetOfCitiesWithoutIdentityCheck(_ text: String) {
        #expect(verdict(text, "units(where ux.auth = 2)").outcome == .holds)
    }

    @Test(arguments: ["青岛、银川、兰州", "青岛、银川、兰州、成都、武汉", "5", "青岛、银川等5个城市"])
    func isNotTheSetOfCitiesWithoutIdentityCheck(_ text: String) {
        #expect(verdict(text, "units(where ux.auth = 2)").outcome == .differs)
    }

    @Test func anUnknownNameIsSaid() {
        let verdict = verdict("青岛、银州", "units(where ux.auth = 2)")
        #expect(verdict.outcome == .unclear("\"银州\" is no name that the formula's values have"))
    }

    @Test(arguments: [
        ("=", "57.3", true), ("≈", "60", true), ("≈", "50", false), (">", "57", true), (">", "57.4", false), ("≥", "57", true), ("<", "58", true),
        ("≤", "57", false), ("≠", "57.4", true), ("≠", "57.3", false), ("≠", "超过58", true), (">", "超过57", true), ("≥", "57以上", true),
        ("<", "不足58", true), ("≈", "约57", true), ("<=", "58", true), ("！＝", "57.4", true), ("＞", "57", true), ("~=", "57", true),
    ])
    func everyOperatorIsUnderstood(_ operation: String, _ text: String, _ holds: Bool) throws {
        let operation = try #require(ClaimOperator.spellings.first { "\($0.text)" == operation }?.meaning)
        #expect(verdict(text, "mean(total)", operation).holds == holds)
    }

    @Test(arguments: [
        ("57.4", "mean(total)", "57.3"), ("69%", "mean(total)/100", "57%"), ("69.1%", "rate(svc)", "58.6%"), ("四成", "8/22", "36.4%"),
        ("超过58", "mean(total)", "57"), ("57.31", "mean(total)", "57.32"), ("第3名", "rank(\"宁波\", ux)", "第2名"), ("3rd", "rank(\"武汉\")", "10th"),
        ("过半", "0.4", "40.0%"), ("超过57.3", "57.29", "57.29"), ("近57", "mean(total)", "57.3"), ("1,500万", "14050000", "1405万"),
        ("青岛", "top(1, total)", "杭州"), ("三倍", "2.4", "2.4倍"), ("three times", "2.4", "2.4 times"), ("between 40 and 50", "50.3", "50.3"),
        ("40至50之间", "39.96", "39.96"), ("1", "rate(ux)", "69.1%"),
    ])
    func theComputedValueIsWrittenAsTheStatedOne(_ text: String, _ formula: String, _ computed: String) {
        #expect(verdict(text, formula).computed == computed)
    }

    @Test(arguments: [(">", "57", "57", "57"), ("≥", "57.32", "mean(total)", "57.318"), ("<", "57", "57.02", "57.02")])
    func aComparisonThatFailsShowsWhatItFailsBy(_ operation: String, _ text: String, _ formula: String, _ computed: String) throws {
        let verdict = verdict(text, formula, try #require(ClaimOperator(rawValue: operation)))
        #expect(!verdict.holds)
        #expect(verdict.computed == computed)
    }

    @Test func aRateWithoutItsSignGetsAHint() {
        #expect(verdict("69.1", "rate(ux)").hint == "the value is a rate: write 69.1%")
    }

    /// A claim that repeats a number as the page prints it holds, however the edition rounds a half.
    @Test(arguments: [
        ("56.2", Rounding.halfEven, true), ("56.3", .halfEven, false), ("56.3", .halfUp, true), ("56.2", .halfUp, false), ("-56.3", .halfUp, false),
        ("三分之一", .halfEven, false),
        ("5625%", .halfEven, true), ("5,625%", .halfUp, true),
    ])
    func aHalfIsRoundedAsTheEditionDoes(_ text: String, _ rounding: Rounding, _ holds: Bool) throws {
        var number = try #require(NumberReader.read(text, language: ""))
        number.rounding = rounding
        #expect(number.holds(Exact(5_625, over: 100)) == holds)
    }

    @Test func aYesOrNoFormulaBearsAnyText() {
        #expect(verdict("东部最高", "highest(mean(svc), region) = \"east\"").holds)
        #expect(!verdict("西部最高", "highest(mean(svc), region) = \"west\"").holds)
        #expect(verdict("差距很小", "gap(mean(total), region) < 5", .different).holds)
    }

    @Test func noTextCrashesTheReader() {
        var random = SplitMix(seed: 7)
        let pieces = [
            "三", "十", "百", "万", "亿", "点", "分之", "成", "半", "第", "名", "约", "近", "超过", "以上", "余", "1", "0", "９", ".", ",", "%", "-", "/", " ", "half", "twenty",
            "one in ", "between ", " to ", " and ", "每", "中有", "翻", "至", "dozen", "-", "third", "and", "等", "和", "青岛", "、", "倍", "零", "千", "a", "\u{301}", "👍",
        ]
        for _ in 0..<1_500 {
            let text = (0..<Int(random.next() % 9)).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
            guard let claim = ClaimText.parse(text) else { continue }
            for value in [Value(.number(Exact(3), .count)), Value(.list([.unit(0), .unit(3)])), Value(.unit(2))] {
                for operation in ClaimOperator.allCases { _ = claim.verdict(value, operation, in: Edition2017.dataset) }
            }
        }
    }
}

func verdict(_ text: String, _ formula: String, _ operation: ClaimOperator = .equal, language: String = "zh-Hans") -> Verdict {
    guard case .success(let value) = evaluated(formula), let claim = ClaimText.parse(text, language: language) else {
        return Verdict(.unclear("no value of \(formula)"), stated: text, computed: result(formula))
    }
    return claim.verdict(value, operation, in: Edition2017.dataset)
}

/// A small seeded generator (Steele, Lea and Flood 2014), so that a failure can be repeated.
struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
