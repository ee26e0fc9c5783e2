"""Makes the fonts of the PDF and of the pages: fewer letters, no hinting, and a name of their own.

    pip install fonttools==4.* brotli
    python make.py SOURCE_SERIF SOURCE_SANS NOTO_NASKH PRESS_FONTS WEB_FONTS

SOURCE_SERIF holds SourceSerif4-{Regular,Semibold}.ttf, SOURCE_SANS holds SourceSans3-{Regular,Semibold}.ttf (both may
be .ttf.woff2), NOTO_NASKH holds NotoNaskhArabic-{Regular,Bold}.ttf. The name "Source" is reserved to the unchanged
fonts (SIL OFL, section 3), hence "Plumbline Serif" and "Plumbline Sans".
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

LATIN = (
    "0020-007E,00A0-017F,0192,0218-021B,02BC,02C6,02C7,02D8-02DD,2007,2009-200D,2010-2015,2018-201E,2020-2022,2026,"
    "202F,2030,2032,2033,2039,203A,2044,20AC,2116,2122,2190-2193,2212,2248,2260,2264,2265"
)
# Titles of laws and names of offices stay in their own language: Greek, Cyrillic and Vietnamese letters too.
SERIF = LATIN + ",0370-03FF,0400-045F,0490,0491,1EA0-1EF9,2070-2079"
SANS = LATIN + (
    ",0180-024F,0300-0304,0306-030C,0323,0370-03FF,0400-045F,0490-0493,0497,049A-04A3,04AE-04B1,04B6-04BB,04D8,04D9,"
    "04E8,04E9,1E00-1EFF,2070-209C"
)
ARABIC = (
    "0020-0040,005B-0060,007B-007E,00A0,00AB,00BB,0600-06FF,0750-077F,200B-200F,2010-2014,2018-201E,2026,202A-202E,"
    "2066-2069,25CC,FB50-FBC1,FD3E,FD3F,FDF2,FDFC"
)
PAGES = "kern,liga,locl,mark,mkmk,ccmp,calt"
PAPER = PAGES + ",lnum,tnum,pnum,sups,case"


def make(source, out, letters, features, name=None, style=None, flavor=None):
    """Writes the letters of `source` to `out`; `name` renames the family."""
    options = subset.Options()
    options.layout_features = features.split(",")
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 16, 17]
    font = TTFont(source, recalcTimestamp=False)
    version = font["name"].getDebugName(5)
    keep = subset.Subsetter(options)
    keep.populate(unicodes=subset.parse_unicodes(letters))
    keep.subset(font)
    if name:
        table = font["name"]
        table.names = [r for r in table.names if r.nameID in (0, 5, 8, 9, 11, 13, 14)]
        regular = style == "Regular"
        script_name = name.replace(" ", "") + "-" + style
        words = {1: name if regular else f"{name} {style}", 2: "Regular", 3: f"{script_name};{version}"}
        words |= {4: f"{name} {style}", 6: script_name}
        words |= {} if regular else {16: name, 17: style}
        for number, text in words.items():
            table.setName(text, number, 3, 1, 0x409)
    font.flavor = flavor
    font.save(out)
    print(out.name, out.stat().st_size)


def main():
    """Makes all eight."""
    serif, sans, naskh, press, web = map(pathlib.Path, sys.argv[1:])

    def find(folder, stem):
        return next(p for p in sorted(folder.iterdir()) if p.name in (stem, stem + ".woff2"))

    for style, weight in (("Regular", 400), ("Semibold", 600)):
        file = find(serif, f"SourceSerif4-{style}.ttf")
        make(file, web / f"source-serif-4-{weight}.woff2", LATIN, PAGES, "Plumbline Serif", style, "woff2")
        make(file, press / f"plumbline-serif-{weight}.ttf", SERIF, PAPER, "Plumbline Serif", style)
        file = find(sans, f"SourceSans3-{style}.ttf")
        make(file, press / f"plumbline-sans-{weight}.ttf", SANS, PAPER, "Plumbline Sans", style)
    for style, weight in (("Regular", 400), ("Bold", 700)):
        make(find(naskh, f"NotoNaskhArabic-{style}.ttf"), press / f"noto-naskh-arabic-{weight}.ttf", ARABIC, "*")


if __name__ == "__main__":
    main()
