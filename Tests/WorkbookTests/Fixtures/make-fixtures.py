#!/usr/bin/env python3
"""Makes the workbooks beside this file, from invented data.

Needs openpyxl and LibreOffice Calc (soffice), which no test needs:

    python3 -m venv VENV && VENV/bin/pip install openpyxl
    VENV/bin/python make-fixtures.py

openpyxl.xlsx     written by openpyxl: types, dates, merged and hidden cells, formulas never computed
mac.xlsx          the same library, days counted from 1904
libreoffice.xlsx  openpyxl.xlsx opened and saved by LibreOffice: formulas computed, its own styles
excel.xlsx        the parts as Excel writes them, by hand: phonetic hints, shared formulas, extensions, escapes
wps.xlsx          the parts as WPS writes them, by hand: Chinese date formats by number and by code, hidden rows
strict.xlsx       the strict edition of the standard, by hand: its own namespaces, days as texts of type d
"""
import datetime
import pathlib
import shutil
import subprocess
import tempfile
import zipfile

import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.datavalidation import DataValidation

HERE = pathlib.Path(__file__).parent
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006/relationships"
STAMP = datetime.datetime(2021, 1, 8)


def ledger(epoch=None):
    book = openpyxl.Workbook()
    if epoch:
        book.epoch = epoch
    book.properties.created = book.properties.modified = STAMP
    sheet = book.active
    sheet.title = "案件"
    sheet.merge_cells("A1:F1")
    sheet["A1"] = "凤栖山市欠薪案件台账"
    sheet.append(["案件编号", "用人单位", "查实人数", "查实金额", "受理日期", "备注"])
    sheet.append(["AJ-001", "凤栖山市㛃彤建筑有限公司", 12, 85200.5, datetime.date(2020, 12, 1), " 首尾空格 "])
    sheet.append(["AJ-002", "栖云区安居劳务队", 0, 0, datetime.date(2020, 2, 29), "=不是公式"])
    sheet.append(["AJ-003", "青梧县第三工程处", 3, 0.1 + 0.2, datetime.datetime(2020, 12, 31, 8, 30), "两行\n文字"])
    sheet["F4"].data_type = "s"
    sheet.append(["合计", None, "=SUM(C3:C5)", "=SUM(D3:D5)", None, True])
    sheet["D3"].number_format = "#,##0.00"
    sheet["D6"].number_format = "0.00,\"千元\""
    sheet["C3"].number_format = "0%"
    sheet["B3"].font = Font(name="仿宋", bold=True)
    sheet["B3"].comment = Comment("名称已核对", "检查员")
    sheet.row_dimensions[4].hidden = True
    sheet.column_dimensions["F"].hidden = True
    sheet.column_dimensions["B"].width = 32
    sheet.freeze_panes = "A3"
    sheet.auto_filter.ref = "A2:F5"
    rule = DataValidation(type="list", formula1='"建筑,制造"')
    sheet.add_data_validation(rule)
    rule.add("G3:G9")
    hidden = book.create_sheet("参数")
    hidden["B2"] = "_x4E00_"
    hidden["B3"] = "#DIV/0!"
    hidden.sheet_state = "hidden"
    return book


def package(name, parts):
    with zipfile.ZipFile(HERE / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            archive.writestr(zipfile.ZipInfo(path, (2021, 1, 8, 0, 0, 0)), "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + text)


def parts(sheet, strings, styles, main=MAIN, rel=REL, workbook=""):
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PKG}"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="{rel}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" mc:Ignorable="x15"><workbookPr/>{workbook}<sheets><sheet name="追发" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PKG}"><Relationship Id="rId3" Type="{rel}/styles" Target="styles.xml"/><Relationship Id="rId4" Type="{rel}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId1" Type="{rel}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
        "xl/sharedStrings.xml": f'<sst xmlns="{main}" count="{len(strings)}" uniqueCount="{len(strings)}">' + "".join(f"<si>{s}</si>" for s in strings) + "</sst>",
        "xl/styles.xml": f'<styleSheet xmlns="{main}">{styles}</styleSheet>',
    }


def excel():
    sheet = (
        f'<worksheet xmlns="{MAIN}" xmlns:r="{REL}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac">'
        '<dimension ref="A1:D4"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        '<sheetFormatPr defaultRowHeight="13.8" x14ac:dyDescent="0.25"/><cols><col min="1" max="1" width="14.625" customWidth="1"/></cols><sheetData>'
        '<row r="1" spans="1:4" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c></row>'
        '<row r="2" spans="1:4" x14ac:dyDescent="0.25"><c r="A2" s="1"><v>44196</v></c><c r="B2"><v>237418.99999999997</v></c><c r="C2"><f t="shared" ref="C2:C3" si="0">B2/3</f><v>79139.666666666657</v></c><c r="D2" t="s"><v>4</v></c></row>'
        '<row r="3" spans="1:4" x14ac:dyDescent="0.25"><c r="A3" s="2"><v>44196.354166666664</v></c><c r="B3" t="str"><f>"甲"&amp;"乙"</f><v>甲乙</v></c><c r="C3" t="e"><f t="shared" si="0"/><v>#VALUE!</v></c><c r="D3" t="b"><v>0</v></c></row>'
        '<row r="4" spans="1:4" x14ac:dyDescent="0.25"><c r="A4" s="3"/><c r="B4" s="3"/></row>'
        '</sheetData><mergeCells count="1"><mergeCell ref="A4:B4"/></mergeCells><phoneticPr fontId="1" type="noConversion"/><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>'
        '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1"/></ext></extLst></worksheet>')
    strings = ["<t>日期</t><phoneticPr fontId=\"1\" type=\"noConversion\"/>",
               "<r><rPr><sz val=\"11\"/></rPr><t>金</t></r><r><t xml:space=\"preserve\">额 </t></r><rPh sb=\"0\" eb=\"2\"><t>jīn é</t></rPh>",
               "<t>均数</t>", "<t>说明</t>", "<t xml:space=\"preserve\">第一行_x000D_\n第二行 </t>"]
    styles = '<numFmts count="1"><numFmt numFmtId="176" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;\\ h:mm;@"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="176" applyNumberFormat="1"/><xf numFmtId="0" applyAlignment="1"><alignment horizontal="center"/></xf></cellXfs><dxfs count="0"/>'
    package("excel.xlsx", parts(sheet, strings, styles))


def wps():
    sheet = (
        f'<worksheet xmlns="{MAIN}" xmlns:r="{REL}" xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData"><sheetPr/><dimension ref="A1:C4"/>'
        '<sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultColWidth="9" defaultRowHeight="14.4" outlineLevelCol="2"/><cols><col min="2" max="2" width="18.2" customWidth="1"/><col min="3" max="3" width="9" hidden="1" customWidth="1"/></cols><sheetData>'
        '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
        '<row r="2" spans="1:3"><c r="A2" s="1"><v>44166</v></c><c r="B2" s="2"><v>44196</v></c><c r="C2" s="3"><v>12000</v></c></row>'
        '<row r="3" spans="1:3" hidden="1"><c r="A3" s="4"><v>44196</v></c><c r="B3"><v>8000.5</v></c><c r="C3" t="s"><v>3</v></c></row>'
        '<row r="4" spans="1:3"><c r="A4" t="s"><v>4</v></c><c r="B4" t="s"><v>5</v></c><c r="C4"><v>1.1000000000000001</v></c></row>'
        '</sheetData><pageMargins left="0.75" right="0.75" top="1" bottom="1" header="0.5" footer="0.5"/><headerFooter/></worksheet>')
    strings = ["<t>受理日期</t>", "<t>办结日期</t>", "<t>万元</t>", "<t>1,234</t>", "<t>2020.12.31</t>", "<t>####</t>"]
    styles = '<numFmts count="3"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0!.0,&quot;万&quot;"/><numFmt numFmtId="178" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/></cellXfs>'
    package("wps.xlsx", parts(sheet, strings, styles))


def strict():
    main = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    rel = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    sheet = (
        f'<x:worksheet xmlns:x="{main}"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="d" s="1"><x:v>2020-12-31</x:v></x:c></x:row>'
        '<x:row r="3"><x:c r="B3" t="d" s="1"><x:v>2021-01-08T16:05:00</x:v></x:c><x:c><x:v>44196</x:v></x:c><x:c s="1"><x:v>44196</x:v></x:c></x:row></x:sheetData></x:worksheet>')
    package("strict.xlsx", parts(sheet, ["<t>日期</t>"], '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>', main, rel))


def main():
    ledger().save(HERE / "openpyxl.xlsx")
    ledger(CALENDAR_MAC_1904).save(HERE / "mac.xlsx")
    excel()
    wps()
    strict()
    with tempfile.TemporaryDirectory() as folder:
        # The workbook itself keeps its name: LibreOffice puts no other name into it.
        copy = pathlib.Path(folder) / "in" / "libreoffice.xlsx"
        copy.parent.mkdir()
        shutil.copy(HERE / "openpyxl.xlsx", copy)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
             "--outdir", str(HERE), str(copy)], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    main()
