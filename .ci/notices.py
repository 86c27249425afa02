"""Writes the third-party notices of the program, or compares the file with what it should be.

Packages with the same text are listed above one copy of it. Of alternative licences one is chosen:
for most packages that is Apache-2.0, whose text is the same for all of them.
"""

import os
import re
import sys
import textwrap
from collections import defaultdict
from pathlib import Path

import packages
from packages import ROOT, Package

WIDTH = 100
NOTICES = ROOT / "THIRD-PARTY-NOTICES.txt"

# The systems on which the program runs: one file has the notices of all of them.
TARGETS = [
    "x86_64-unknown-linux-gnu",
    "aarch64-unknown-linux-gnu",
    "x86_64-apple-darwin",
    "aarch64-apple-darwin",
    "x86_64-pc-windows-msvc",
]

# Licences in the order in which one is chosen among alternatives, and words that only their text has.
LICENCES = {
    "Apache-2.0": "terms and conditions for use reproduction and distribution",
    "MIT": "to any person obtaining a copy of this software and associated documentation files",
    "ISC": "with or without fee is hereby granted",
    "BSD-2-Clause": "redistribution and use in source and binary forms",
    "BSD-3-Clause": "redistribution and use in source and binary forms",
    "Zlib": "in no event will the authors be held liable",
    "Unicode-3.0": "unicode license v3",
    "CC0-1.0": "cc0 1 0 universal",
    "CDLA-Permissive-2.0": "community data license agreement permissive version 2 0",
    "MPL-2.0": "mozilla public license version 2 0 1 definitions",
    "BSL-1.0": "boost software license version 1 0 august 17th 2003",
    "Unlicense": "this is free and unencumbered software",
    # Never chosen: `.ci/deny` refuses a package without an alternative.
    "GPL-2.0-only": "gnu general public license version 2 june 1991",
}

# Licences whose text names no owner: one copy serves all packages.
UNIFORM = {"Apache-2.0", "CC0-1.0", "CDLA-Permissive-2.0", "MPL-2.0", "BSL-1.0", "Unlicense", "GPL-2.0-only"}

# Parts of the program that are not packages. The texts of C libraries are found in their packages.
PARTS = """\
Rust standard library, Apache-2.0 OR MIT, https://github.com/rust-lang/rust
    It contains, under licences whose texts are below: addr2line, adler2, cfg-if, gimli, hashbrown,
    libc, memchr, miniz_oxide, object and rustc-demangle (Apache-2.0 OR MIT, among others), foldhash
    (Zlib), parts of LLVM (Apache-2.0 WITH LLVM-exception), tables of Unicode (Unicode-3.0).
libwebp, BSD-3-Clause, in the package libwebp-sys
    https://chromium.googlesource.com/webm/libwebp
mimalloc, MIT, in the package libmimalloc-sys
    https://github.com/microsoft/mimalloc
BoringSSL, in part, Apache-2.0 and ISC, in the package ring
    https://boringssl.googlesource.com/boringssl
Titillium Web, OFL-1.1
    Fonts of the built-in theme, unchanged; the text of the licence is below.
Names and codes of Italian places, CC BY 3.0 IT, by ISTAT
    The text of the licence: https://creativecommons.org/licenses/by/3.0/it/legalcode
Names and codes of Italian public bodies, from the open data of IndicePA
    https://indicepa.gov.it/
"""

FILE_NAME = re.compile(r"^(un)?licen[cs]e|^copying|^notice|^copyright|^patents", re.IGNORECASE)
# Folders whose licences belong to tests, or are data of the package.
NOT_COMPILED = {"tests", "benches", "examples", "fuzz", "doc", "docs", "text"}
COPYRIGHT = re.compile(r"^\W*(copyright|\(c\)|©)\s.*\d{4}|^\W*copyright (\(c\)|©)|^all rights reserved\.?$", re.IGNORECASE)
HEADING = re.compile(r"^\W*((the )?(mit|isc|bsd|zlib)\b.{0,30}|(the )?\d-clause.{0,20})$", re.IGNORECASE)


def alternatives(expression: str) -> list[frozenset[str]]:
    """Returns the sets of licences of which one must be met."""
    tokens = re.findall(r"\(|\)|[^\s()]+", expression)

    def one() -> list[frozenset[str]]:
        token = tokens.pop(0)
        if token == "(":
            inner = any_of()
            tokens.pop(0)
            return inner
        if tokens and tokens[0] == "WITH":
            # An exception only adds permissions.
            del tokens[:2]
        return [frozenset([token])]

    def all_of() -> list[frozenset[str]]:
        found = one()
        while tokens and tokens[0] == "AND":
            tokens.pop(0)
            found = [left | right for right in one() for left in found]
        return found

    def any_of() -> list[frozenset[str]]:
        found = all_of()
        while tokens and tokens[0] == "OR":
            tokens.pop(0)
            found += all_of()
        return found

    return any_of()


def chosen(package: Package) -> frozenset[str]:
    """Returns the licences that are chosen for a package; fails if none is known."""
    known = [option for option in alternatives(package.licence) if option <= LICENCES.keys()]
    if not known:
        sys.exit(f"notices: {package.name} {package.version}: add one of {package.licence!r} to LICENCES")
    order = list(LICENCES)
    return min(known, key=lambda option: sorted(map(order.index, option), reverse=True))


def words(text: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", text.lower()))


def licences_in(text: str) -> set[str]:
    found = {licence for licence, phrase in LICENCES.items() if phrase in words(text)}
    if "BSD-2-Clause" in found:
        found.discard("BSD-2-Clause" if "neither the name" in words(text) else "BSD-3-Clause")
    return found


def texts(package: Package) -> list[str]:
    """Returns the licences and notices in a package, those of code that it contains included."""
    found = []
    for folder, folders, files in os.walk(package.folder):
        folders[:] = sorted(set(folders) - NOT_COMPILED)
        for name in sorted(files):
            if FILE_NAME.match(name) and not name.endswith((".rs", ".html")):
                found.append((Path(folder) / name).read_text(errors="replace").replace("\r\n", "\n"))
    return found


def standard_text(linked: dict, licence: str) -> str:
    """Returns the text of a licence from the list of SPDX, which the package `spdx` contains."""
    spdx = next(package for package in linked.values() if package.name == "spdx")
    # The files are string literals of Rust, with a line for the owner.
    text = (spdx.folder / "src/text/licenses" / licence).read_text().removeprefix('r#"').removesuffix('"#')
    return "\n".join(line for line in text.split("\n") if "<" not in line)


def owners(package: Package) -> str:
    names = [re.sub(r"\s*<.*>", "", author) for author in package.authors]
    return f"Copyright (c) {', '.join(names) or f'the contributors of {package.repository}'}"


def split(text: str) -> tuple[str, str]:
    """Returns the copyright lines of a text, and the text without them and without its heading.

    A text with several licences stays whole, so that each keeps its own lines.
    """
    text = re.sub(r"^// ?", "", text.strip("\n"), flags=re.MULTILINE)
    if len(licences_in(text)) != 1 or licences_in(text) <= UNIFORM:
        return "", text
    lines = text.split("\n")
    notices = [line.strip() for line in lines if COPYRIGHT.match(line.strip())]
    body = [line.rstrip() for line in lines if not COPYRIGHT.match(line.strip()) and not HEADING.match(line.strip())]
    return "\n".join(notices), re.sub(r"\n{3,}", "\n\n", "\n".join(body)).strip("\n")


def label(package: Package) -> str:
    return f"{package.name} {package.version}"


def notices(linked: dict) -> str:
    third_party = sorted((package for package in linked.values() if package.checksum), key=lambda one: one.key)
    # The body of a text → the copyright lines → the packages; and the body as it was first found.
    groups: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    bodies: dict[str, str] = {}
    titles: dict[str, set[str]] = defaultdict(set)

    def add(package: Package, text: str, of: set[str]) -> None:
        notice, body = split(text)
        bodies.setdefault(words(body), body)
        titles[words(body)] |= of
        if label(package) not in groups[words(body)][notice]:
            groups[words(body)][notice].append(label(package))

    by_repository = defaultdict(list)
    for package in third_party:
        by_repository[package.repository].append(package)
    for package in third_party:
        needed = chosen(package)
        for licence in needed & UNIFORM:
            add(package, standard_text(linked, licence), {licence})
        own = texts(package)
        for text in own:
            of = licences_in(text)
            # Texts of alternatives that were not chosen are left out; notices and others are kept.
            alternative = {licence for option in alternatives(package.licence) for licence in option} - needed
            if of and of <= (alternative | UNIFORM):
                continue
            add(package, text, of)
        missing = needed - UNIFORM - {licence for text in own for licence in licences_in(text)}
        for licence in missing:
            siblings = [text for other in by_repository[package.repository] for text in texts(other)]
            shared = [text for text in siblings if licences_in(text) == {licence}]
            add(package, shared[0] if shared else f"{owners(package)}\n\n{standard_text(linked, licence)}", {licence})

    out = [HEADER, heading("Other parts"), PARTS]
    out.append(heading("Packages"))
    for package in third_party:
        out.append(f"{label(package)}, {package.licence}")
    for key, by_notice in sorted(groups.items(), key=lambda group: (-sum(map(len, group[1].values())), group[0])):
        title = " and ".join(sorted(titles[key])) or "Notice"
        out.append("\n" + heading(title))
        for notice, names in sorted(by_notice.items()):
            out.append(textwrap.fill(", ".join(names), WIDTH, break_on_hyphens=False))
            if notice:
                out.append(textwrap.indent(notice, "    "))
        out.append("\n" + bodies[key])
    out.append("\n" + heading("OFL-1.1"))
    out.append("Titillium Web\n\n" + (ROOT / "themes/italia/fonts/OFL.txt").read_text().strip())
    return "\n".join(out) + "\n"


def heading(title: str) -> str:
    return f"{'=' * WIDTH}\n{title}\n{'=' * WIDTH}\n"


HEADER = """\
Third-party notices of filiera

Filiera is under the EUPL-1.2, https://eupl.eu/. The program contains the parts and packages below,
under their own licences, whose texts follow. Where a package offers several, one is given.

The source of a package, unchanged, is at https://crates.io/crates/NAME/VERSION. The list is that
of Linux, macOS and Windows together: no system has all of them.
"""


def main() -> None:
    expected = notices(packages.linked(*TARGETS))
    if os.environ.get("UPDATE"):
        NOTICES.write_text(expected)
    elif not NOTICES.exists() or NOTICES.read_text() != expected:
        sys.exit(f"notices: {NOTICES.name} is not up to date; `UPDATE=1 .ci/notices` writes it")
    print(f"notices: {expected.count(chr(10))} lines")


main()
