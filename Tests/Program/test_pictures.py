"""Pictures in builds of the program: what is drawn again, what a plain build keeps, and the same bytes however they came about."""
import os
import re
import shutil
import subprocess

import pytest

from program import PROGRAM, ROOT


@pytest.fixture
def report(tmp_path):
    """The fixture that is ready to be published."""
    subprocess.run([ROOT / "Tests/Fixtures/unfold", "--to", tmp_path, "published"], check=True, stdout=subprocess.DEVNULL)
    return tmp_path / "published"


def build(report, *options, out=None, **environment):
    run = subprocess.run(
        [PROGRAM, "build", "--root", report, "--out", out or report / "Site", *options], capture_output=True, text=True,
        env={**os.environ, **environment})
    assert run.returncode == 0, run.stderr
    drawn = re.search(r"(\d+) of (\d+) pictures? drawn", run.stderr)
    return tuple(map(int, drawn.groups())) if drawn else None


def files(site):
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def without(program, folder):
    """A search path with everything but one program."""
    folder.mkdir()
    for place in os.environ["PATH"].split(":"):
        for path in os.scandir(place) if os.path.isdir(place) else []:
            if path.name != program and not (folder / path.name).exists():
                os.symlink(path.path, folder / path.name)
    return str(folder)


def test_a_release_of_the_same_draws_nothing(report):
    drawn, of = build(report, "--release")
    assert drawn == of > 10
    before = files(report / "Site")
    times = {path: (report / "Site" / path).stat().st_mtime_ns for path in before}
    assert build(report, "--release") == (0, of)
    assert files(report / "Site") == before
    assert {path: (report / "Site" / path).stat().st_mtime_ns for path in before} == times


def test_the_bytes_are_the_same_however_they_came_about(report, tmp_path):
    build(report, "--release", ALMANAC_JOBS="1")
    # Kept, partly kept, and elsewhere with other jobs.
    for path in sorted((report / "Site").rglob("*.png"))[::2]:
        path.unlink()
    drawn, of = build(report, "--release", ALMANAC_JOBS="5")
    assert 0 < drawn < of
    assert build(report, "--release", out=tmp_path / "elsewhere") == (of, of)
    assert files(tmp_path / "elsewhere") == files(report / "Site")


def test_a_plain_build_keeps_a_release(report):
    _, of = build(report, "--release")
    before = files(report / "Site")
    assert build(report) == (0, of)
    assert files(report / "Site") == before


def test_without_the_rasteriser_a_plain_build_keeps_what_fits_and_removes_the_rest(report, tmp_path):
    build(report, "--release")
    before = files(report / "Site")
    # The caption stands in one chapter's figure.
    chapter = next(path for path in sorted((report / "Content").rglob("chapters/*.md")) if re.search(r"^caption: ", path.read_text(), re.M))
    text = chapter.read_text()
    chapter.write_text(re.sub(r"^caption: ", "caption: Changed ", text, count=1, flags=re.M) if "caption: {" not in text else text)
    path = without("rsvg-convert", tmp_path / "bin")
    build(report, PATH=path)
    after = files(report / "Site")
    for name, bytes in after.items():
        if name.endswith(".png") and not name.startswith("archive"):
            drawing = name[:-3] + "svg"
            assert bytes == before[name]
            assert drawing not in after or after[drawing] == before[drawing], f"{name} shows another drawing"
    for name, bytes in after.items():
        if name.endswith(".html"):
            for link in re.findall(r'(?:href|content)="[^"]*?((?:en/)?\d{4}/(?:figures|cards)/[^"]*\.png)"', bytes.decode()):
                assert link in after, f"{name} names {link}"


def test_a_report_without_a_release_has_pictures_of_its_figures_alone(report, tmp_path):
    build(report)
    site = files(report / "Site")
    assert any("/figures/" in name and name.endswith(".png") for name in site)
    assert not any("/cards/" in name or name.endswith((".xlsx", ".sqlite")) for name in site)
    plain = tmp_path / "plain"
    build(report, out=plain, PATH=without("rsvg-convert", tmp_path / "bin"))
    assert not any(name.endswith(".png") and "/figures/" in name for name in files(plain))


def test_progress_is_for_terminals(report):
    run = subprocess.run([PROGRAM, "build", "--release", "--root", report], capture_output=True, text=True)
    assert "drawing" not in run.stderr and "\r" not in run.stderr and run.stdout == ""
    shutil.rmtree(report / "Site")
    if shutil.which("script"):
        run = subprocess.run(
            ["script", "-qec", f"{PROGRAM} build --release --root {report}", "/dev/null"], capture_output=True, text=True)
        assert re.search(r"drawing \d+/\d+", run.stdout)
