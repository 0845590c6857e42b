"""LibreOffice without a screen, for the tests that open our workbooks in it and work on them as people do."""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import pytest

SOFFICE = shutil.which("soffice")
needs_libreoffice = pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed here")
FILTERS = {"xlsx": "Calc MS Excel 2007 XML", "ods": "calc8", "xls": "MS Excel 97"}
MACRO = """Sub Work(came As String, goes As String, kind As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(came, "_blank", 0, hidden())
  sheets = book.Sheets
  For each_ = 0 To sheets.Count - 1
    sheet = sheets.getByIndex(each_)
    If sheet.isProtected() Then sheet.unprotect("")
  Next
{work}
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName" : how(0).Value = kind
  book.storeToURL(goes, how())
  book.close(True)
End Sub
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Work"/></library:library>
"""
MODULE = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Work" script:language="StarBasic">{}
</script:module>
"""


def office(folder: Path, *orders: str) -> None:
    """Run LibreOffice in a folder, with the profile that lies or comes to lie there."""
    command = [str(SOFFICE), f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", *orders]
    subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=240)


def converted(folder: Path, kind: str, *files: str) -> Path:
    """Have LibreOffice save files of a folder as another kind; gives the folder they then lie in."""
    office(folder, "--convert-to", kind, "--outdir", str(folder / "out"), *files)
    return folder / "out"


def teach(folder: Path, work: str) -> None:
    """Teach the LibreOffice of a folder what `worked_on` does to the `sheets` of a book, in its Basic."""
    if not (folder / "profile").exists():
        office(folder, "--terminate_after_init")  # makes the profile
    basic = folder / "profile" / "user" / "basic" / "Standard"
    (basic / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    (basic / "Work.xba").write_text(MODULE.format(escape(MACRO.format(work=work))), encoding="utf-8")


def worked_on(folder: Path, came: str, goes: str) -> Path:
    """Open a file of the folder, lift its protection, do what was taught and save it as another; gives that one."""
    kind = FILTERS[goes.rpartition(".")[2]]
    addresses = f'"{(folder / came).as_uri()}","{(folder / goes).as_uri()}"'
    office(folder, f'macro:///Standard.Work.Work({addresses},"{kind}")')
    return folder / goes
