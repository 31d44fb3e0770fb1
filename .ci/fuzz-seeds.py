"""Writes the seeds of one fuzz target into a folder: the fixtures, or their parts, or CSV in every encoding."""
import pathlib
import sys
import zipfile

target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
fixtures = sorted(pathlib.Path("Tests/WorkbookTests/Fixtures").glob("*.xlsx"))
parts = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels"]
text = '案件编号,用人单位,金额\r\nAJ-1,"甲,""乙""\n丙",8000.5\r\n,,\r\n㛃𬭎,x,1\r\n'

if target == "zip":
    for fixture in fixtures:
        (folder / fixture.name).write_bytes(fixture.read_bytes())
elif target == "xml":
    for fixture in fixtures:
        with zipfile.ZipFile(fixture) as archive:
            for number, part in enumerate(parts):
                if part in archive.namelist():
                    (folder / f"{fixture.stem}-{number}").write_bytes(bytes([number]) + archive.read(part))
elif target == "template":
    for file in sorted(pathlib.Path("templates").glob("*/*.gw")):
        (folder / file.name).write_bytes(b"\1" + file.read_bytes())
    # Every construct of the guide as a body.
    parts = pathlib.Path("docs/templates.md").read_text("utf-8").split("```gw\n")[1:]
    for number, part in enumerate(parts):
        (folder / f"guide-{number}").write_bytes(b"\0" + part.split("```")[0].encode())
else:
    for encoding in ["utf-8", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16", "gb18030"]:
        (folder / encoding).write_bytes(text.encode(encoding))
