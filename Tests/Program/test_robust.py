"""What must not break the program, stop it, or be told as something else than it is: files of others, and a machine that does not play along."""
import collections
import concurrent.futures
import hashlib
import json
import os
import random
import re
import resource
import select
import shutil
import signal
import struct
import subprocess
import zlib

import pytest

import killing
import small_report
from program import PROGRAM, ROOT

ENVIRONMENT = {**os.environ, "PATH": "/nonexistent", "LC_MESSAGES": "en"}
CONTROL = re.compile(rb"[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")
TRACED = pytest.mark.skipif(not killing.can_trace(), reason="nothing may be traced here")


def almanac(*arguments, **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, env=ENVIRONMENT, **options)


def text(run):
    return (run.stdout + run.stderr).decode("utf-8", "replace")


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def report(tmp_path):
    """Two units, twelve indicators and a release to seal."""
    root = tmp_path / "report"
    small_report.write(root, [("one", "One", "north", ["1"] * 12), ("two", "Two", "south", ["2"] * 12)], small_report.pillars())
    with open(root / "Content/2026/edition.yaml", "a", encoding="utf-8") as file:
        file.write("releases:\n  - {version: 1.0.0, date: 2026-10-01, note: First}\n")
    return root


@pytest.fixture
def sealed(report):
    assert almanac("archive", "2026", "--no-pdf", "--root", report).returncode == 0
    return report


def bag_of(report):
    return report / "Site/archive/2026/1.0.0"


def list_anew(bag):
    """Writes the bag's lists again, as somebody would who forges one."""
    def write(name, function, paths):
        lines = [f"{hashlib.new(function, (bag / path).read_bytes()).hexdigest()}  {path}\n" for path in paths]
        (bag / f"{name}-{function}.txt").write_text("".join(lines), encoding="utf-8")

    payload = sorted((path.relative_to(bag).as_posix() for path in (bag / "data").rglob("*") if path.is_file()), key=str.encode)
    tags = ["bag-info.txt", "bagit.txt", "manifest-sha256.txt", "manifest-sha512.txt"]
    for function in ("sha256", "sha512"):
        write("manifest", function, payload)
    for function in ("sha256", "sha512"):
        write("tagmanifest", function, tags)
    digest = hashlib.sha256((bag / "tagmanifest-sha256.txt").read_bytes()).hexdigest()
    beside = bag.with_name("1.0.0.sha256")
    beside.write_text(re.sub(r"[0-9a-f]{64}(?=  1\.0\.0/tag)", digest, beside.read_text()), encoding="utf-8")


# What comes to the terminal.

EVIL = "\x1b[31mRED\x1b]0;title\x07\x9b2J\r\x08"


def test_a_forged_bag_sends_the_terminal_no_commands(sealed):
    release = bag_of(sealed) / "data/release.json"
    told = json.loads(release.read_text(encoding="utf-8"))
    told.update({key: EVIL for key in ("title", "note", "date", "headline", "summary", "publisher", "license", "unit")})
    release.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
    list_anew(bag_of(sealed))
    for arguments in (["archive", "--list"], ["archive", "--verify"], ["archive", "--restore"], ["build"], ["check"], ["archive", "2026"]):
        run = almanac(*arguments, "--root", sealed)
        assert run.returncode in (0, 1), text(run)
        assert not CONTROL.search(run.stdout + run.stderr), (arguments, run.stdout + run.stderr)


def test_nor_do_names_of_files_in_a_bag_or_beside_it(sealed):
    bag = bag_of(sealed)
    (bag / f"data/{EVIL}.txt").write_text("x")
    (bag.parent / f"{EVIL}.txt").write_text("x")
    (sealed / f"Site/archive/{EVIL}").mkdir()
    with open(bag / "manifest-sha256.txt", "a", encoding="utf-8") as file:
        file.write(f"{'0' * 64}  data/{EVIL}\n")
    for arguments in (["archive", "--list"], ["archive", "--verify"], ["build"]):
        run = almanac(*arguments, "--root", sealed)
        assert run.returncode in (0, 1), text(run)
        assert not CONTROL.search(run.stdout + run.stderr), (arguments, run.stdout + run.stderr)


def test_nor_does_a_report(report):
    content = report / "Content/2026"
    units = content / "units.csv"
    units.write_text(units.read_text() + f"{EVIL},{EVIL},{EVIL}\n", encoding="utf-8")
    (content / f"chapters/{EVIL}.md").write_text(f"---\ntitle: {EVIL}\n---\n\n[{EVIL}](#{EVIL}) {EVIL} `= {EVIL}`\n", encoding="utf-8")
    (content / "chapters/02-more.md").write_text(f"---\ntitle: More\n---\n\n[x](nowhere-{EVIL}.md) and [1](= {EVIL})\n", encoding="utf-8")
    for arguments in (["check"], ["check", "--format", "json"], ["check", "--format", "github"], ["check", "--numbers"], ["build"], ["archive", "2026"]):
        run = almanac(*arguments, "--root", report)
        assert run.returncode == 1, text(run)
        assert not CONTROL.search(run.stdout + run.stderr), (arguments, run.stdout + run.stderr)


def test_nor_does_what_the_program_was_asked(report):
    for arguments in (["explain", f"mean({EVIL})", "--root", report], ["build", "--root", f"/{EVIL}"], ["build", "--root", report, "--out", f"/dev/null/{EVIL}"],
                      ["archive", EVIL, "--root", report], ["new", "report", f"/dev/null/{EVIL}"], ["import", f"/{EVIL}.xlsx", f"/dev/null/{EVIL}"]):
        run = almanac(*arguments)
        assert run.returncode in (1, 2, 64), text(run)
        assert not CONTROL.search(run.stdout + run.stderr), (arguments, run.stdout + run.stderr)


# What would take too much.

def bounded(arguments, memory=400, seconds=20):
    """Runs it and holds it to so many megabytes and seconds of a processor, whatever else the machine does."""
    process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=ENVIRONMENT, preexec_fn=lambda: (
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))))
    output = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode >= 0, f"ended by signal {-process.returncode} after {used.ru_utime + used.ru_stime} s"
    assert used.ru_maxrss < memory * 1024, f"{used.ru_maxrss} KB"
    return process.returncode, output.decode("utf-8", "replace")


def bomb(names):
    """A .zip with a gigabyte of zeros under each name, in a few megabytes."""
    megabyte = bytes(1 << 20)
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    press.compress(megabyte)
    first = press.flush(zlib.Z_FULL_FLUSH)
    block = press.compress(megabyte) + press.flush(zlib.Z_FULL_FLUSH)
    # The first block is like the others, but may begin differently.
    packed = block * 1024 + press.flush(zlib.Z_FINISH)
    assert len(zlib.decompressobj(-15).decompress(first)) == 1 << 20
    check = 0
    for _ in range(1024):
        check = zlib.crc32(megabyte, check)
    out, central = bytearray(), bytearray()
    for name in map(str.encode, names):
        fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 33, check, len(packed), 1 << 30, len(name), 0)
        central += b"PK\x01\x02" + struct.pack("<H", 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, len(out)) + name
        out += b"PK\x03\x04" + fields + name + packed
    ending = b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, len(names), len(names), len(central), len(out), 0)
    return bytes(out + central + ending)


@pytest.mark.parametrize("is_listed", [True, False], ids=["listed", "not-listed"])
@pytest.mark.parametrize("is_there", [True, False], ids=["bag", "no-bag"])
def test_a_zip_of_eight_gigabytes_is_not_unpacked(sealed, is_there, is_listed):
    beside = bag_of(sealed).with_name("1.0.0.zip")
    beside.write_bytes(bomb([f"2026-1.0.0/{name}" for name in ("bagit.txt", "bag-info.txt", *(f"data/{number}" for number in range(6)))]))
    if is_listed:
        digests = bag_of(sealed).with_name("1.0.0.sha256")
        digests.write_text(re.sub(r"[0-9a-f]{64}(?=  1\.0\.0\.zip)", hashlib.sha256(beside.read_bytes()).hexdigest(), digests.read_text()))
    if not is_there:
        shutil.rmtree(bag_of(sealed))
    for arguments in (["archive", "--list"], ["archive", "--verify"], ["archive", "--restore"], ["build"]):
        code, said = bounded([*arguments, "--root", sealed], memory=600)
        assert code in (0, 1), said
    assert bounded(["archive", "--verify", "--root", sealed])[0] == 1


@pytest.mark.parametrize("name, write", [
    ("wide", lambda file: file.write("a," * 5_000_000 + "b\n")),
    ("wide-rows", lambda file: file.write("a,b\n" + ("1," * 4000 + "\n") * 1000)),
    ("long-rows", lambda file: file.writelines(["a,b\n", *("1,2,3\n" for _ in range(1_000_000))])),
    ("long-cell", lambda file: file.write("a,b\n\"" + "x" * 10_000_000)),
    ("quotes", lambda file: file.write("a,b\n" + '"' * 5_000_000)),
    ("separators", lambda file: file.write(";" * 5_000_000 + "\n" + "\t" * 5_000_000)),
])
def test_a_table_of_ten_megabytes_takes_no_gigabytes(report, name, write):
    (report / "Content/2026/data").mkdir()
    with open(report / f"Content/2026/data/{name}.csv", "w", encoding="utf-8") as file:
        write(file)
    code, said = bounded(["check", "--root", report])
    assert code in (0, 1), said
    assert len(said) < 500_000


def nested(depth, inner, outer):
    for _ in range(depth):
        inner = outer(inner)
    return inner


@pytest.mark.parametrize("formula", [
    nested(6, "rate(indicator)", lambda inner: f"count(indicators(where rate(indicator) * 100 > {inner}))"),
    nested(6, "rate(indicator)", lambda inner: f"count(indicators(where rate(indicator) + {inner} > 0.1))"),
    nested(6, "total", lambda inner: f"count(where total + {inner} > 1)"),
    nested(6, "rate(indicator)", lambda inner: f"mean(rate(indicators(where {inner} < rate(indicator))))"),
    nested(8, "rank(total)", lambda inner: f"count(units(where total * {inner} > 1))"),
    nested(30, "1", lambda inner: f"({inner} + 1)"),
    "9" * 3000, "2^1000^1000", "*".join(["9" * 50] * 70), "-" * 3000 + "1", "mean(" * 600,
], ids=lambda formula: formula[:40])
def test_a_formula_ends(formula):
    code, said = bounded(["explain", "--root", ROOT, "--", formula], seconds=6)
    assert code in (0, 1), said


# What the machine does not give.

@pytest.mark.parametrize("limit", [8, 12, 16, 24, 32, 48, 63])
def test_too_few_descriptors_are_said_once(report, limit):
    for arguments in (["build"], ["check"], ["archive", "2026"]):
        run = almanac(*arguments, "--root", report, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit)))
        assert run.returncode == 2, text(run)
        assert f"only {limit} files may be open at once" in text(run) and text(run).count("\n") == 1, text(run)


@pytest.mark.parametrize("jobs", ["1", "2", "64"])
def test_few_descriptors_are_enough(report, jobs):
    run = subprocess.run(
        [PROGRAM, "build", "--root", report], capture_output=True, env={**os.environ, "LC_MESSAGES": "en", "ALMANAC_JOBS": jobs},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64)))
    assert run.returncode == 0, text(run)


def test_a_soft_limit_is_raised(report):
    run = almanac("build", "--root", report, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (16, 4096)))
    assert run.returncode == 0, text(run)


@pytest.mark.parametrize("arguments", [
    ["--version"], ["--help"], ["build", "--help"], ["doctor"], ["check", "--format", "json"], ["check", "--format", "github"], ["check"],
    ["explain", "mean(total)"], ["explain", "--json", "mean(total)"], ["archive", "--list"], ["archive", "--list", "--format", "json"],
    ["archive", "--verify", "--format", "json"]], ids=" ".join)
def test_output_that_cannot_be_written_is_no_success(sealed, arguments):
    if arguments[0] == "check":
        (sealed / "Content/2026/units.csv").unlink()
    root = [] if arguments[-1] in ("--version", "--help", "doctor") else ["--root", sealed]
    with open("/dev/full", "w") as full:
        run = subprocess.run([PROGRAM, *map(str, arguments + root)], stdout=full, stderr=subprocess.PIPE, env=ENVIRONMENT)
    assert run.returncode == 2, run.stderr
    assert b"cannot write to standard output: No space left on device" in run.stderr


def test_a_deleted_working_folder_is_said_at_once(report, tmp_path):
    for arguments in (["build", "--out", "site"], ["build", "--out", tmp_path / "site"], ["build", "--out", "../x"], ["archive", "2026"],
                      ["archive", "2026", "--out", "site"], ["check"], ["new", "report", "x"], ["archive", "--verify"]):
        gone = tmp_path / "gone"
        gone.mkdir()
        process = subprocess.Popen(
            ["/bin/sh", "-c", 'rmdir "$0" && exec "$@"', gone, PROGRAM, *map(str, arguments), *(["--root", str(report)] if "report" not in arguments else [])],
            cwd=gone, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env={**ENVIRONMENT, "PATH": "/usr/bin:/bin"},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (10, 10)))
        said = process.communicate()[0].decode()
        assert process.returncode == 2, said
        assert "the working folder was deleted" in said and said.count("\n") == 1
    assert not (tmp_path / "site").exists()


def mounted(script, *arguments):
    """Runs a script with file systems of its own; None where the system allows none."""
    try:
        allowed = subprocess.run(["unshare", "--map-root-user", "--mount", "true"], capture_output=True).returncode == 0
    except FileNotFoundError:
        allowed = False
    if not allowed:
        return None
    return subprocess.run(["unshare", "--map-root-user", "--mount", "sh", "-ec", script, *map(str, arguments)], capture_output=True, env={**os.environ, "LC_MESSAGES": "en"})


def failing(injected, arguments, tmp_path):
    """Runs the program with a system call that fails."""
    record = tmp_path / "record"
    options = [part for one in injected for part in ("-e", f"inject={one}")]
    return subprocess.run(killing.traced([PROGRAM, *arguments], record, *options), capture_output=True, env={**ENVIRONMENT, "ALMANAC_JOBS": "1"})


def test_an_output_folder_that_is_read_only_is_called_so(report, tmp_path):
    mount = tmp_path / "mount"
    mount.mkdir()
    run = mounted('mount -t tmpfs tmpfs "$0"; mount -o remount,ro "$0"; exec "$1" build --root "$2" --out "$0"', mount, PROGRAM, report)
    if run is None and killing.can_trace():
        run = failing(["mkdir:error=EROFS", "unlink:error=EROFS"], ["build", "--root", report, "--out", mount], tmp_path)
    elif run is None:
        pytest.skip("nothing may be mounted or traced here")
    assert run.returncode == 2 and "Read-only file system" in text(run) and "hint: make the folder writable" in text(run), text(run)
    assert text(run).count("\n") == 2


def test_an_output_folder_that_cannot_be_exchanged_says_what_a_kill_would_leave(report, tmp_path):
    mount = tmp_path / "mount"
    mount.mkdir()
    run = mounted('mount -t tmpfs tmpfs "$0"; exec "$1" build --root "$2" --out "$0"', mount, PROGRAM, report)
    if run is None and killing.can_trace():
        assert almanac("build", "--root", report, "--out", mount).returncode == 0
        (report / "Content/2026/chapters/02-more.md").write_text("---\ntitle: More\n---\n\nMore.\n", encoding="utf-8")
        run = failing(["renameat2:error=EINVAL"], ["build", "--root", report, "--out", mount], tmp_path)
    elif run is None:
        pytest.skip("nothing may be mounted or traced here")
    assert run.returncode == 0, text(run)
    assert "[output-file-by-file]" in text(run) and "a build that is killed meanwhile leaves old and new files side by side until the next one" in text(run)


def test_untouched_is_only_what_was_there(report):
    (report / "Content/2026/units.csv").rename(report / "units.csv")
    run = almanac("build", "--root", report)
    assert run.returncode == 1 and "not built" in text(run) and "untouched" not in text(run)
    (report / "units.csv").rename(report / "Content/2026/units.csv")
    assert almanac("build", "--root", report).returncode == 0
    (report / "Content/2026/units.csv").unlink()
    run = almanac("build", "--root", report)
    assert run.returncode == 1 and "the site that was there is untouched" in text(run)


@TRACED
def test_a_file_that_vanishes_while_it_is_read_is_one_message(report, tmp_path):
    for name in ("units.csv", "edition.yaml", "chapters/01-result.md"):
        path = report / "Content/2026" / name
        run = subprocess.run(
            [killing.STRACE, "-f", "-qq", "-o", tmp_path / "record", "-P", path, "-e", "trace=openat", "-e", "inject=openat:error=ENOENT", PROGRAM, "check",
             "--root", report], capture_output=True, env=ENVIRONMENT)
        assert run.returncode == 1, text(run)
        errors = [line for line in text(run).splitlines() if ": error: " in line]
        assert len(errors) == 1 and f"{name}:1:1: error: this was there a moment ago" in errors[0], text(run)


@TRACED
def test_a_file_that_is_written_while_it_is_read_is_read_again(report, tmp_path):
    path = report / "Content/2026/chapters/01-result.md"
    before = path.read_text(encoding="utf-8")
    process = subprocess.Popen(
        [killing.STRACE, "-f", "-qq", "-o", tmp_path / "record", "-P", path, "-e", "trace=read", "-e", "inject=read:signal=STOP:when=1", PROGRAM, "build",
         "--root", report], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=ENVIRONMENT)
    reader = stopped_child(process.pid)
    path.write_text(before + "\nWritten meanwhile.\n", encoding="utf-8")
    os.kill(reader, signal.SIGCONT)
    said = process.communicate()[0].decode()
    assert process.returncode == 0, said
    assert "Written meanwhile." in (report / "Site/2026/chapters/result.html").read_text(encoding="utf-8")


def stopped_child(parent):
    """The process below another one that a signal has stopped; waits for it. A traced one halts at each call, too, but only for a moment."""
    def state(child):
        try:
            with open(f"/proc/{child}/stat", encoding="utf-8") as file:
                return file.read().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            # One that the program asks whether formulas can be set, for instance, which has ended since it was listed.
            return None

    halted = collections.Counter()
    while max(halted.values(), default=0) < 500:
        with open(f"/proc/{parent}/task/{parent}/children", encoding="utf-8") as file:
            for child in map(int, file.read().split()):
                halted[child] = halted[child] + 1 if state(child) in ("t", "T") else 0
        select.select([], [], [], 0.002)
    return max(halted, key=halted.get)


@TRACED
def test_whatever_call_fails_is_told_and_the_site_stays_whole(report, tmp_path):
    assert almanac("build", "--root", report).returncode == 0
    old = files(report / "Site")
    (report / "Content/2026/chapters/02-more.md").write_text("---\ntitle: More\n---\n\nMore.\n", encoding="utf-8")
    after = tmp_path / "after"
    shutil.copytree(report, after)
    points = killing.points([PROGRAM, "build", "--root", after], {**ENVIRONMENT, "ALMANAC_JOBS": "1"}, 40, tmp_path / "points")
    new = files(after / "Site")
    chance = random.Random(19)

    def try_out(number):
        point, folder = points[number], tmp_path / str(number)
        shutil.copytree(report, folder)
        code = chance.choice(["EIO", "ENOSPC", "EMFILE", "EACCES", "EDQUOT", "ENOMEM"])
        (tmp_path / f"r{number}").mkdir()
        run = failing([f"{point.call}:error={code}:when={point.number}"], ["build", "--root", folder], tmp_path / f"r{number}")
        assert run.returncode in (0, 1, 2), f"{point} {code}: {text(run)}"
        there = files(folder / "Site")
        assert there in (old, new), f"{point} {code}"
        if run.returncode == 0:
            assert there == new
        assert almanac("build", "--root", folder).returncode == 0
        assert files(folder / "Site") == new
        return run.returncode

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        codes = list(pool.map(try_out, range(len(points))))
    # Many calls may fail without harm: what is there may be looked at in another way, and nothing need be remembered.
    assert 2 in codes and 0 in codes


# What leads elsewhere.

REFUSED = [
    "//host/x", "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&Tab;script:alert(1)", "data:text/html,x", "data:image/svg+xml,x", "vbscript:x",
    "file:///etc/passwd", "foo:bar", "ftp://host/x", "blob:x", "intent://x", "ms-msdt:x", "view-source:https://x", "http:/x", "https:x", "https:///x",
    r"http:\\host\x", "https://", "https://@host", "ws://host", "about:blank"]
ALLOWED = ["https://example.org/x", "http://example.org", "HTTPS://example.org/", "mailto:a@example.org", "tel:+4912345", "https://例子.example/x?y=1#z"]
PLACES = {
    "paragraph": lambda link: ("chapters/02-more.md", f"---\ntitle: More\n---\n\nSee [this](<{link}>).\n"),
    "reference": lambda link: ("chapters/02-more.md", f"---\ntitle: More\n---\n\nSee [this].\n\n[this]: <{link}>\n"),
    "note": lambda link: ("chapters/02-more.md", f"---\ntitle: More\n---\n\nSee[^1].\n\n[^1]: [this](<{link}>)\n"),
    "table": lambda link: ("chapters/02-more.md", f"---\ntitle: More\n---\n\n| a |\n|---|\n| [this](<{link}>) |\n"),
    "summary": lambda link: ("chapters/02-more.md", f"---\ntitle: More\nsummary: '[this](<{link}>)'\n---\n\nMore.\n"),
    "caption": lambda link: (
        "chapters/02-more.md", f"---\ntitle: More\n---\n\n```figure\nid: fig-x\nchart: bars\ncaption: 'See [this](<{link}>)'\nrows: units\nvalue: total\n```\n"),
    "source": lambda link: (
        "chapters/02-more.md", f"---\ntitle: More\n---\n\n```table\nid: tab-x\ntable: units\ncaption: Units\nsource: 'See [this](<{link}>)'\n```\n"),
}


def test_links_have_a_scheme_that_every_browser_opens(report):
    said, wanted = [], []
    for place, write in PLACES.items():
        for link in REFUSED:
            path, content = write(link)
            (report / "Content/2026" / path).write_text(content, encoding="utf-8")
            run = almanac("check", "--root", report, "--format", "json")
            found = [problem["rule"] for problem in json.loads(run.stdout) if problem["severity"] == "error"]
            if found not in (["dead-link"], ["dangerous-link"]):
                said.append((place, link, found))
    assert not said
    for place, write in PLACES.items():
        path, content = write(ALLOWED[0])
        (report / "Content/2026" / path).write_text(content, encoding="utf-8")
        wanted.append(almanac("check", "--root", report).returncode)
    for link in ALLOWED:
        path, content = PLACES["paragraph"](link)
        (report / "Content/2026" / path).write_text(content, encoding="utf-8")
        wanted.append(almanac("check", "--root", report).returncode)
    assert set(wanted) == {0}


@pytest.mark.parametrize("key", ["base_url", "publisher_url", "license"])
def test_addresses_of_the_site_are_on_the_web(report, key):
    site = report / "Content/site.yaml"
    before = site.read_text(encoding="utf-8")
    for link in [*REFUSED, "mailto:a@example.org"]:
        if link == "https://@host":
            continue
        site.write_text(f"{before}{key}: '{link}'\n", encoding="utf-8")
        assert almanac("check", "--root", report).returncode == 1, link
    site.write_text(f"{before}{key}: 'https://example.org/x'\n", encoding="utf-8")
    assert almanac("check", "--root", report).returncode == 0


def test_no_column_of_units_becomes_a_link(report):
    units = report / "Content/2026/units.csv"
    lines = units.read_text().splitlines()
    units.write_text("\n".join([lines[0] + ",website", *(f"{line},javascript:alert(1)" for line in lines[1:])]) + "\n")
    assert almanac("build", "--root", report).returncode == 0
    for path, content in files(report / "Site").items():
        assert not re.search(rb"(href|src|action|xlink:href)=[\"']?\s*javascript:", content, re.I), path
