"""What the parser of arguments says, in the language in which the program speaks: its headings and errors stand in a library that has English alone."""
import json
import os
import re
import subprocess
import unicodedata

import pytest

from program import PROGRAM, ROOT

COMMANDS = [
    [], ["build"], ["serve"], ["check"], ["explain"], ["new"], ["new", "report"], ["new", "edition"], ["new", "language"], ["import"], ["archive"], ["publish"], ["pdf"], ["doctor"]]


def almanac(*arguments, locale="zh_CN.UTF-8", **more):
    environment = {"PATH": os.environ["PATH"], "LC_ALL": locale, "COLUMNS": "80", **more}
    return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, encoding="utf-8", env=environment, cwd=ROOT / "Tests")


# By the pattern in which the library writes: a command line that gets the error, and the first line of what is said.
ERRORS = {
    "Unknown option '{0}'. Did you mean '{1}'?": (["check", "--rot", "."], "错误：未知的选项“--rot”，是否应为“--root”？"),
    "Unknown option '{0}'": (["check", "--nothing-like-it"], "错误：未知的选项“--nothing-like-it”"),
    "Missing value for '{0}'": (["check", "--root"], "错误：“--root <文件夹>”缺少值"),
    "The option '{0}' does not take any value, but '{1}' was specified.": (["check", "--numbers=3"], "错误：选项“--numbers”不带值，却写了“3”"),
    "Unexpected argument '{0}'": (["check", "x"], "错误：多余的参数“x”"),
    "{0} unexpected arguments: {1}": (["check", "x", "y"], "错误：多余的 2 个参数：“x”、“y”"),
    "Missing expected argument '{0}'": (["explain"], "错误：缺少参数“<公式>”"),
    "The value '{0}' is invalid for '{1}'. Please provide one of {2}.": (
        ["check", "--format", "xml"], "错误：“--format <格式>”不能是“xml”，请写以下之一：“text”、“json”或“github”"),
    "The value '{0}' is invalid for '{1}'": (["serve", "--port", "x"], "错误：“--port <端口>”不能是“x”"),
    "Invalid option: {0}": (["check", "---x"], "错误：无效的选项：---x"),
    "Can't generate completion scripts for '{0}'.": (["--generate-completion-script", "cmd"], "错误：无法为“cmd”生成补全脚本。"),
    "Can't autodetect a supported shell.": (["--generate-completion-script"], "错误：无法自动识别受支持的 shell。"),
    "Internal error. Invalid state while parsing command-line arguments.": (["---completion", "x"], "错误：内部错误：解析命令行参数时状态无效。"),
}


def test_every_pattern_that_is_read_is_met_here():
    source = (ROOT / "Sources/almanac/ParserWords.swift").read_text(encoding="utf-8")
    listed = re.search(r"errors: \[String\] = \[(.*?)\n    \]", source, re.S)[1]
    assert set(re.findall(r'"([^"]*)"', listed)) == set(ERRORS)


@pytest.mark.parametrize("pattern", ERRORS)
def test_an_error_is_told_in_chinese(pattern):
    arguments, expected = ERRORS[pattern]
    run = almanac(*arguments, SHELL="/bin/none")
    assert run.stderr.splitlines()[0] == expected and run.returncode == 64 and run.stdout == ""
    english = almanac(*arguments, locale="en_US.UTF-8", SHELL="/bin/none")
    assert english.stderr.startswith("Error: ") and english.returncode == run.returncode


def test_an_error_of_ours_has_the_same_frame():
    run = almanac("serve", "--port", "0")
    assert run.stderr.splitlines()[0] == "错误：端口应为 1 到 65535 的数。" and "用法：almanac serve [--root <文件夹>]" in run.stderr
    assert run.stderr.splitlines()[-1] == "  运行“almanac serve --help”查看更多信息。"


# What is typed or named: options, names of programs, files and formats, formulas, placeholders.
NAMES = re.compile(
    r"--?[a-z-]+|almanac[ a-z0-9.-]*(?:<[^>]*>)?|[\w./]+\.(?:yaml|csv|pdf|zip)|https?://\S+|\b[A-Z][A-Za-z_]+\b|\b[a-z_]+\b(?=、| 和 | 或 |）)|'[^']*'|\"[^\"]*\"|“[^”]*”|\S*/\S*|\S*\.venv\S*")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_is_in_chinese(command):
    run = almanac(*command, "--help")
    assert run.returncode == 0 and run.stderr == ""
    left = re.findall(r"[A-Za-z]{2,},? [A-Za-z]{2,}", NAMES.sub("·", run.stdout))
    assert not left, f"{left}\n{run.stdout}"
    assert re.search(r"^概述：", run.stdout) and re.search(r"^用法：almanac", run.stdout, re.M) and re.search(r"^选项：$", run.stdout, re.M)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_help_fits_the_terminal_and_says_the_same_as_in_english(command):
    def width(line):
        return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)

    chinese, english = almanac(*command, "--help").stdout, almanac(*command, "--help", locale="en_US.UTF-8").stdout
    assert max(map(width, chinese.splitlines())) <= 80, chinese
    options = re.compile(r"^  (-h, )?(--[a-z-]+|[a-z]+)", re.M)
    assert [found[2] for found in options.finditer(chinese)] == [found[2] for found in options.finditer(english)]


@pytest.mark.parametrize("arguments, locale, expected", [
    (["--root", ".."], "C", "概述："), (["--root", "nothing"], "C", "OVERVIEW: "), (["--root", "..", "--language", "en"], "zh_CN.UTF-8", "OVERVIEW: "),
    (["--language=zh"], "en_US.UTF-8", "概述："), (["--root=.."], "en_US.UTF-8", "OVERVIEW: "),
])
def test_help_follows_the_option_the_terminal_and_the_report(arguments, locale, expected):
    assert almanac("check", *arguments, "--help", locale=locale).stdout.startswith(expected)


def test_scripts_for_shells_are_no_words():
    runs = [almanac("--generate-completion-script", "bash", locale=locale).stdout for locale in ("zh_CN.UTF-8", "en_US.UTF-8")]
    assert all("complete -o" in run or "complete -F" in run for run in runs)


def test_explain_speaks_the_language_of_its_names():
    formula = ["mean(total where region = \"central\")", "--root", ".."]
    assert almanac("explain", *formula, "--language", "zh").stdout.splitlines()[1:3] == [
        "精确值：225/4 = 56.25", "mean(total where region = \"central\")：56.3，取自 4 个评估对象"]
    assert almanac("explain", *formula, "--language", "en").stdout.splitlines()[1:3] == [
        "exactly 225/4 = 56.25", "mean(total where region = \"central\"): 56.3, from 4 units"]


def test_what_the_manual_is_made_of_is_no_words():
    json.loads(almanac("--experimental-dump-help").stdout)
