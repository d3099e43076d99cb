"""Twenty builds of the same report, each on what might as well be another machine: one site, byte for byte."""
import concurrent.futures
import hashlib
import os
import random
import shutil
import subprocess

import pytest

from program import PROGRAM, ROOT

ZONES = ["UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati", "Asia/Kathmandu", "Etc/GMT+12"]
LOCALES = ["C", "C.UTF-8", "zh_CN.UTF-8", "tr_TR.UTF-8", "ar_EG.UTF-8", "de_DE.UTF-8", "POSIX", "en_US.ISO-8859-1"]
# Moments whose year, day or number of digits differs from today's.
CLOCKS = ["1999-12-31 23:59:59", "2024-02-29 12:00:00", "2038-01-19 03:14:08", "2026-11-30 00:00:00"]
FAKETIME = shutil.which("faketime")
# How a build may reach its site: what happens before, and whether what was remembered of that is there and may be used.
WAYS = [
    ("into nothing", []),
    ("over itself", ["again"]),
    ("over another", ["other", "again"]),
    ("over itself, with nothing remembered", ["again", "forget"]),
    ("over itself, without a memory", ["again", "no-cache"]),
]


@pytest.fixture
def published(tmp_path):
    subprocess.run([ROOT / "Tests/Fixtures/unfold", "--to", tmp_path / "first", "published"], check=True, stdout=subprocess.DEVNULL)
    return tmp_path / "first/published"


def digest(folder):
    """Of every path with its bytes."""
    sums = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            sums.update(f"{path.relative_to(folder).as_posix()}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return sums.hexdigest()


def lay_out(source, target, chance):
    """A copy whose files came onto the disk in another order, at other times."""
    paths = sorted(path.relative_to(source) for path in source.rglob("*") if path.is_file())
    chance.shuffle(paths)
    for path in paths:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source / path, target / path)
        moment = chance.randrange(10 ** 9)
        os.utime(target / path, (moment, moment))


def build(root, out, environment, clock, *options):
    # A release draws pictures, by another program.
    kind = [] if environment["PATH"] == "/nonexistent" else ["--release", "--no-pdf", "--compress"]
    command = [PROGRAM, "build", *kind, "--root", root, *(["--out", out] if out else []), *options]
    if clock and FAKETIME:
        command = [FAKETIME, "-m", "-f", f"@{clock}", *command]
    run = subprocess.run(command, capture_output=True, text=True, env=environment)
    assert run.returncode == 0, run.stderr


def try_out(number, source, tmp_path, path):
    """The hash of the build with this number, which decides everything that must not matter."""
    clock = CLOCKS[number % len(CLOCKS)] if path == "/nonexistent" else None
    chance, way = random.Random(number), WAYS[number % len(WAYS)][1]
    folder = tmp_path / ("a folder/名" * (number % 3)) / f"{number:0{1 + 7 * (number % 4)}}"
    lay_out(source, folder, chance)
    environment = {
        "PATH": path, "HOME": str(folder), "TMPDIR": str(tmp_path), "ALMANAC_JOBS": str(1 + number % 8), "TZ": ZONES[number % len(ZONES)],
        "LC_ALL": LOCALES[number % len(LOCALES)], "LANG": LOCALES[-number % len(LOCALES)], "SOURCE_DATE_EPOCH": str(chance.randrange(2 * 10 ** 9)),
        "USER": f"user{number}", "COLUMNS": str(40 + number)}
    out = tmp_path / f"out-{number}/site" if number % 4 == 1 else None
    if "other" in way:
        edition = next((folder / "Content").glob("*/edition.yaml"))
        text = edition.read_text(encoding="utf-8")
        edition.write_text(text.replace("title:", "kicker: Other\ntitle:", 1), encoding="utf-8")
        build(folder, out, environment, clock)
        edition.write_text(text, encoding="utf-8")
    if "again" in way:
        build(folder, out, {**environment, "ALMANAC_JOBS": str(8 - number % 8), "TZ": "UTC"}, CLOCKS[-1 - number % len(CLOCKS)] if clock else None)
    if "forget" in way:
        shutil.rmtree(folder / ".almanac-cache")
    build(folder, out, environment, clock, *(["--no-cache"] if "no-cache" in way else []))
    site = out or folder / "Site"
    assert path == "/nonexistent" or {".xlsx", ".sqlite", ".png", ".gz", ".br"} <= {file.suffix for file in site.rglob("*")}
    found = digest(site)
    shutil.rmtree(folder)
    return found


def hashes(numbers, *arguments):
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(lambda number: try_out(number, *arguments), numbers))


def test_twenty_builds_have_one_hash(published, tmp_path):
    found = hashes(range(20), published, tmp_path, "/nonexistent")
    assert len(set(found)) == 1, found


def test_so_have_releases(published, tmp_path):
    """By the machine's own clock: a program that waits for another one would not notice its end by one that leaps."""
    found = hashes(range(20, 26), published, tmp_path, os.environ["PATH"])
    assert len(set(found)) == 1, found
