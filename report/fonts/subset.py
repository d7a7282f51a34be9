"""Subsets one font and renames it.

Usage: subset.py UNIHAN_OTHER_MAPPINGS REPERTOIRE FONT OUT FAMILY [STYLE]
REPERTOIRE is gbk or gb2312; both come with the 8,105 standard characters and the symbols below.
"""

import bz2
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

# Latin with accents, punctuation, arrows, mathematics, boxes, shapes, CJK marks and full-width forms.
SYMBOLS = [
    (0x20, 0x7E), (0xA0, 0x17F), (0x1CD, 0x1DC), (0x391, 0x3C9), (0x401, 0x451), (0x2010, 0x2027), (0x2030, 0x205E),
    (0x20AC, 0x20AC), (0x2100, 0x214F), (0x2150, 0x218B), (0x2190, 0x21FF), (0x2200, 0x22FF), (0x2460, 0x24FF),
    (0x2500, 0x257F), (0x25A0, 0x25FF), (0x2605, 0x2611), (0x2713, 0x2717), (0x3000, 0x303F), (0x3041, 0x30FF),
    (0x3105, 0x312D), (0x3220, 0x32FF), (0x3300, 0x33FF), (0xFE10, 0xFE4F), (0xFF01, 0xFFEE), (0xFFFD, 0xFFFD),
]


def double_byte(encoding, first, second):
    found = set()
    for lead in first:
        for trail in second:
            try:
                found.add(ord(bytes([lead, trail]).decode(encoding)))
            except (UnicodeDecodeError, TypeError):
                pass
    return found


def standard_characters(unihan):
    """The 通用规范汉字表, property kTGH of the Unihan database."""
    found = set()
    with bz2.open(unihan, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.split("\t")
            if len(fields) > 1 and fields[1] == "kTGH":
                found.add(int(fields[0][2:], 16))
    assert len(found) == 8105, len(found)
    return found


def main(unihan, repertoire, source, out, family, style="Regular"):
    wanted = standard_characters(unihan)
    for first, last in SYMBOLS:
        wanted.update(range(first, last + 1))
    if repertoire == "gbk":
        wanted |= double_byte("gbk", range(0x81, 0xFF), range(0x40, 0xFF))
    else:
        wanted |= double_byte("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))

    options = subset.Options()
    options.hinting = False
    options.layout_features = []
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 7, 13, 14]
    options.name_languages = [0x409]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["GPOS", "GSUB", "GDEF", "BASE", "STAT", "meta", "DSIG", "vhea", "vmtx", "VORG", "kern"]
    font = TTFont(source, recalcTimestamp=False)
    before = set(font.getBestCmap())
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=wanted)
    subsetter.subset(font)

    plain = family.replace(" ", "")
    for record in font["name"].names:
        if record.nameID in (1, 2, 3, 4, 6):
            record.string = {
                1: family, 2: style, 3: f"{plain}-{style};subset", 4: f"{family} {style}", 6: f"{plain}-{style}",
            }[record.nameID]
    font["OS/2"].usWeightClass = 700 if style == "Bold" else 400
    font.save(out)
    missing = sorted(c for c in wanted - before if c > 0x3400)
    print(out, len(font.getBestCmap()), "characters; the source lacks", "".join(map(chr, missing))[:200])


if __name__ == "__main__":
    main(*sys.argv[1:])
