"""What a machine has that a report can do without, and checking while one writes."""
import os
import re
import subprocess

import pytest
from program import PROGRAM, ROOT


def almanac(*arguments, **options):
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8", **options)


def script(path, text):
    path.write_text("#!/bin/sh\n" + text)
    path.chmod(0o755)


def test_what_is_missing_is_said_with_how_to_install_it(tmp_path):
    run = almanac("doctor", "--root", tmp_path, env={"PATH": str(tmp_path), "LC_ALL": "en_GB"})
    assert (run.returncode, run.stderr) == (0, "")
    head, *tools = run.stdout.split("\n\n", 1)[0].splitlines(), run.stdout.split("\n\n", 1)[1]
    assert re.fullmatch(r"almanac \d+\.\d+\.\d+", head[0])
    assert re.findall(r"^(\S+): missing$", tools[0], re.M) == ["pandoc", "rsvg-convert", "WeasyPrint", "fontconfig", "xdg-open", "rsync", "rclone", "aws"]
    assert tools[0].count("  would add: ") == tools[0].count("  to install it: ") == 8


def test_what_is_there_is_named_with_version_and_place(tmp_path):
    (tmp_path / "Content").mkdir()
    (tmp_path / "Content/site.yaml").write_text("title: T\npublisher: P\nlanguages: [zh-Hans, fr]\n")
    programs = tmp_path / "bin"
    programs.mkdir()
    script(programs / "rsvg-convert", "echo rsvg-convert version 2.54.7\n")
    script(programs / "weasyprint", "echo WeasyPrint version 12.0\n")
    script(programs / "fc-list", '[ "$1" = :lang=fr ] || echo Song\n')
    run = almanac("doctor", "--root", tmp_path, env={"PATH": str(programs), "LC_ALL": "en_GB"})
    assert f"rsvg-convert: here (2.54.7, {programs}/rsvg-convert)\n" in run.stdout
    assert "WeasyPrint: of no use\n" in run.stdout and "is WeasyPrint 12, and PDF files need version" in run.stdout
    assert "a font for zh-Hans: here\n" in run.stdout
    assert "a font for fr: missing\n" in run.stdout and "apt install fonts-noto-core" in run.stdout


def test_it_speaks_the_language_of_the_terminal(tmp_path):
    run = almanac("doctor", "--root", tmp_path, env={"PATH": str(tmp_path), "LC_ALL": "zh_CN.UTF-8"})
    assert "rsvg-convert：缺少\n" in run.stdout and "安装方法：" in run.stdout


@pytest.mark.parametrize("poll", [[], ["--poll"]], ids=["told", "polled"])
def test_a_report_is_checked_again_after_each_change(tmp_path, poll):
    report = tmp_path / "report"
    assert almanac("new", "report", report, "--language", "en-US").returncode == 0
    (scores,) = report.glob("Content/*/scores.csv")
    right = scores.read_text(encoding="utf-8")
    watch = subprocess.Popen([PROGRAM, "check", "--watch", "--root", report, *poll], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        lines = iter(watch.stdout.readline, "")

        def until(pattern):
            for line in lines:
                if re.search(pattern, line):
                    return line
            pytest.fail("it ended")

        until("1 edition, .* no problems")
        scores.write_text(right.replace("16,26,21,20", "16,26,21,29"), encoding="utf-8")
        until(f"^{scores.relative_to(report)}:$")
        until(r"scores.csv:2:\d+: error: ")
        scores.write_text(right, encoding="utf-8")
        until("1 edition, .* no problems")
    finally:
        watch.kill()
        watch.wait()


def test_poll_without_watch_is_usage():
    assert almanac("check", "--poll").returncode == 64


@pytest.mark.parametrize("locale, words", [("zh_TW.UTF-8", "languages: [zh-Hant]"), ("zh_CN.UTF-8", "languages: [zh-Hans]"), ("de_DE", "languages: [en]")])
def test_a_new_report_is_written_in_the_language_of_the_terminal(tmp_path, locale, words):
    run = almanac("new", "report", cwd=tmp_path, env={"LC_ALL": locale})
    assert run.returncode == 0, run.stderr
    assert words in (tmp_path / "report/Content/site.yaml").read_text(encoding="utf-8")


def test_a_new_report_in_two_languages_builds(tmp_path):
    report = tmp_path / "report"
    assert almanac("new", "report", report, "--language", "en", "--language", "zh-TW", "--title", "Index").returncode == 0
    run = almanac("build", "--root", report, "--strict-languages")
    assert run.returncode == 0, run.stderr
    assert os.path.exists(report / "Site/zh-Hant/index.html")
