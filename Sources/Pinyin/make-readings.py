#!/usr/bin/env python3
"""Makes Readings/mandarin.txt from Unihan_Readings.txt of the Unicode Character Database.

    apt-get download unicode-data=15.0.0-1 && dpkg -x unicode-data_15.0.0-1_all.deb unpacked
    bunzip2 -c unpacked/usr/share/unicode/Unihan_Readings.txt.bz2 | Sources/Pinyin/make-readings.py > Sources/Pinyin/Readings/mandarin.txt

A reading is kept of the customary one (kMandarin) and of the dictionaries of standard Chinese (kTGHZ2013, kHanyuPinlu, kXHC1983), in that order;
for the characters of the basic block and those of the list of 2013.
"""
import re
import sys
import unicodedata

FIELDS = ["kMandarin", "kTGHZ2013", "kHanyuPinlu", "kXHC1983"]


def toneless(syllable):
    letters = unicodedata.normalize("NFD", syllable)
    letters = "".join(c for c in letters if not unicodedata.combining(c) or c == "\u0308")
    return unicodedata.normalize("NFC", letters).replace("ü", "v").replace("ê", "e")


found, version = {}, ""
for line in sys.stdin:
    version = version or (re.match(r"# Unicode version: (\S+)", line) or ["", ""])[1]
    if line.startswith("U+"):
        scalar, field, value = line.rstrip("\n").split("\t")
        if field in FIELDS:
            readings = [toneless(part) for part in re.findall(r"[^\d\s.,:*()|]+", value)]
            found.setdefault(int(scalar[2:], 16), {})[field] = readings

first, others = {}, {}
for scalar, fields in sorted(found.items()):
    if not 0x4E00 <= scalar <= 0x9FFF and "kTGHZ2013" not in fields:
        continue
    readings = list(dict.fromkeys(reading for field in FIELDS for reading in fields.get(field, [])))
    readings = [reading for reading in readings if re.fullmatch("[a-z]+", reading) and (re.search("[aeiouv]", reading))]
    for place, reading in enumerate(readings):
        (others if place else first).setdefault(reading, []).append(chr(scalar))

print(f"# Mandarin readings without tones, ü as v: first those that a character has before all others, then its further ones.")
print(f"# Made by Sources/Pinyin/make-readings.py from Unihan_Readings.txt {version} of the Unicode Character Database.")
print("# © Unicode, Inc. Terms of use: https://www.unicode.org/terms_of_use.html")
for table in (first, others):
    print()
    for reading in sorted(table):
        print(reading + " " + "".join(table[reading]))
