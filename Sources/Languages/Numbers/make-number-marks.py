#!/usr/bin/env python3
"""Prints the table of NumberMarks+Table.swift from the XML files of Unicode's CLDR.

    apt-get download unicode-cldr-core=41-0.1 && dpkg -x unicode-cldr-core_41-0.1_all.deb unpacked
    Sources/Languages/Numbers/make-number-marks.py unpacked/usr/share/unicode/cldr/common

Each entry: the marks before decimals and between thousands, how many digits stand before the first mark between thousands, how many a further group
has, and the tags of the languages that write so, but for those that follow from a shorter tag or write as most do.
"""
import pathlib
import sys
import textwrap
import xml.etree.ElementTree as ET

common = pathlib.Path(sys.argv[1])
main = common / "main"
supplemental = ET.parse(common / "supplemental" / "supplementalData.xml")
parents = {}
for entry in supplemental.iter("parentLocale"):
    if entry.get("component") is None:
        for child in entry.get("locales", "").split():
            parents[child] = entry.get("parent")


def parent(locale):
    if locale in parents:
        return parents[locale]
    return locale.rpartition("_")[0] or ("root" if locale != "root" else None)


found = {}


def own(locale):
    """What a file itself says of numbers in Latin digits."""
    if locale not in found:
        values, path = {}, main / f"{locale}.xml"
        numbers = ET.parse(path).getroot().find("numbers") if path.exists() else None
        if numbers is not None:
            for element in numbers.findall("symbols"):
                if element.get("numberSystem") == "latn":
                    for name in ("decimal", "group"):
                        for mark in element.findall(name):
                            if mark.get("alt") is None and mark.text != "↑↑↑":
                                values[name] = mark.text
            least = numbers.find("minimumGroupingDigits")
            if least is not None and least.text != "↑↑↑":
                values["least"] = int(least.text)
            for element in numbers.findall("decimalFormats"):
                if element.get("numberSystem") == "latn":
                    for length in element.findall("decimalFormatLength"):
                        pattern = length.find("decimalFormat/pattern")
                        if length.get("type") is None and pattern is not None and pattern.text != "↑↑↑":
                            values["pattern"] = pattern.text
        found[locale] = values
    return found[locale]


def value(locale, name, default):
    while locale:
        if name in own(locale):
            return own(locale)[name]
        locale = parent(locale)
    return default


def marks(locale):
    sizes = [len(part) for part in value(locale, "pattern", "#,##0.###").split(".")[0].split(",")[1:]]
    further = sizes[0] if len(sizes) > 1 else sizes[0] if sizes else 3
    return value(locale, "decimal", "."), value(locale, "group", ","), value(locale, "least", 1), further


def tag(locale):
    return locale.replace("_", "-").lower()


def shorter(locale):
    """The tags that NumberMarks.of asks, in its order."""
    parts = locale.split("_")
    for end in range(len(parts) - 1, 0, -1):
        yield "_".join(parts[:end])
    yield "root"


every = sorted(path.stem for path in main.glob("*.xml"))
# What releases after 41 changed for languages that are written widely: from five digits on there are marks between thousands.
LATER = {"it": 2, "hu": 2, "sl": 2}
UNLIKELY = {"en_US_POSIX"}

table, listed = {}, {"root": marks("root")}
for locale in sorted(every, key=lambda l: (l.count("_"), l)):
    own_marks = marks(locale)
    if locale.partition("_")[0] in LATER:
        own_marks = own_marks[:2] + (LATER[locale.partition("_")[0]],) + own_marks[3:]
    inherited = next(listed[s] for s in shorter(locale) if s in listed)
    if own_marks != inherited and locale not in UNLIKELY:
        listed[locale] = own_marks
        table.setdefault(own_marks, []).append(tag(locale))


def character(mark):
    return f'"{mark}"' if mark.isascii() else '"\\u{%X}"' % ord(mark)


for (decimal, group, least, further), tags in sorted(table.items(), key=lambda entry: (-len(entry[1]), entry[0])):
    rest = (f", least: {least}" if least > 1 else "") + (f", further: {further}" if further != 3 else "")
    print(f"        add(\n            NumberMarks(decimal: {character(decimal)}, group: {character(group)}{rest}),")
    lines = textwrap.wrap(" ".join(tags), 130)
    print("            \"\"\"\n" + "\n".join("            " + line for line in lines) + "\n            \"\"\")")
