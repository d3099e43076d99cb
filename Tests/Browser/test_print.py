"""Pages as the browser prints them."""
import io

import pypdf
import pytest

from site_under_test import IS_2017, one_of_each_kind, pages

KINDS = [path for path in one_of_each_kind() if "/embed/" not in path]


def printed(page):
    # Chromium prints in light colours, whatever the system's.
    return pypdf.PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages


@pytest.mark.parametrize("path", KINDS)
def test_no_sheet_is_empty(visit, path):
    sheets = printed(visit(path).page)
    # The number of the sheet alone is no text.
    empty = [number for number, sheet in enumerate(sheets, 1) if "".join(sheet.extract_text().split()) in ("", str(number))]
    assert not empty, f"sheets {empty} of {len(sheets)}"


@pytest.mark.skipif(not IS_2017, reason="of other reports it is not known how long they are")
@pytest.mark.parametrize("path", [path for path in pages() if path.endswith("2017/ranking.html")])
def test_the_ranking_is_one_sheet(visit, path):
    assert len(printed(visit(path).page)) == 1
