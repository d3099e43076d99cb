"""What fuzzing begins with: the corpus beside this file, and what stands in the repository anyway."""
import pathlib
import re
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[2]
SITES = ROOT / "Tests/Fixtures/Sites"
TARGETS = ["csv", "sheet", "workbook", "yaml", "formula", "claim", "markdown", "chapter", "figure", "outlines", "template", "request", "bag"]
# Names of the documents' examples, and what the small report of the targets has in their place.
NAMES = [("svc\\.\\w+", "hours"), ("ops\\.\\w+", "loans"), ("ux\\.\\w+", "loans"), ("\\bux\\b", "service"), ("\\bsvc\\b", "service"), ("\\bops\\b", "seats"),
         ('"?(Hangzhou|杭州|hangzhou)"?', '"Ash Town"'), ("\\beast\\b", "north"), ("\\bwest\\b", "south"), ("\\btier\\b", "region")]
LARGEST = 8192


def examples(document):
    """What stands between backquotes in a table's first column."""
    for line in document.read_text(encoding="utf-8").split("\n"):
        if line.startswith("| ") and (cell := line.split(" | ")[0]):
            yield from re.findall(r"`([^`]+)`", cell)


def formulas():
    for text in examples(ROOT / "Docs/formulas.md"):
        for pattern, name in NAMES:
            text = re.sub(pattern, name, text)
        yield text


def files(*patterns):
    """Of the fixtures, each text once."""
    seen = set()
    for pattern in patterns:
        for path in sorted(SITES.glob(pattern)):
            content = path.read_bytes()
            if content not in seen and len(content) <= LARGEST:
                seen.add(content)
                yield content


def gather(folder):
    """A folder for each target."""
    shutil.rmtree(folder, ignore_errors=True)
    texts = {
        "formula": formulas(),
        "claim": examples(ROOT / "Docs/numbers.md"),
        "csv": files("*/Content/*/scores.csv", "*/Content/*/units.csv", "*/Content/*/data/*.csv"),
        "yaml": files("*/Content/*/edition.yaml", "*/Content/*/indicators.yaml"),
        "markdown": files("*/Content/*/chapters/*.md"),
        # A chapter is rendered into a whole site each time.
        "chapter": files(*[f"{site}/Content/*/chapters/*.md" for site in ("markdown", "mathematics", "references")]),
        "outlines": files("maps/Content/*/maps/*"),
        "template": [(ROOT / "Templates/pages/unit.mustache").read_bytes()],
        "workbook": [path.read_bytes() for path in sorted((ROOT / "Tests/Fixtures/Tables").glob("*.xlsx"))],
    }
    for target in TARGETS:
        (folder / target).mkdir(parents=True)
        for number, text in enumerate(texts.get(target, [])):
            (folder / target / f"{number:03d}").write_bytes(text if isinstance(text, bytes) else text.encode())
    shutil.copytree(ROOT / "Tests/Fuzzing/Corpus", folder, dirs_exist_ok=True)
    return folder
