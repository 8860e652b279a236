"""Checks a spreadsheet that LibreOffice made of a hostile worklist: no cell is a formula, and the planted ones are text."""
import html, re, sys, zipfile

book = zipfile.ZipFile(sys.argv[1])
sheets = [name for name in book.namelist() if name.startswith("xl/worksheets/sheet")]
cells = "".join(book.read(name).decode() for name in sheets)
strings = html.unescape(book.read("xl/sharedStrings.xml").decode())
if not sheets or re.search(r"<f[ >]", cells):
    sys.exit("sheet: a formula stands in the sheet")
planted = [text for text in re.findall(r"<t[^>]*>([^<]*)</t>", strings) if text.startswith("'=")]
if not planted:
    sys.exit("sheet: the planted formulas are not there as text")
print(f"sheet: {len(planted)} planted formulas are text")
