#!/usr/bin/env python3
"""Lets other programs open and save a workbook of the sample's ledger, for the tests of imports.

Needs openpyxl and LibreOffice Calc (soffice), which no test needs:

    python3 -m venv VENV && VENV/bin/pip install openpyxl
    VENV/bin/python make-fixtures.py

openpyxl.xlsx     石梁区.xlsx of the sample, saved by openpyxl
libreoffice.xlsx  the same, saved by LibreOffice
"""
import pathlib
import shutil
import subprocess
import tempfile

import openpyxl

HERE = pathlib.Path(__file__).parent
SAMPLE = HERE.parents[2] / "templates/winter-2020/sample/ledger/石梁区.xlsx"

openpyxl.load_workbook(SAMPLE).save(HERE / "openpyxl.xlsx")
with tempfile.TemporaryDirectory() as folder:
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                    "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, SAMPLE], check=True, stdout=subprocess.DEVNULL)
    shutil.move(f"{folder}/石梁区.xlsx", HERE / "libreoffice.xlsx")
