#!/usr/bin/env python3
"""Counts the words of the project's own labelled messages: python3 rules/data/tools/common-words.py > rules/data/common-words.txt

Run it again when tests/corpus has grown. A word is folded as the library folds it; scripts without blanks are counted by pairs of characters.
"""
import collections, glob, json, os, re, unicodedata

ROOT = os.path.join(os.path.dirname(__file__), "..", "..", "..")
SPECIAL = {"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i", "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ئ": "ي", "ة": "ه", "ؤ": "و", "ـ": ""}
LEAST = 0.4  # occurrences in ten thousand words

def fold(word):
    word = "".join(SPECIAL.get(c, c) for c in word.lower())
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))

def unspaced(c):
    return "\u3040" <= c <= "\u30ff" or "\u3400" <= c <= "\u9fff"

words, pairs = collections.Counter(), collections.Counter()
for path in sorted(glob.glob(os.path.join(ROOT, "tests", "corpus", "*.ndjson"))):
    for line in open(path, encoding="utf-8"):
        text = re.sub(r"<[^>]*>", " ", json.loads(line)["text"])
        for word in re.findall(r"[^\W_]+", text):
            if any(map(unspaced, word)):
                pairs.update(a + b for a, b in zip(word, word[1:]) if unspaced(a) and unspaced(b))
            else:
                words[fold(word)] += 1

print("# Words in the project's own messages: the word, and how often it stands in ten thousand words (pairs of characters: in ten thousand pairs).")
print("# Made by rules/data/tools/common-words.py from tests/corpus.")
for counter in (words, pairs):
    total = sum(counter.values())
    for word, count in sorted(counter.items(), key=lambda item: (-item[1], item[0])):
        share = count * 10000 / total
        if share >= LEAST and count >= 3 and not word.isdigit():
            print(f"{word}\t{share:.1f}")
