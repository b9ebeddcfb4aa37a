"""Compares CSV as pandas reads it, and XLSX as LibreOffice reads it, with the lines of JSON of the same question."""

import csv
import glob
import json
import os
import re
import subprocess
import sys
from decimal import Decimal

import pandas

folder = sys.argv[1]
passed = 0


def check(name, expected, actual):
    global passed
    if expected != actual:
        differences = [pair for pair in zip(expected, actual) if pair[0] != pair[1]] if isinstance(expected, list) else [(expected, actual)]
        print(f"FAIL {name}: {len(differences)} different, such as {differences[0] if differences else (len(expected), len(actual))}")
        sys.exit(1)
    passed += 1
    print(f"ok   {name}")


def answer(name):
    with open(os.path.join(folder, f"{name}.ndjson"), encoding="utf-8") as lines:
        return [json.loads(line, parse_float=Decimal) for line in lines]


def cells(path):
    with open(path, encoding="utf-8-sig", newline="") as text:
        return list(csv.reader(text))


def same(value):
    """A value of the answer, as far as spreadsheets and files without types can tell it."""
    if value is None or value == "":
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, Decimal)):
        return format(Decimal(value).normalize(), "f") if not isinstance(value, float) else value
    return str(value)


def shown(text, value):
    """What a reader shows, in the form of the value that it should be."""
    if isinstance(value, bool):
        return text.lower()
    if isinstance(value, (int, Decimal)) and text != "":
        shorter = Decimal(text)
        # A double has 15 digits that all readers write alike.
        return same(value) if abs(shorter - Decimal(value)) <= abs(Decimal(value)) * Decimal("1e-14") else text
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+Z", value):
        # A moment is a date cell, which is shown to the second and without its zone.
        return value if text == value[:19].replace("T", " ") else text
    return text.replace("\r\n", "\n")


names = sorted(os.path.basename(path)[: -len(".ndjson")] for path in glob.glob(os.path.join(folder, "*.ndjson")))
for name in names:
    rows = answer(name)
    header = cells(os.path.join(folder, f"{name}.csv"))[0]
    expected = [same(value) for row in rows for value in row.values()]
    values = [value for row in rows for value in row.values()]

    # Texts as text, for a reader that guesses makes 8 of the code "008"; all else as pandas guesses.
    texts = {column: str for column in header if any(isinstance(row[column], str) for row in rows)}
    for file, options in ((f"{name}.csv", {}), (f"{name}.marked.csv", {"sep": ";"})):
        table = pandas.read_csv(os.path.join(folder, file), keep_default_na=False, na_values=[""], dtype=texts, **options)
        check(f"{file}: columns in pandas", header, list(table.columns))
        check(f"{file}: rows in pandas", len(rows), len(table))
        for column in header:
            numbers = [row[column] for row in rows]
            if any(isinstance(value, (int, Decimal)) and not isinstance(value, bool) for value in numbers):
                read = [None if pandas.isna(value) else float(value) for value in table[column]]
                check(f"{file}: {column} in pandas, as numbers", [None if value is None else float(value) for value in numbers], read)
            else:
                read = ["" if pandas.isna(value) else str(value).lower() if isinstance(value, bool) else str(value) for value in table[column]]
                check(f"{file}: {column} in pandas", [same(value) for value in numbers], read)

    # Field separator, quotes, UTF-8, first line, all columns, language, quote all, values and not how they are shown, sheet 1.
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
         'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1', "--outdir", os.path.join(folder, "office"), os.path.join(folder, f"{name}.xlsx")],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    converted = glob.glob(os.path.join(folder, "office", f"{name}*.csv"))
    table = cells(converted[0])
    check(f"{name}.xlsx: columns in LibreOffice", header, table[0])
    check(f"{name}.xlsx: rows in LibreOffice", len(rows), len(table) - 1)
    read = [text for row in table[1:] for text in row + [""] * (len(header) - len(row))]
    check(f"{name}.xlsx: cells in LibreOffice", expected, [shown(text, value) for text, value in zip(read, values)])
    # And so it equals the CSV, which is compared with the answer above.

print(f"{passed} passed, 0 failed: what pandas and LibreOffice read.")
