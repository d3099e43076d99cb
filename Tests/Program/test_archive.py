"""The archive as somebody with other tools sees it: the release binary seals, is killed, and is held to what coreutils and zipfile say."""
import hashlib
import json
import random
import re
import shutil
import signal
import subprocess
import time
import zipfile

import pytest

from program import PROGRAM, ROOT

REPORT = ROOT / "Tests/Fixtures/Archive/three-editions"


def almanac(*arguments, **options):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8", **options)


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def report(tmp_path):
    """A copy of the made-up report."""
    shutil.copytree(REPORT, tmp_path / "report")
    return tmp_path / "report"


@pytest.fixture(scope="module")
def edition_2017(tmp_path_factory):
    """The real 2017 edition, sealed into a folder of its own; and its digest."""
    site = tmp_path_factory.mktemp("sealed")
    run = almanac("archive", "2017", "--no-pdf", "--root", ROOT, "--out", site)
    assert run.returncode == 0, run.stderr
    return site, re.search(r"digest ([0-9a-f]{64})", run.stderr)[1]


def list_release(report, version, edition="2023"):
    with open(report / f"Content/{edition}/edition.yaml", "a", encoding="utf-8") as file:
        file.write(f"  - {{version: {version}, date: 2023-10-15, note: {{zh-Hans: 更正, en: Corrected}}}}\n")


def test_the_same_bytes_from_another_path_zone_locale_and_number_of_jobs(tmp_path):
    sealed = []
    for number, (jobs, zone, locale) in enumerate([("1", "UTC", "C"), ("7", "Asia/Shanghai", "zh_CN.UTF-8"), ("2", "America/St_Johns", "tr_TR.UTF-8")]):
        root = tmp_path / ("folder" * number) / str(number)
        for folder in ("Content", "Templates"):
            if (ROOT / folder).is_dir() and folder == "Content":
                shutil.copytree(ROOT / folder, root / folder)
        environment = {"ALMANAC_JOBS": jobs, "TZ": zone, "LC_ALL": locale, "PATH": "/usr/bin:/bin"}
        run = almanac("archive", "2017", env=environment, cwd=root)
        assert run.returncode == 0, run.stderr
        sealed.append(files(root / "Site/archive"))
    assert len(sealed[0]) > 200 and "2017/1.0.0.zip" in sealed[0]
    assert sealed[0] == sealed[1] == sealed[2]


def test_coreutils_and_zipfile_agree(edition_2017):
    site, digest = edition_2017
    beside, bag = site / "archive/2017", site / "archive/2017/1.0.0"
    for command in (["sha256sum", "--check", "--strict", "1.0.0.sha256"],):
        subprocess.run(command, cwd=beside, check=True, capture_output=True)
    for function in ("sha256", "sha512"):
        for name in ("manifest", "tagmanifest"):
            subprocess.run([function + "sum", "--check", "--strict", "--quiet", f"{name}-{function}.txt"], cwd=bag, check=True, capture_output=True)
    assert hashlib.sha256((bag / "tagmanifest-sha256.txt").read_bytes()).hexdigest() == digest
    with zipfile.ZipFile(beside / "1.0.0.zip") as archive:
        assert archive.testzip() is None
        assert {info.filename: archive.read(info) for info in archive.infolist()} == {"2017-1.0.0/" + path: data for path, data in files(bag).items()}
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_byte_flipped_in_any_file_is_found_and_the_file_is_named(edition_2017):
    site, digest = edition_2017
    bag = site / "archive/2017/1.0.0"
    chance = random.Random(2017)
    paths = sorted(path for path in bag.rglob("*") if path.is_file()) + [bag.with_name("1.0.0.zip"), bag.with_name("1.0.0.sha256")]
    assert len(paths) > 200
    # What lists others is altered alone; a dozen of the listed at once, each named.
    lists = [path for path in paths if path.parent in (bag, bag.parent)]
    listed = [path for path in paths if path not in lists]
    for group in [[path] for path in lists] + [listed[start:start + 12] for start in range(0, len(listed), 12)]:
        wholes = {path: path.read_bytes() for path in group}
        for path, whole in wholes.items():
            flipped = bytearray(whole)
            flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
            path.write_bytes(flipped)
        run = almanac("archive", "--verify", "--digest", f"2017/1.0.0={digest}", "--out", site, "--format", "json")
        for path, whole in wholes.items():
            path.write_bytes(whole)
        assert run.returncode == 1, group
        found = json.loads(run.stdout)["releases"][0]["problems"]
        assert {problem["file"] for problem in found} == set(map(str, group))
    run = almanac("archive", "2017", "--verify", "--digest", digest, "--out", site)
    assert run.returncode == 0, run.stdout


def seal_for(report, seconds):
    """Seals, and kills the program after a time. True if it came to its end before."""
    process = subprocess.Popen([PROGRAM, "archive", "2021", "--root", report], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        return process.wait(timeout=seconds) == 0
    except subprocess.TimeoutExpired:
        process.send_signal(signal.SIGKILL)
        process.wait()
        return False


def test_killed_at_any_moment_it_leaves_a_whole_release_or_nothing(report):
    """With all its threads; test_kills.py names the calls, with one."""
    start = time.monotonic()
    assert seal_for(report, 600)
    duration = time.monotonic() - start
    bag, whole = report / "Site/archive/2021/1.0.0", files(report / "Site/archive/2021")
    chance, ends = random.Random(100), {"nothing": 0, "whole": 0}
    for _ in range(30):
        shutil.rmtree(report / "Site")
        seal_for(report, chance.uniform(0, duration * 1.1))
        if bag.exists():
            ends["whole"] += 1
            there = files(report / "Site/archive/2021")
            assert {path: there.get(path) for path in whole if not path.endswith(".html") or "/" in path} == {
                path: data for path, data in whole.items() if not path.endswith(".html") or "/" in path}
        else:
            ends["nothing"] += 1
        run = almanac("archive", "--verify", "--root", report, "--format", "json")
        assert run.returncode == 0, run.stdout
        assert len(json.loads(run.stdout)["releases"]) == bag.exists()
        assert almanac("archive", "2021", "--root", report).returncode == 0
        assert files(report / "Site/archive/2021") == whole
    print(ends)
    assert ends["nothing"] > 3


def test_a_correction_leaves_the_earlier_release_as_it_was(report):
    assert almanac("archive", "2023", "--root", report).returncode == 0
    before = files(report / "Site/archive/2023/1.0.0")
    scores = report / "Content/2023/scores.csv"
    scores.write_text(scores.read_text().replace("amber,7,8,4", "amber,7,9,4").replace("dune,6,4,4", "dune,5,4,4"))
    run = almanac("archive", "2023", "--root", report)
    assert run.returncode == 1 and "[sealed-release-changes]" in run.stderr
    list_release(report, "1.0.1")
    run = almanac("archive", "2023", "--root", report)
    assert run.returncode == 0 and "compared with 1.0.0: 2 scores, 4 totals, 3 ranks, 8 means, 4 numbers of the text" in run.stderr
    assert almanac("build", "--root", report).returncode == 0
    assert files(report / "Site/archive/2023/1.0.0") == before
    assert almanac("archive", "--verify", "--root", report).returncode == 0
    feed = (report / "Site/feed.xml").read_text(encoding="utf-8")
    newest = feed[feed.index("<entry>"):feed.index("</entry>")]
    digest = hashlib.sha256((report / "Site/archive/2023/1.0.1/tagmanifest-sha256.txt").read_bytes()).hexdigest()
    assert "1.0.1" in newest and 'term="correction"' in newest and digest in newest
    old = (report / "Site/archive/2023/1.0.0.en.html").read_text(encoding="utf-8")
    assert "superseded by 1.0.1" in old


def test_an_edition_without_sources_is_published_from_its_sealed_release(report):
    for edition in ("2021", "2022", "2023"):
        assert almanac("archive", edition, "--root", report).returncode == 0
    assert almanac("build", "--root", report).returncode == 0
    before = files(report / "Site")
    shutil.rmtree(report / "Content/2021")
    run = almanac("build", "--root", report)
    assert run.returncode == 0, run.stderr
    after = files(report / "Site")
    # Pictures of its figures are not in the release: they are drawn where the sources are.
    assert {path for path in before if re.match(r"(en/)?2021/", path) and not path.endswith(".png")} <= set(after)
    for path in before:
        if re.match(r"(en/)?2021/.*\.(csv|json|svg)$", path) or path.startswith("archive/2021/1.0.0/"):
            assert after[path] == before[path], path
    for path in ("2021/ranking.html", "en/2021/units/amber.html"):
        page = after[path].decode()
        target = (report / "Site" / path).parent / re.search(r'href="([^"]+)">[^<]+</a>', page)[1]
        assert target.resolve().is_file() and 'http-equiv="refresh"' in page
    for path in ("archive/index.html", "editions.html"):
        assert after[path].decode().count("2021") >= 1
    # A folder that somebody left under the year's name is no edition.
    (report / "Content/2021").mkdir()
    assert almanac("build", "--root", report).returncode == 0
    assert files(report / "Site").keys() == after.keys()
    (report / "Content/2021").rmdir()
    listed = json.loads(almanac("archive", "--list", "--format", "json", "--root", report).stdout)
    assert [(row["edition"], row["state"]) for row in listed] == [("2021", ["latest", "sources gone"]), ("2022", ["latest"]), ("2023", ["latest"])]


def test_altered_data_of_an_edition_without_sources_are_not_published_again(report):
    assert almanac("archive", "2021", "--root", report).returncode == 0
    shutil.rmtree(report / "Content/2021")
    assert almanac("build", "--root", report).returncode == 0
    sealed = report / "Site/archive/2021/1.0.0/data/site/2021/data/ranking.csv"
    sealed.write_bytes(sealed.read_bytes().replace(b"1", b"2", 1))
    run = almanac("build", "--root", report)
    assert run.returncode == 1
    assert "2021/data/ranking.csv:1:1: error" in run.stderr and "[sealed-release-altered]" in run.stderr


def test_what_the_command_line_gets_wrong_is_64(report):
    for arguments in ([], ["--list", "--verify"], ["--restore", "--verify"], ["--digest", "0" * 64], ["--verify", "--digest", "xyz"], ["--verify", "--note", "x"],
                      ["2021", "1.0.0", "--version", "1.0.1"]):
        assert almanac("archive", *arguments, "--root", report).returncode == 64, arguments


def test_version_is_the_programs_or_a_releases():
    version, swift, libraries = almanac("--version").stdout.splitlines()
    assert re.fullmatch(r"\d+\.\d+\.\d+", version)
    assert re.match(r"Swift \d", swift)
    assert re.fullmatch(r"(\w+ \d+(\.\d+)+\w*(, )?){9}", libraries), libraries
    assert almanac("archive", "--help").stdout.count("--version <version>") == 1
    assert "Show the version" not in almanac("archive", "--help").stdout


def test_a_release_is_chosen_by_its_version(report):
    for arguments in (["2021", "--version", "1.0.0"], ["2021", "--version=1.0.0"], ["--verify", "2021", "--version", "1.0.0"]):
        run = almanac("archive", *arguments, "--root", report)
        assert run.returncode == 0, run.stderr


def test_a_folder_that_cannot_be_written_is_2(report):
    (report / "Site").mkdir()
    (report / "Site/archive").write_text("in the way")
    run = almanac("archive", "2021", "--root", report)
    assert run.returncode == 2 and "archive" in run.stderr


def test_a_forged_bag_is_not_published(report):
    assert almanac("archive", "2021", "--root", report).returncode == 0
    tags = report / "Site/archive/2021/1.0.0/tagmanifest-sha256.txt"
    tags.write_bytes(tags.read_bytes().replace(b"a", b"b", 1))
    run = almanac("build", "--root", report)
    assert run.returncode == 1 and "[sealed-release-altered]" in run.stderr


def test_a_lost_release_is_neither_dropped_nor_replaced_and_comes_back_whole(report):
    assert almanac("archive", "2021", "--root", report).returncode == 0
    assert almanac("build", "--root", report).returncode == 0
    beside, before = report / "Site/archive/2021", files(report / "Site")
    shutil.rmtree(beside / "1.0.0")
    edition = report / "Content/2021/edition.yaml"
    text = edition.read_text(encoding="utf-8")
    edition.write_text(text.replace("title:", "kicker: Other\ntitle:", 1), encoding="utf-8")
    for arguments in (["archive", "--verify"], ["archive", "2021"], ["build"], ["archive", "--list"]):
        run = almanac(*arguments, "--root", report)
        assert run.returncode == 1 and "[sealed-release-missing]" in run.stdout + run.stderr, arguments
        assert "almanac archive --restore 2021 1.0.0" in run.stdout + run.stderr, arguments
    # Killed at any moment, restoring leaves nothing or all of it.
    chance = random.Random(13)
    for _ in range(20):
        process = subprocess.Popen([PROGRAM, "archive", "--restore", "--root", report], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            process.wait(timeout=chance.uniform(0, 0.1))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
        there = files(beside / "1.0.0") if (beside / "1.0.0").exists() else None
        assert there in (None, {path.removeprefix("archive/2021/1.0.0/"): data for path, data in before.items() if path.startswith("archive/2021/1.0.0/")})
        shutil.rmtree(beside / "1.0.0", ignore_errors=True)
    run = almanac("archive", "--restore", "2021", "1.0.0", "--root", report)
    assert run.returncode == 0 and "restored 2021/1.0.0" in run.stderr, run.stderr
    assert files(report / "Site") == before
    assert almanac("archive", "--verify", "--root", report).returncode == 0


def test_git_does_not_rewrite_the_archive_of_a_new_report(tmp_path):
    assert almanac("new", "report", tmp_path / "new", "--language", "en").returncode == 0
    attributes = (tmp_path / "new/.gitattributes").read_text()
    assert "/Site/archive/** -text" in attributes.splitlines()
