import Markup
import Testing

@testable import Website

/// Templates are rendered as https://github.com/mustache/spec has it, as far as the theme uses it.
struct SkeletonTests {
    private struct Item: TemplateView {
        let x: String

        static let fields: [Field<Item>] = [.text("x") { $0.x }]
    }

    private struct Sample: TemplateView {
        static let fields: [Field<Sample>] = [
            .text("name") { _ in "N" }, .flag("yes") { _ in true }, .flag("no") { _ in false }, .text("note", ifPresent: { _ in "<i>" }),
            .text("nothing", ifPresent: { _ in nil }), .list("items") { _ in [Item(x: "1"), Item(x: "2")] }, .list("none") { _ -> [Item] in [] },
            .one("item") { _ in Item(x: "0") },
        ]
    }

    private func render(_ template: String, partials: [String: String] = [:]) -> String {
        var values = PageValues()
        Sample().collect(into: &values)
        let trees = partials.merging(["t": template]) { $1 }.mapValues { TemplateTree.parse($0, file: "t").tree }
        var out = ByteBuffer()
        Skeleton(template: "t", templates: trees, vocabulary: Sample.vocabulary, shape: values.shape, constants: ["strings": ["a": "A's <b>"]])
            .fill(values, into: &out)
        return out.string
    }

    @Test(arguments: [
        ("{{name}}", "N"), ("{{#yes}}a{{/yes}}{{^yes}}b{{/yes}}", "a"), ("{{#no}}a{{/no}}{{^no}}b{{/no}}", "b"), ("{{#note}}[{{.}}]{{/note}}", "[&lt;i&gt;]"),
        ("{{#nothing}}a{{/nothing}}{{^nothing}}b{{/nothing}}", "b"), ("{{#items}}{{x}}{{name}} {{/items}}", "1N 2N "),
        ("{{#none}}a{{/none}}{{^none}}b{{/none}}", "b"),
        ("{{#has_items}}a{{/has_items}}{{#has_none}}b{{/has_none}}", "a"), ("{{item.x}}{{#item}}{{x}}{{/item}}", "00"), ("{{strings.a}}", "A&#39;s &lt;b&gt;"),
        ("a{{! comment }}b", "ab"), ("{{=| |=}}{{name}}|name|", "{{name}}N"), ("城{{name}}市", "城N市"),
    ]) func tags(_ template: String, _ expected: String) {
        #expect(render(template) == expected)
    }

    @Test(arguments: [
        // A section's tags on lines of their own leave no lines.
        ("a\n{{#yes}}\nb\n{{/yes}}\nc\n", "a\nb\nc\n"), ("{{#yes}}\r\nb\r\n{{/yes}}\r\nc", "b\r\nc"), ("  {{#yes}}  \n b\n\t{{/yes}}\t\nc", " b\nc"),
        ("{{#yes}}\nb\n{{/yes}}", "b\n"), ("a\n  {{! comment }}\nb", "a\nb"), ("a\n{{=| |=}}\n|name|", "a\nN"), ("{{#yes}}\n\nb{{/yes}}", "\nb"),
        // What stands beside something else, and what shows a value, keeps its line.
        ("a {{#yes}}\nb{{/yes}}\nc", "a \nb\nc"), (" {{name}}\nb", " N\nb"), ("{{#yes}}{{#yes}}\nb\n{{/yes}}{{/yes}}\n", "\nb\n\n"),
        ("a\n{{#no}}\nb\n{{/no}}\nc", "a\nc"),
    ]) func linesThatHoldATagAlone(_ template: String, _ expected: String) {
        #expect(render(template) == expected)
    }

    @Test func partialsAreIndentedAsTheTagIs() {
        #expect(render("a\n  {{> p}}\nb", partials: ["p": "1\n2{{name}}\n{{#items}}\n{{x}}\n{{/items}}\n"]) == "a\n  1\n  2N\n  1\n  2\nb")
        #expect(render("a {{> p}} b", partials: ["p": "1\n2"]) == "a 1\n2 b")
        #expect(render(" {{> p}}\n", partials: ["p": "{{> q}}\n1\n", "q": "x\ny\n"]) == " x\n y\n 1\n")
        #expect(render("  {{> p}}\nb", partials: ["p": "1\n"]) == "  1\nb")
        #expect(render("{{> missing}}a") == "a")
    }
}
