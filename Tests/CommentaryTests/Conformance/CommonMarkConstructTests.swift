import Testing

/// Every construct of CommonMark, section by section: with the extensions off our HTML is libcmark's.
struct CommonMarkConstructTests {
    @Test(arguments: sections.map(\.name))
    func section(_ name: String) {
        for text in Self.sections.first(where: { $0.name == name })?.texts ?? [] {
            #expect(commonMarkHTML(text) == libcmarkHTML(text), "\(text.debugDescription)")
            // The same inside a quote, an item, and with other line ends.
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            for other in [
                lines.map { "> " + $0 }.joined(separator: "\n"), "- " + lines.joined(separator: "\n  "), "1.\t" + lines.joined(separator: "\n\t"),
                lines.joined(separator: "\r\n"), lines.joined(separator: "\r"), text + text,
            ] {
                #expect(commonMarkHTML(other) == libcmarkHTML(other), "\(other.debugDescription)")
            }
        }
    }

    static let sections: [(name: String, texts: [String])] = [
        ("nothing", ["", "\n", " \n\t\n", "\u{FEFF}", "\u{FEFF}# a", "\0", "a\0b"]),
        (
            "tabs",
            [
                "\tfoo\tbaz\t\tbim", "  \tfoo\tbaz", "    a\ta\n    ὐ\ta", "  - foo\n\n\tbar", "- foo\n\n\t\tbar", ">\t\tfoo", "-\t\tfoo",
                "    foo\n\tbar", " - foo\n   - bar\n\t - baz", "#\tFoo", "*\t*\t*\t",
            ]
        ),
        (
            "backslash escapes",
            [
                "\\!\\\"\\#\\$\\%\\&\\'\\(\\)\\*\\+\\,\\-\\.\\/\\:\\;\\<\\=\\>\\?\\@\\[\\\\\\]\\^\\_\\`\\{\\|\\}\\~", "\\\t\\A\\a\\ \\3\\φ\\«",
                "\\*not*\n\\<br/>\n\\[not](/foo)\n\\`not`\n1\\. not\n\\* not\n\\# not\n\\[foo]: /url\n\\&ouml;", "\\\\*emphasis*", "foo\\\nbar",
                "`` \\[\\` ``", "    \\[\\]", "~~~\n\\[\\]\n~~~", "<http://example.com?find=\\*>", "<a href=\"/bar\\/)\">", "[foo](/bar\\* \"ti\\*tle\")",
                "[foo]\n\n[foo]: /bar\\* \"ti\\*tle\"", "``` foo\\+bar\nfoo\n```",
            ]
        ),
        (
            "entities",
            [
                "&nbsp; &amp; &copy; &AElig; &Dcaron; &frac34; &HilbertSpace; &DifferentialD; &ClockwiseContourIntegral; &ngE;",
                "&#35; &#1234; &#992; &#0; &#X22; &#XD06; &#xcab;", "&nbsp &x; &#; &#x; &#87654321; &#abcdef0; &ThisIsNotDefined; &hi?;", "&copy",
                "&MadeUpEntity;",
                "<a href=\"&ouml;&ouml;.html\">", "[foo](/f&ouml;&ouml; \"f&ouml;&ouml;\")", "``` f&ouml;&ouml;\nfoo\n```", "`f&ouml;&ouml;`",
                "    f&ouml;f&ouml;", "&#42;foo&#42;\n*foo*", "&#42; foo", "foo&#10;&#10;bar", "&#9;foo", "[a](url &quot;tit&quot;)", "&ldquo;**&rdquo;a**",
            ]
        ),
        ("precedence", ["- `one\n- two`"]),
        (
            "thematic breaks",
            [
                "***\n---\n___", "+++", "===", "--\n**\n__", " ***\n  ***\n   ***", "    ***", "Foo\n    ***", "_____________________________________",
                " - - -", " **  * ** * ** * **", "-     -      -      -", "- - - -    ", "_ _ _ _ a\n\na------\n\n---a---", " *-*", "- foo\n***\n- bar",
                "Foo\n***\nbar", "Foo\n---\nbar", "* Foo\n* * *\n* Bar", "- Foo\n- * * *",
            ]
        ),
        (
            "ATX headings",
            [
                "# foo\n## foo\n### foo\n#### foo\n##### foo\n###### foo", "####### foo", "#5 bolt\n\n#hashtag", "\\## foo", "# foo *bar* \\*baz\\*",
                "#                  foo     ", " ### foo\n  ## foo\n   # foo", "    # foo", "foo\n    # bar", "## foo ##\n  ###   bar    ###",
                "# foo ##################################\n##### foo ##", "### foo ###     ", "### foo ### b", "# foo#",
                "### foo \\###\n## foo #\\##\n# foo \\#",
                "****\n## foo\n****", "Foo bar\n# baz\nBar foo", "## \n#\n### ###", "# `a\n# b`", "#\u{A0}a", "# a\\", "# a  ",
            ]
        ),
        (
            "setext headings",
            [
                "Foo *bar*\n=========\n\nFoo *bar*\n---------", "Foo *bar\nbaz*\n====", "  Foo *bar\nbaz*\t\n====", "Foo\n-------------------------\n\nFoo\n=",
                "   Foo\n---\n\n  Foo\n-----\n\n  Foo\n  ===", "    Foo\n    ---\n\n    Foo\n---", "Foo\n   ----      ", "Foo\n    ---",
                "Foo\n= =\n\nFoo\n--- -",
                "Foo  \n-----", "Foo\\\n----", "`Foo\n----\n`", "> Foo\n---", "> foo\nbar\n===", "- Foo\n---", "Foo\nBar\n---", "---\nFoo\n---\nBar\n---\nBaz",
                "\n====", "---\n---", "- foo\n-----", "    foo\n---", "> foo\n-----", "\\> foo\n------", "Foo\n\nbar\n---\nbaz", "[a]: /b\nFoo [a]\n===",
                "[a]: /b\n===",
            ]
        ),
        (
            "indented code",
            [
                "    a simple\n      indented code block", "  - foo\n\n    bar", "1.  foo\n\n    - bar", "    <a/>\n    *hi*\n\n    - one",
                "    chunk1\n\n    chunk2\n  \n \n \n    chunk3", "    chunk1\n      \n      chunk2", "Foo\n    bar", "    foo\nbar",
                "# Heading\n    foo\nHeading\n------\n    foo\n----", "        foo\n    bar", "\n    \n    foo\n    \n", "    foo  ",
            ]
        ),
        (
            "fenced code",
            [
                "```\n<\n >\n```", "~~~\n<\n >\n~~~", "``\nfoo\n``", "```\naaa\n~~~\n```", "~~~\naaa\n```\n~~~", "````\naaa\n```\n``````",
                "~~~~\naaa\n~~~\n~~~~", "```",
                "`````\n\n```\naaa", "> ```\n> aaa\n\nbbb", "```\n\n  \n```", "```\n```", " ```\n aaa\naaa\n```", "  ```\naaa\n  aaa\naaa\n  ```",
                "   ```\n   aaa\n    aaa\n  aaa\n   ```",
                "    ```\n    aaa\n    ```", "```\naaa\n  ```", "   ```\naaa\n  ```", "```\naaa\n    ```", "``` ```\naaa", "~~~~~~\naaa\n~~~ ~~",
                "foo\n```\nbar\n```\nbaz",
                "foo\n---\n~~~\nbar\n~~~\n# baz", "```ruby\ndef foo(x)\n  return 3\nend\n```", "~~~~    ruby startline=3 $%@#$\ndef\n~~~~~~~", "````;\n````",
                "``` aa ```\nfoo",
                "~~~ aa ``` ~~~\nfoo\n~~~", "```\n``` aaa\n```", "```\u{A0}x\ny\n```", "``` a\tb\nc\n```", "```language-x\n```", "```<&\">\n```",
            ]
        ),
        (
            "HTML blocks",
            [
                "<table><tr><td>\n<pre>\n**Hello**,\n\n_world_.\n</pre>\n</td></tr></table>",
                "<table>\n  <tr>\n    <td>\n           hi\n    </td>\n  </tr>\n</table>\n\nokay.",
                " <div>\n  *hello*\n         <foo><a>", "</div>\n*foo*", "<DIV CLASS=\"foo\">\n\n*Markdown*\n\n</DIV>",
                "<div id=\"foo\"\n  class=\"bar\">\n</div>", "<div>\n*foo*\n\n*bar*",
                "<div id=\"foo\"\n*hi*", "<div class\nfoo", "<div *???-&&&-<---\n*foo*", "<div><a href=\"bar\">*foo*</a></div>",
                "<div></div>\n``` c\nint x = 33;\n```",
                "<a href=\"foo\">\n*bar*\n</a>", "<Warning>\n*bar*\n</Warning>", "<i class=\"foo\">\n*bar*\n</i>", "<del>\n*foo*\n</del>",
                "<del>\n\n*foo*\n\n</del>", "<del>*foo*</del>",
                "<pre language=\"haskell\"><code>\nimport Text\n\nmain\n</code></pre>\nokay", "<script type=\"text/javascript\">\n\n// x\n</script>\nokay",
                "<textarea>\n\n*foo*\n\n_bar_\n\n</textarea>",
                "<style\n  type=\"text/css\">\nh1 {color:red;}\n\n</style>\nokay", "<style>\n\nfoo", "> <div>\n> foo\n\nbar", "- <div>\n- foo",
                "<style>p{color:red;}</style>\n*foo*", "<!-- foo -->*bar*\n*baz*",
                "<script>\nfoo\n</script>1. *bar*", "<!-- Foo\n\nbar\n   baz -->\nokay", "<?php\n\n  echo '>';\n\n?>\nokay", "<!DOCTYPE html>",
                "<![CDATA[\nx\n\n]]>\nokay", "  <!-- foo -->\n\n    <!-- foo -->",
                "  <div>\n\n    <div>", "Foo\n<div>\nbar\n</div>", "<div>\nbar\n</div>\n*foo*", "Foo\n<a href=\"bar\">\nbaz",
                "<div>\n\n*Emphasized* text.\n\n</div>", "<table>\n\n<tr>\n\n<td>\nHi\n</td>\n\n</tr>\n\n</table>",
            ]
        ),
        (
            "link reference definitions",
            [
                "[foo]: /url \"title\"\n\n[foo]", "   [foo]: \n      /url  \n           'the title'  \n\n[foo]",
                "[Foo*bar\\]]:my_(url) 'title (with parens)'\n\n[Foo*bar\\]]",
                "[Foo bar]:\n<my url>\n'title'\n\n[Foo bar]", "[foo]: /url '\ntitle\nline1\nline2\n'\n\n[foo]",
                "[foo]: /url 'title\n\nwith blank line'\n\n[foo]", "[foo]:\n/url\n\n[foo]", "[foo]:\n\n[foo]",
                "[foo]: <>\n\n[foo]", "[foo]: <bar>(baz)\n\n[foo]", "[foo]: /url\\bar\\*baz \"foo\\\"bar\\baz\"\n\n[foo]", "[foo]\n\n[foo]: url",
                "[foo]\n\n[foo]: first\n[foo]: second", "[FOO]: /url\n\n[Foo]",
                "[ΑΓΩ]: /φου\n\n[αγω]", "[foo]: /url", "[\nfoo\n]: /url\nbar", "[foo]: /url \"title\" ok", "[foo]: /url\n\"title\" ok",
                "    [foo]: /url \"title\"\n\n[foo]", "```\n[foo]: /url\n```\n\n[foo]",
                "Foo\n[bar]: /baz\n\n[bar]", "# [Foo]\n[foo]: /url\n> bar", "[foo]: /url\nbar\n===\n[foo]", "[foo]: /url\n===\n[foo]",
                "[foo]: /foo-url \"foo\"\n[bar]: /bar-url\n  \"bar\"\n[baz]: /baz-url\n\n[foo],\n[bar],\n[baz]",
                "[foo]\n\n> [foo]: /url", "[\\\n]: x", "[a]: (b\n\n[a]", "[a]: b)c\n\n[a]",
            ]
        ),
        (
            "paragraphs",
            [
                "aaa\n\nbbb", "aaa\nbbb\n\nccc\nddd", "aaa\n\n\nbbb", "  aaa\n bbb", "aaa\n             bbb\n                                       ccc",
                "   aaa\nbbb", "    aaa\nbbb", "aaa     \nbbb     ",
            ]
        ),
        ("blank lines", ["  \n\naaa\n  \n\n# aaa\n\n  "]),
        (
            "block quotes",
            [
                "> # Foo\n> bar\n> baz", "># Foo\n>bar\n> baz", "   > # Foo\n   > bar\n > baz", "    > # Foo\n    > bar", "> # Foo\n> bar\nbaz",
                "> bar\nbaz\n> foo", "> foo\n---", "> - foo\n- bar",
                ">     foo\n    bar", "> ```\nfoo\n```", "> foo\n    - bar", ">", ">\n>  \n> ", ">\n> foo\n>  ", "> foo\n\n> bar", "> foo\n> bar",
                "> foo\n>\n> bar", "foo\n> bar", "> aaa\n***\n> bbb", "> bar\nbaz", "> bar\n\nbaz",
                "> bar\n>\nbaz", "> > > foo\nbar", ">>> foo\n> bar\n>>baz", ">     code\n\n>    not code",
            ]
        ),
        (
            "list items",
            [
                "A paragraph\nwith two lines.\n\n    indented code\n\n> A block quote.",
                "1.  A paragraph\n    with two lines.\n\n        indented code\n\n    > A block quote.", "- one\n\n two", "- one\n\n  two",
                " -    one\n\n     two", " -    one\n\n      two",
                "   > > 1.  one\n>>\n>>     two", ">>- one\n>>\n  >  > two", "-one\n\n2.two", "- foo\n\n\n  bar",
                "1.  foo\n\n    ```\n    bar\n    ```\n\n    baz\n\n    > bam", "- Foo\n\n      bar\n\n\n      baz", "123456789. ok", "1234567890. not ok",
                "0. ok", "003. ok", "-1. not ok",
                "- foo\n\n      bar", "  10.  foo\n\n           bar", "    indented code\n\nparagraph\n\n    more code",
                "1.     indented code\n\n   paragraph\n\n       more code", "1.      indented code\n\n   paragraph", "   foo\n\nbar", "-    foo\n\n  bar",
                "-  foo\n\n   bar",
                "-\n  foo\n-\n  ```\n  bar\n  ```\n-\n      baz", "-   \n  foo", "-\n\n  foo", "- foo\n-\n- bar", "- foo\n-   \n- bar", "1. foo\n2.\n3. bar",
                "*", "foo\n*\n\nfoo\n1.", " 1.  A paragraph\n     with two lines.\n\n         indented code\n\n     > A block quote.",
                "    1.  A paragraph\n        with two lines.", "  1.  A paragraph\nwith two lines.\n\n          indented code",
                "  1.  A paragraph\n    with two lines.", "> 1. > Blockquote\ncontinued here.", "> 1. > Blockquote\n> continued here.",
                "- foo\n  - bar\n    - baz\n      - boo", "- foo\n - bar\n  - baz\n   - boo",
                "10) foo\n    - bar", "10) foo\n   - bar", "- - foo", "1. - 2. foo", "- # Foo\n- Bar\n  ---\n  baz",
            ]
        ),
        (
            "lists",
            [
                "- foo\n- bar\n+ baz", "1. foo\n2. bar\n3) baz", "Foo\n- bar\n- baz", "The number of windows in my house is\n14.  The number of doors is 6.",
                "The number\n1.  The number of doors is 6.", "- foo\n\n- bar\n\n\n- baz", "- foo\n  - bar\n    - baz\n\n\n      bim",
                "- foo\n- bar\n\n<!-- -->\n\n- baz\n- bim", "-   foo\n\n    notcode\n\n-   foo\n\n<!-- -->\n\n    code",
                "- a\n - b\n  - c\n   - d\n  - e\n - f\n- g", "1. a\n\n  2. b\n\n   3. c", "- a\n - b\n  - c\n   - d\n    - e", "1. a\n\n  2. b\n\n    3. c",
                "- a\n- b\n\n- c", "* a\n*\n\n* c", "- a\n- b\n\n  c\n- d",
                "- a\n- b\n\n  [ref]: /url\n- d", "- a\n- ```\n  b\n\n\n  ```\n- c", "- a\n  - b\n\n    c\n- d", "* a\n  > b\n  >\n* c",
                "- a\n  > b\n  ```\n  c\n  ```\n- d", "- a", "- a\n  - b", "1. ```\n   foo\n   ```\n\n   bar", "* foo\n  * bar\n\n  baz",
                "- a\n  - b\n  - c\n\n- d\n  - e\n  - f",
            ]
        ),
        (
            "code spans",
            [
                "`hi`lo`", "`foo`", "`` foo ` bar ``", "` `` `", "`  ``  `", "` a`", "`\u{A0}b\u{A0}`", "` `\n`  `", "``\nfoo\nbar  \nbaz\n``", "``\nfoo \n``",
                "`foo   bar \nbaz`", "`foo\\`bar`", "``foo`bar``", "` foo `` bar `", "*foo`*`", "[not a `link](/foo`)", "`<a href=\"`\">`", "<a href=\"`\">`",
                "`<http://foo.bar.`baz>`", "<http://foo.bar.`baz>`", "```foo``", "`foo", "`foo``bar``",
            ]
        ),
        (
            "emphasis",
            [
                "*foo bar*", "a * foo bar*", "a*\"foo\"*", "*\u{A0}a\u{A0}*", "foo*bar*", "5*6*78", "_foo bar_", "_ foo bar_", "a_\"foo\"_", "foo_bar_",
                "5_6_78", "пристаням_стремятся_", "aa_\"bb\"_cc", "foo-_(bar)_", "_foo*", "*foo bar *", "*foo bar\n*", "*(*foo)", "*(*foo*)*", "*foo*bar",
                "_foo bar _", "_(_foo)", "_(_foo_)_", "_foo_bar", "_пристаням_стремятся", "_foo_bar_baz_", "_(bar)_.",
                "**foo bar**", "** foo bar**", "a**\"foo\"**", "foo**bar**", "__foo bar__", "__ foo bar__", "__\nfoo bar__", "a__\"foo\"__", "foo__bar__",
                "5__6__78", "пристаням__стремятся__", "__foo, __bar__, baz__", "foo-__(bar)__", "**foo bar **", "**(**foo)", "*(**foo**)*",
                "**Gomphocarpus (*Gomphocarpus physocarpus*, syn.\n*Asclepias physocarpa*)**", "**foo \"*bar*\" foo**", "**foo**bar", "__foo bar __",
                "__(__foo)", "_(__foo__)_", "__foo__bar", "__foo__bar__baz__", "__(bar)__.",
                "*foo [bar](/url)*", "*foo\nbar*", "_foo __bar__ baz_", "_foo _bar_ baz_", "__foo_ bar_", "*foo *bar**", "*foo **bar** baz*", "*foo**bar**baz*",
                "*foo**bar*", "***foo** bar*", "*foo **bar***", "*foo**bar***", "foo***bar***baz", "foo******bar*********baz", "*foo **bar *baz* bim** bop*",
                "*foo [*bar*](/url)*", "** is not an empty emphasis", "**** is not an empty strong emphasis", "**foo [bar](/url)**", "**foo\nbar**",
                "__foo _bar_ baz__", "__foo __bar__ baz__", "____foo__ bar__", "**foo **bar****", "**foo *bar* baz**", "**foo*bar*baz**", "***foo* bar**",
                "**foo *bar***", "**foo *bar **baz**\nbim* bop**",
                "foo ***", "foo *\\**", "foo *_*", "foo *****", "foo **\\***", "foo **_**", "**foo*", "*foo**", "***foo**", "****foo*", "**foo***", "*foo****",
                "foo ___", "foo _\\__", "__foo_", "_foo__", "___foo__", "____foo_", "**foo**", "*_foo_*", "__foo__", "_*foo*_", "****foo****",
                "______foo______", "***foo***", "_____foo_____", "*foo _bar* baz_", "*foo __bar *baz bim__ bam*", "**foo **bar baz**", "*foo *bar baz*",
                "*[bar*](/url)", "_foo [bar_](/url)", "*<img src=\"foo\" title=\"*\"/>", "**<a href=\"**\">", "__<a href=\"__\">", "*a `*`*", "_a `_`_",
                "**a<http://foo.bar/?q=**>", "__a<http://foo.bar/?q=__>",
                "**“移动政务”**是", "**注（一）**后", "*“好”*吗", "**a**中文**“b”**",
            ]
        ),
        (
            "links",
            [
                "[link](/uri \"title\")", "[link](/uri)", "[](./target.md)", "[link]()", "[link](<>)", "[]()", "[link](/my uri)", "[link](</my uri>)",
                "[link](foo\nbar)", "[link](<foo\nbar>)", "[a](<b)c>)", "[link](<foo\\>)", "[a](<b)c\n[a](<b)c>\n[a](<b>c)", "[link](\\(foo\\))",
                "[link](foo(and(bar)))", "[link](foo(and(bar))", "[link](foo\\(and\\(bar\\))", "[link](<foo(and(bar)>)", "[link](foo\\)\\:)",
                "[link](#fragment)\n\n[link](http://example.com?foo=3#frag)", "[link](foo\\bar)", "[link](foo%20b&auml;)", "[link](\"title\")",
                "[link](/url \"title\")\n[link](/url 'title')\n[link](/url (title))", "[link](/url \"title \\\"&quot;\")", "[link](/url\u{A0}\"title\")",
                "[link](/url \"title \"and\" title\")", "[link](/url 'title \"and\" title')", "[link](   /uri\n  \"title\"  )", "[link] (/uri)",
                "[link [foo [bar]]](/uri)", "[link] bar](/uri)", "[link [bar](/uri)", "[link \\[bar](/uri)", "[link *foo **bar** `#`*](/uri)",
                "[![moon](moon.jpg)](/uri)", "[foo [bar](/uri)](/uri)", "[foo *[bar [baz](/uri)](/uri)*](/uri)", "![[[foo](uri1)](uri2)](uri3)",
                "*[foo*](/uri)", "[foo *bar](baz*)", "*foo [bar* baz]", "[foo <bar attr=\"](baz)\">", "[foo`](/uri)`",
                "[foo<http://example.com/?search=](uri)>",
                "[foo][bar]\n\n[bar]: /url \"title\"", "[link [foo [bar]]][ref]\n\n[ref]: /uri", "[link \\[bar][ref]\n\n[ref]: /uri",
                "[![moon](moon.jpg)][ref]\n\n[ref]: /uri", "[foo [bar](/uri)][ref]\n\n[ref]: /uri", "*[foo*][ref]\n\n[ref]: /uri",
                "[foo <bar attr=\"][ref]\">\n\n[ref]: /uri", "[foo`][ref]`\n\n[ref]: /uri", "[foo][BaR]\n\n[bar]: /url \"title\"", "[ẞ]\n\n[SS]: /url",
                "[Foo\n  bar]: /url\n\n[Baz][Foo bar]", "[foo] [bar]\n\n[bar]: /url \"title\"", "[foo]\n[bar]\n\n[bar]: /url", "[bar][foo\\!]\n\n[foo!]: /url",
                "[foo][ref[]\n\n[ref[]: /uri", "[[[foo]]]\n\n[[[foo]]]: /url", "[foo][ref\\[]\n\n[ref\\[]: /uri", "[bar\\\\]: /uri\n\n[bar\\\\]",
                "[]\n\n[]: /uri", "[\n ]\n\n[\n ]: /uri", "[foo][]\n\n[foo]: /url \"title\"", "[*foo* bar][]\n\n[*foo* bar]: /url", "[foo] \n[]\n\n[foo]: /url",
                "[foo]\n\n[foo]: /url", "[[*foo* bar]]\n\n[*foo* bar]: /url", "[[bar [foo]\n\n[foo]: /url", "[foo] bar\n\n[foo]: /url",
                "\\[foo]\n\n[foo]: /url", "*[foo*: /url\n\n*[foo*]", "[foo][bar]\n\n[foo]: /url1\n[bar]: /url2", "[foo](not a link)\n\n[foo]: /url1",
                "[foo][bar][baz]\n\n[baz]: /url", "[foo][bar][baz]\n\n[baz]: /url1\n[foo]: /url2",
            ]
        ),
        (
            "images",
            [
                "![foo](/url \"title\")", "![foo *bar*]\n\n[foo *bar*]: train.jpg \"t & t\"", "![foo ![bar](/url)](/url2)", "![foo [bar](/url)](/url2)",
                "![foo *bar*][]\n\n[foo *bar*]: train.jpg", "![foo](train.jpg)", "My ![foo bar](/path/to/train.jpg  \"title\"   )", "![foo](<url>)",
                "![](/url)", "![foo][bar]\n\n[bar]: /url", "![[foo]]\n\n[[foo]]: /url", "!\\[foo]\n\n[foo]: /url", "\\![foo]\n\n[foo]: /url",
                "![a\nb  \nc `d` <e>](f)",
            ]
        ),
        (
            "autolinks",
            [
                "<http://foo.bar.baz>", "<http://foo.bar.baz/test?q=hello&id=22&boolean>", "<irc://foo.bar:2233/baz>", "<MAILTO:FOO@BAR.BAZ>", "<a+b+c:d>",
                "<made-up-scheme://foo,bar>", "<http://../>", "<localhost:5001/foo>", "<http://foo.bar/baz bim>", "<http://example.com/\\[\\>",
                "<foo@bar.example.com>", "<foo+special@Bar.baz-bar0.com>", "<foo\\+@bar.example.com>", "<>", "< http://foo.bar >", "<m:abc>", "<foo.bar.baz>",
                "http://example.com", "<http://a.b/&copy;&amp;'>",
            ]
        ),
        (
            "raw HTML",
            [
                "<a><bab><c2c>", "<a/><b2/>", "<a  /><b2\ndata=\"foo\" >", "<a foo=\"bar\" bam = 'baz <em>\"</em>'\n_boolean zoop:33=zoop:33 />",
                "Foo <responsive-image src=\"foo.jpg\" />", "<33> <__>", "<a h*#ref=\"hi\">", "<a href=\"hi'> <a href=hi'>",
                "< a><\nfoo><bar/ >\n<foo bar=baz\nbim!bop />", "<a href='bar'title=title>", "</a></foo >", "</a href=\"foo\">",
                "foo <!-- this is a\ncomment - with hyphen -->", "foo <!-- not a comment -- two hyphens -->", "foo <!--> foo -->\n\nfoo <!-- foo--->",
                "foo <?php echo $a; ?>", "foo <!ELEMENT br EMPTY>", "foo <![CDATA[>&<]]>", "foo <a href=\"&ouml;\">", "foo <a href=\"\\*\">",
                "<a href=\"\\\"\">",
            ]
        ),
        (
            "line breaks",
            [
                "foo  \nbaz", "foo\\\nbaz", "foo       \nbaz", "foo  \n     bar", "foo\\\n     bar", "*foo  \nbar*", "*foo\\\nbar*", "`code  \nspan`",
                "`code\\\nspan`", "<a href=\"foo  \nbar\">", "<a href=\"foo\\\nbar\">", "foo\\", "foo  ", "### foo\\", "### foo  ", "foo\nbaz", "foo \n baz",
                "第一行\n第二行",
            ]
        ),
        ("text", ["hello $.;'there", "Foo χρῆν", "Multiple     spaces", "\u{0B}a\u{0C}b", "a\u{2028}b\u{85}c", "😀👨‍👩‍👧‍👦é", "<&>\"'"]),
    ]
}
