#!/usr/bin/env python3
"""Makes rules/data/numbering-plans.txt from the metadata of npm's libphonenumber-js.

Run by hand:  npm install libphonenumber-js && python3 make_numbering_plans.py node_modules/libphonenumber-js

Every territory's national number patterns (digits, classes, groups, alternation, {n}, {n,m}, ?) become one automaton over digits;
all automata share their tails, so that the whole world is one small table.
"""
import json
import pathlib
import sys

SOURCE = pathlib.Path(sys.argv[1])
OUT = pathlib.Path(__file__).resolve().parent.parent / "numbering-plans.txt"
GENERAL, FIXED, MOBILE, OTHER = 1, 2, 4, 8


class Nfa:
    """Thompson's construction: states are integers, edges lead on a set of digits or on nothing."""

    def __init__(self):
        self.edges, self.free, self.accept = [], [], {}

    def state(self):
        self.edges.append([])
        self.free.append([])
        return len(self.edges) - 1

    def add(self, pattern, tag, start):
        end = Parser(pattern, self).alternation(start)
        self.accept[end] = self.accept.get(end, 0) | tag

    def closure(self, states):
        todo, seen = list(states), set(states)
        while todo:
            for following in self.free[todo.pop()]:
                if following not in seen:
                    seen.add(following)
                    todo.append(following)
        return frozenset(seen)


class Parser:
    def __init__(self, pattern, nfa):
        self.text, self.at, self.nfa = pattern, 0, nfa

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def alternation(self, start):
        end = self.nfa.state()
        while True:
            self.nfa.free[self.sequence(start)].append(end)
            if self.peek() != "|":
                return end
            self.at += 1

    def sequence(self, start):
        while self.peek() not in ("", "|", ")"):
            start = self.repetition(start)
        return start

    def repetition(self, start):
        begin = self.at
        end = self.atom(start)
        after = self.at
        low, high = 1, 1
        if self.peek() == "?":
            low, high = 0, 1
            self.at += 1
        elif self.peek() == "{":
            close = self.text.index("}", self.at)
            low, _, high = self.text[self.at + 1:close].partition(",")
            low, high = int(low), int(high or low)
            self.at = close + 1
        rest, current = self.at, end
        ends = [start] if low == 0 else []
        if low <= 1:
            ends.append(end)
        for count in range(2, high + 1):
            self.at = begin
            current = self.atom(current)
            assert self.at == after
            if count >= low:
                ends.append(current)
        self.at = rest
        joined = self.nfa.state()
        for one in ends:
            self.nfa.free[one].append(joined)
        return joined

    def atom(self, start):
        char = self.text[self.at]
        self.at += 1
        if char == "(":
            assert self.text[self.at:self.at + 2] == "?:", self.text
            self.at += 2
            inner = self.nfa.state()
            self.nfa.free[start].append(inner)
            end = self.alternation(inner)
            assert self.peek() == ")"
            self.at += 1
            return end
        if char == "[":
            digits = set()
            while self.peek() != "]":
                low = self.text[self.at]
                if low == "\\":
                    assert self.text[self.at + 1] == "d"
                    digits |= set(range(10))
                    self.at += 2
                    continue
                high = low
                self.at += 1
                if self.peek() == "-":
                    high = self.text[self.at + 1]
                    self.at += 2
                digits |= set(range(int(low), int(high) + 1))
            self.at += 1
        elif char == "\\":
            assert self.peek() == "d"
            self.at += 1
            digits = set(range(10))
        else:
            digits = {int(char)}
        end = self.nfa.state()
        self.nfa.edges[start].append((frozenset(digits), end))
        return end


class Automaton:
    """Deterministic and minimal: equal (accept, followers) are one state. State 0 is the dead end."""

    def __init__(self):
        self.states, self.index = [], {}
        self.intern((0,) + (0,) * 10)

    def intern(self, key):
        if key not in self.index:
            self.index[key] = len(self.states)
            self.states.append(key)
        return self.index[key]

    def build(self, nfa, start):
        memo = {}

        def visit(states):
            if states in memo:
                return memo[states]
            accept = 0
            for state in states:
                accept |= nfa.accept.get(state, 0)
            followers = []
            for digit in range(10):
                following = {end for state in states for digits, end in nfa.edges[state] if digit in digits}
                followers.append(visit(nfa.closure(following)) if following else 0)
            memo[states] = self.intern((accept, *followers))
            return memo[states]

        return visit(nfa.closure({start}))


def main():
    metadata = json.loads((SOURCE / "metadata.max.json").read_text())
    version = json.loads((SOURCE / "package.json").read_text())["version"]
    automaton, rows = Automaton(), []
    territories = list(metadata["countries"].items()) + [("001", one) for one in metadata["nonGeographic"].values()]
    mains = {code: names[0] for code, names in metadata["country_calling_codes"].items()}
    for name, data in territories:
        nfa = Nfa()
        start = nfa.state()

        def add(pattern, tag):
            inner = nfa.state()
            nfa.free[start].append(inner)
            nfa.add(pattern, tag, inner)

        add(data[2], GENERAL)
        types = (data[11] if len(data) > 11 else 0) or []
        for kind, entry in enumerate(types):
            if entry and entry[0]:
                add(entry[0], FIXED if kind == 0 else MOBILE if kind == 1 else OTHER)
        code = data[0]
        trunk = data[5] or "-"
        international = (data[1] or "-").replace("\\d", "d")
        rows.append((name, code, trunk, "1" if mains.get(code, name) == name else "0", automaton.build(nfa, start)))
    lines = [
        "# National numbering plans: one automaton over digits, shared by all territories. Generated by tools/make_numbering_plans.py; do not edit.",
        f"# Source: npm libphonenumber-js {version} (MIT), made from Google's libphonenumber metadata (Apache-2.0).",
        "# Territories: region, calling code, trunk prefix, 1 for the code's main territory, first state.",
        "# States: what ends here (1 general pattern, 2 fixed line, 4 mobile, 8 other), then 'digits:state' pairs. State 0 is the dead end.",
        f"territories {len(rows)}",
    ]
    lines += [" ".join(map(str, row)) for row in rows]
    lines.append(f"states {len(automaton.states)}")
    for accept, *followers in automaton.states:
        by_target = {}
        for digit, target in enumerate(followers):
            if target:
                by_target.setdefault(target, []).append(str(digit))
        lines.append(" ".join([str(accept)] + ["".join(digits) + ":" + str(target) for target, digits in by_target.items()]))
    OUT.write_text("\n".join(lines) + "\n")
    print(len(rows), "territories,", len(automaton.states), "states,", OUT.stat().st_size, "bytes")


main()
