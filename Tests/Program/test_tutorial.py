"""The tutorial in each language, carried out as it stands: its files are written, its tables are workbooks, its commands are run, and what they print is
what it shows, where … stands for anything."""
import os
import re
import subprocess

import openpyxl
import pytest

from program import PROGRAM, ROOT

BLOCK = re.compile(r"^(?P<fence>```+)(?P<kind>\w+)(?: (?P<path>\S+))?\n(?P<body>.*?)^(?P=fence)$|^(?P<table>(?:\|[^\n]*\n)+)", re.S | re.M)


def workbook(path, table):
    book = openpyxl.Workbook()
    for number, line in enumerate(table.splitlines()):
        if number != 1:  # the line of dashes
            cells = [cell.strip() for cell in line.strip("|").split("|")]
            book.active.append([int(cell) if cell.isdigit() else cell for cell in cells])
    book.save(path)


class Shell:
    """A reader's terminal."""

    def __init__(self, folder, language):
        self.folder, self.said = folder, ""
        bin_folder = folder / "bin"
        bin_folder.mkdir()
        (bin_folder / "almanac").symlink_to(PROGRAM)
        self.environment = {"PATH": f"{bin_folder}:{os.environ['PATH']}", "LC_MESSAGES": language}

    def run(self, commands):
        self.said = ""
        for command in commands.splitlines():
            if command.startswith("cd "):
                self.folder = self.folder / command[3:]
                continue
            run = subprocess.run(command, shell=True, cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8")
            self.said += run.stdout


def pattern(text):
    """A … within a line stands for the rest of it, one that is a line for any lines."""
    signs = {"…": ".*", "…\n": "(?:.*\n)*"}
    return "".join(signs.get(part) or re.escape(part) for part in re.split("(^…\n|…)", text, flags=re.M))


@pytest.mark.parametrize("name, language", [("tutorial.md", "en"), ("tutorial.zh-Hans.md", "zh_CN.UTF-8")])
def test_the_tutorial_is_what_happens(tmp_path, name, language):
    text = (ROOT / "Docs" / name).read_text(encoding="utf-8")
    shell, shown = Shell(tmp_path, language), 0
    for block in BLOCK.finditer(text):
        kind, path, body = block["kind"], block["path"], block["body"]
        if block["table"]:
            # The file is the last that is named before the table.
            file = re.findall(r"`(Content/\S+\.xlsx)`", text[:block.start()])[-1]
            workbook(shell.folder / file, block["table"])
        elif kind == "sh":
            shell.run(body)
        elif kind == "text":
            assert re.fullmatch(pattern(body), shell.said), f"shown:\n{body}\nprinted:\n{shell.said}"
            shown += 1
        elif kind == "diff":
            file = shell.folder / path
            old, new = ("".join(line[1:] + "\n" for line in body.splitlines() if line[0] == sign) for sign in "-+")
            assert old in file.read_text(encoding="utf-8")
            file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
        else:
            (shell.folder / path).write_text(body, encoding="utf-8")
    assert shown == 6
    assert (shell.folder / "Content/2027/edition.yaml").exists()


def test_both_tutorials_take_the_same_steps():
    def steps(name):
        text = (ROOT / "Docs" / name).read_text(encoding="utf-8")
        return [block["kind"] or "table" for block in BLOCK.finditer(text)], re.findall(r"^```sh\n(.*?)^```$", text, re.S | re.M)[1:]

    assert steps("tutorial.md") == steps("tutorial.zh-Hans.md")
