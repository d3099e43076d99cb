"""What a page costs to load: its HTML and what it asks for at once, as a server sends it."""
import gzip
import re

import pytest

from site_under_test import ROOT, pages

RANKINGS = [path for path in pages() if path.endswith("/ranking.html")]


def sent(path):
    """Bytes of a file when it is compressed."""
    return len(gzip.compress((ROOT / path).read_bytes(), 9))


def loaded_at_once(path):
    """The files that a page names in its head, from the site's root."""
    head = (ROOT / path).read_text(encoding="utf-8").split("</head>")[0]
    links = re.findall(r'<script src="([^"]+)"', head) + re.findall(r'<link rel="stylesheet" href="([^"]+)"', head)
    return [((ROOT / path).parent / link).resolve().relative_to(ROOT).as_posix() for link in links]


@pytest.mark.parametrize("path", RANKINGS)
def test_a_ranking_of_some_twenty_units_loads_less_than_40_kilobytes(path):
    if (ROOT / path).read_text(encoding="utf-8").count("<tr") > 200:
        pytest.skip("a larger ranking")
    files = [path, *loaded_at_once(path)]
    assert len(files) > 3
    assert sum(map(sent, files)) < 40_000, {file: sent(file) for file in files}


def test_all_scripts_of_the_theme_are_less_than_25_kilobytes():
    scripts = [path.relative_to(ROOT).as_posix() for path in (ROOT / "assets").rglob("*.js")]
    assert scripts
    assert sum(map(sent, scripts)) < 25_000, {script: sent(script) for script in scripts}
