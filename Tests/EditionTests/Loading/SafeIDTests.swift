import Source
import Testing

@testable import Edition

struct SafeIDTests {
    @Test(arguments: ["CHN", "BR-SP", "ux.auth", "杭州", "a", "7", "a_b", "São-Paulo", "東京23区", "index2", "console"])
    func `letters and digits of any script are safe`(_ id: String) {
        #expect(SafeID.problem(id) == nil)
    }

    @Test(arguments: [
        ("", "is empty"), ("../x", "contains \"/\""), ("a/b", "contains \"/\""), ("a\\b", "contains \"\\\""), ("a b", "contains \" \""),
        ("a\tb", "contains a tab"), (".hidden", "begins with \".\""), ("-rf", "begins with \"-\""), ("_x", "begins with \"_\""),
        ("a..b", "contains \"..\""), ("a.", "ends with a point"), ("a:b", "contains \":\""), ("a?b", "contains \"?\""), ("a#b", "contains \"#\""),
        ("a%2fb", "contains \"%\""), ("a\"b", "contains \"\"\""), ("a<b", "contains \"<\""), ("index", "is a reserved name"),
        ("Index", "is a reserved name"), ("con", "is a reserved name"), ("NUL.txt", "is a reserved name"), ("…", "contains \"…\""),
        ("a\u{202E}b", "contains \"\u{202E}\""), ("a\u{0}b", "contains \"\u{0}\""), (String(repeating: "a", count: 101), "is longer than 100 characters"),
    ])
    func `what leaves the folder, hides or misleads is not`(_ id: String, _ problem: String) {
        #expect(SafeID.problem(id)?.english == problem)
    }

    @Test func `a register tells equal ids from those that differ in case`() {
        var register = IDRegister("unit")
        #expect(register.register("ash", at: Place(file: "a", line: 1)) == nil)
        #expect(register.register("ash", at: Place(file: "a", line: 2))?.rule == "duplicate-unit")
        #expect(register.register("Ash", at: Place(file: "a", line: 3))?.rule == "id-differs-in-case")
        #expect(register.register("Straße", at: Place(file: "a", line: 4)) == nil)
        #expect(register.register("STRASSE", at: Place(file: "a", line: 5)) == nil)
        let problem = register.register("ASH", at: Place(file: "a", line: 6))
        #expect(problem?.notes.first?.place == Place(file: "a", line: 1))
    }
}
