import Testing

@testable import Source

@Suite struct NearestTests {
    @Test(arguments: [
        ("captoin", "caption"), ("Caption", "caption"), ("titel", "title"), ("svc_tracking", "svc.tracking"),
        ("ｔｉｔｌｅ", "title"), ("publishedtotal", "published_total"), ("uints", "units"), ("tiltes", "title"),
    ]) func findsTheNameThatWasMeant(_ typed: String, _ meant: String) {
        #expect(nearest(typed, among: ["id", "caption", "title", "units", "svc.tracking", "published_total", "tier"]) == meant)
    }

    @Test(arguments: [("杭洲", "杭州"), ("杭州市", "杭州"), ("呼和号特", "呼和浩特"), ("乌鲁木其", "乌鲁木齐")])
    func worksForChineseNames(_ typed: String, _ meant: String) {
        #expect(nearest(typed, among: ["宁波", "杭州", "呼和浩特", "乌鲁木齐"]) == meant)
    }

    @Test(arguments: ["", "x", "zzzz", "completely-different", "北京上海"]) func staysSilentWhereNothingIsNear(_ typed: String) {
        #expect(nearest(typed, among: ["id", "caption", "title", "杭州"]) == nil)
    }

    @Test func theNearestWinsAndAmongEqualsTheFirst() {
        #expect(nearest("score", among: ["scope", "scores", "store"]) == "scope")
        #expect(nearest("scorez", among: ["scope", "scores", "score"]) == "scores")
        #expect(nearest("a", among: []) == nil)
    }

    @Test func swappedNeighboursAreOneError() {
        #expect(nearest("nmae", among: ["mean", "name"]) == "name")
    }
}
