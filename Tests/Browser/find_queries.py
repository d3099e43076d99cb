"""What readers type into the find dialog of the report of 2017, and the address that one of the first three finds leads to."""


def unit(name): return f"2017/units/{name}.html"
def indicator(name): return f"2017/indicators/{name}.html"
def chapter(name): return f"2017/chapters/{name}.html"
def group(name): return f"2017/groups/{name}.html"


QUERIES = [
    # Names in both scripts, with and without what is hard to type.
    ("西安", unit("xian")), ("Xi'an", unit("xian")), ("Xi’an", unit("xian")), ("xian", unit("xian")), ("XI AN", unit("xian")), ("xī'ān", unit("xian")),
    ("南京", unit("nanjing")), ("Hangzhou", unit("hangzhou")), ("杭 州", unit("hangzhou")), ("哈尔", unit("harbin")), ("Ｈａｒｂｉｎ", unit("harbin")),
    # Pinyin, whole or begun, of characters that are read in several ways, and initials.
    ("chongqing", unit("chongqing")), ("chóngqìng", unit("chongqing")), ("zhang chun", unit("changchun")), ("chang chun", unit("changchun")),
    ("haerbin", unit("harbin")), ("ha'er", unit("harbin")), ("nanj", unit("nanjing")), ("cq", unit("chongqing")), ("heb", unit("harbin")), ("gz", unit("guangzhou")),
    ("renzheng", indicator("ux.auth")), ("yonghutiyan", indicator("ux")), ("dongbu", group("region/east")), ("jhdls", group("tier/separately-planned")),
    # Slips of typing: missing, too many, another, swapped.
    ("hangzou", unit("hangzhou")), ("ningbbo", unit("ningbo")), ("Beijinq", unit("beijing")), ("nanjign", unit("nanjing")), ("guanghzou", unit("guangzhou")),
    ("Chonqqing", unit("chongqing")), ("usabilty", indicator("ux.usability")),
    # Apps.
    ("我的南京", unit("nanjing")), ("e福州", unit("fuzhou")), ("浙江政务", unit("hangzhou")), ("三维城市", unit("lanzhou")), ("云端武汉市民", unit("wuhan")),
    # Indicators, criteria, groups.
    ("用户体验", indicator("ux")), ("账号认证", indicator("ux.auth")), ("Usability", indicator("ux.usability")), ("站内搜索", indicator("ux.usability")),
    ("游客", indicator("ux.onboarding")), ("身份证实名", indicator("ux.auth")), ("东部", group("region/east")), ("直辖市", group("tier/municipality")),
    # Chapters, headings, figures and tables.
    ("地区差距", chapter("regional-gaps")), ("前言", chapter("preface")), ("版本不一致", chapter("entrances") + "#versions"), ("四个特殊情况", chapter("objects") + "#special-cases"),
    ("读者应当知道", chapter("preface") + "#disclosure"), ("官方微信几乎空白", chapter("entrances") + "#"), ("下载超过 1 万次的少", chapter("background") + "#"),
    ("图 2", chapter("key-figures") + "#"), ("表1", chapter("key-figures") + "#"),
    # A question about a unit, and the edition's year.
    ("南京排名", unit("nanjing")), ("杭州得了多少分", unit("hangzhou")), ("2017年排名", "2017/ranking.html"),
    # Words of a sentence, as they stand, in another order, and in part.
    ("不同渠道的版本不一样", chapter("entrances") + "#versions"), ("缺一类渠道 官方微信", chapter("entrances")), ("主流应用市场", chapter("entrances") + "#versions"),
    ("百度、360 与腾讯", chapter("entrances") + "#fn:android"), ("名称应当包含城市名", chapter("entrances") + "#names"),
    # Pages by what they are called.
    ("排名", "2017/ranking.html"), ("排行榜", "2017/ranking.html"), ("2017 排名", "2017/ranking.html"), ("勘误", "2017/checks.html"), ("引用", "2017/data.html#page:cite"),
    ("自定义权重", "2017/weights.html"), ("名次区间", "2017/robustness.html"), ("比较城市", "2017/compare.html"), ("全文", "2017/report.html"), ("勘误表", "2017/checks.html"),
    ("BibTeX", "2017/data.html#page:cite"), ("下载", "2017/data.html"), ("方法", "2017/method.html"), ("paiming", "2017/ranking.html"), ("权重", "2017/method.html"),
    # The same by those who type English.
    ("ranking", "2017/ranking.html"), ("errata", "2017/checks.html"), ("how to cite", "2017/data.html#page:cite"), ("methodology", "2017/method.html"),
    ("compare", "2017/compare.html"), ("full report", "2017/report.html"), ("license", "2017/data.html"), ("home", "2017/index.html"),
    # What has a number, however it is written.
    ("第5章", chapter("entrances")), ("第五章", chapter("entrances")), ("第十九章", chapter("verification")), ("chapter 5", chapter("entrances")),
    ("图二", chapter("key-figures") + "#"), ("图十", chapter("regional-gaps") + "#"), ("figure 2", chapter("key-figures") + "#"), ("Table 1", chapter("key-figures") + "#"),
    # Both at once, and without a tone.
    ("beijing 得分", unit("beijing")), ("nanjing排名", unit("nanjing")), ("hudong yunying", indicator("ops.interaction")), ("shenpi", indicator("svc.approval")),
    ("hangzhou vs nanjing", unit("hangzhou")), ("gaungzhou", unit("guangzhou")), ("无人审批", chapter("ai-approval")), ("人脸识别", chapter("technology")),
]
