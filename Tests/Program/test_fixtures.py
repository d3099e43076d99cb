"""The optimised program says of every fixture what the debug build says in the Swift tests.

An optimiser once lost the places of everything behind emphasis between Chinese characters; no debug test could see it.
"""
import json
import os
import shutil
import subprocess

import pytest

from program import PROGRAM, ROOT

SITES = sorted(path for path in (ROOT / "Tests/Fixtures/Sites").iterdir() if path.is_dir())


@pytest.fixture(scope="module")
def unfolded(tmp_path_factory):
    """The folder of the fixtures' reports, whole."""
    folder = tmp_path_factory.mktemp("sites")
    subprocess.run([ROOT / "Tests/Fixtures/unfold", "--to", folder], check=True, stdout=subprocess.DEVNULL)
    return folder


def almanac(*arguments):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8")


@pytest.mark.parametrize("site", SITES, ids=lambda site: site.name)
def test_check_prints_what_the_fixture_expects(site, unfolded):
    run = almanac("check", "--root", unfolded / site.name)
    expected = (site / "expected.txt").read_text(encoding="utf-8")
    assert run.stdout == expected
    assert run.returncode == (1 if ": error: " in expected else 0)


def test_usage_is_64_and_a_missing_folder_is_not_fine(tmp_path):
    assert almanac("build", "--no-such-option").returncode == 64
    assert almanac("check", "--root", tmp_path / "nothing").returncode != 0


@pytest.mark.parametrize("arguments", [
    ["explain", "mean(total)"], ["check", "--format", "json"], ["archive", "--list"], ["--version"], ["--help"]], ids=lambda a: a[0])
@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")
def test_an_answer_that_cannot_be_written_is_a_failure(arguments):
    with open("/dev/full", "w") as full:
        run = subprocess.run([PROGRAM, *arguments], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True)
    assert run.returncode == 2
    assert run.stderr.splitlines()[-1] == "almanac: cannot write to standard output: No space left on device"


@pytest.mark.parametrize("arguments", [["build"], ["build", "--out", "site"], ["check"], ["archive", "2017"], ["build", "--root", str(ROOT), "--out", "../x"]],
                         ids=" ".join)
def test_in_a_folder_that_was_deleted_it_ends_at_once(tmp_path, arguments):
    gone = tmp_path / "gone"
    gone.mkdir()
    run = subprocess.run(["sh", "-c", 'cd "$0" && rmdir "$0" && exec "$@"', gone, PROGRAM, *arguments], capture_output=True, text=True, timeout=60)
    assert (run.returncode, run.stderr) == (2, "almanac: the working folder was deleted; change to one that is there\n")


def test_a_line_of_millions_of_commas_is_one_mistake(tmp_path):
    shutil.copytree(ROOT / "Content", tmp_path / "Content")
    (tmp_path / "Content/2017/data/big.csv").write_text("a," * 2_000_000 + "b\n")
    run = almanac("check", "--root", tmp_path)
    assert run.stdout.count("[too-many-columns]") == 1
    assert len(run.stdout) < 100_000


def test_explain_gives_the_exact_fraction():
    value = json.loads(almanac("explain", "mean(total)", "--edition", "2017", "--root", ROOT, "--json").stdout)
    assert value["exact"] == "1261/22"
    assert value["unit_count"] == 22
    assert abs(value["value"] - 57.318181) < 1e-5


# The gallery's drawings without their pictures, which take a minute: those of the release are drawn by the same program.
@pytest.mark.parametrize("root, options, programs", [
    (ROOT, ["--release", "--no-pdf"], os.environ["PATH"]), (ROOT / "Docs/gallery", ["--no-cache"], "/nowhere")], ids=["2017", "gallery"])
def test_any_number_of_jobs_writes_the_same_bytes(tmp_path, root, options, programs):
    sites = []
    for jobs, zone, locale in [("1", "UTC", "C"), ("7", "Asia/Shanghai", "zh_CN.UTF-8")]:
        out = tmp_path / jobs
        environment = {"ALMANAC_JOBS": jobs, "TZ": zone, "LC_ALL": locale, "PATH": programs}
        subprocess.run([PROGRAM, "build", *options, "--root", root, "--out", out], check=True, env=environment, capture_output=True)
        sites.append({path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()})
    assert len(sites[0]) > 100
    assert any(path.suffix == ".png" for path in sites[0]) == ("--release" in options)
    assert sites[0] == sites[1]


def test_a_base_url_that_is_none_is_a_mistake_of_usage(tmp_path):
    run = almanac("build", "--base-url", "example.org", "--root", ROOT, "--out", tmp_path / "site")
    assert run.returncode == 64
    assert not (tmp_path / "site").exists()


def test_a_build_without_an_address_says_what_it_goes_without(tmp_path, unfolded):
    run = almanac("build", "--root", unfolded / "sound", "--out", tmp_path / "site")
    assert run.returncode == 0
    assert "note: without base_url" in run.stderr
    assert not (tmp_path / "site/sitemap.xml").exists()


def test_a_release_without_its_programs_is_a_failure_of_the_machine(tmp_path):
    run = subprocess.run(
        [PROGRAM, "build", "--release", "--root", ROOT / "Docs/gallery", "--out", tmp_path / "site"], capture_output=True, text=True,
        env={"PATH": str(tmp_path)})
    assert run.returncode == 2
    assert "rsvg-convert" in run.stderr and "librsvg2-bin" in run.stderr
    assert not (tmp_path / "site").exists()
