#!/usr/bin/env python3
"""Counts the words of the project's own labelled messages: python3 rules/data/tools/common-words.py

Writes rules/data/common-words.txt. Run it again when tests/corpus has grown. A word is folded as the library
folds it; scripts without blanks are counted by pairs of characters.
"""
import collections, glob, json, os, re, unicodedata

ROOT = os.path.join(os.path.dirname(__file__), "..", "..", "..")
DATA = os.path.join(ROOT, "rules", "data")
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ئ": "ي", "ة": "ه", "ؤ": "و", "ـ": ""}
LEAST = 2  # occurrences: what stands somewhere once is no habit

def fold(word):
    word = "".join(SPECIAL.get(c, c) for c in word.lower())
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))

def unspaced(c):
    return "\u3040" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff"

def write(counters):
    with open(os.path.join(DATA, "common-words.txt"), "w", encoding="utf-8") as file:
        file.write("# Words in the project's own messages: how often each stands in ten thousand words (pairs of characters: in ten thousand pairs).\n")
        file.write("# Made by rules/data/tools/common-words.py from tests/corpus.\n")
        for counter, total in counters:
            for key, count in sorted(counter.items(), key=lambda item: (-item[1], item[0])):
                if count >= LEAST:
                    file.write(f"{key}\t{count * 10000 / total:.2f}\n")

words, characters = collections.Counter(), collections.Counter()
for path in sorted(glob.glob(os.path.join(ROOT, "tests", "corpus", "*.ndjson"))):
    for line in open(path, encoding="utf-8"):
        text = re.sub(r"<[^>]*>", " ", json.loads(line)["text"])
        for word in re.findall(r"[^\W_]+", text):
            if any(map(unspaced, word)):
                characters.update(a + b for a, b in zip(word, word[1:]) if unspaced(a) and unspaced(b))
            else:
                words[fold(word)] += 1

total = sum(words.values())
write([(collections.Counter({w: c for w, c in words.items() if not w.isdigit()}), total), (characters, max(1, sum(characters.values())))])
