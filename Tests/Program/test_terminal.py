"""What a terminal is told besides the words: places that open when they are clicked, and how far work is."""
import json
import os
import pty
import re
import subprocess

import pytest

from program import PROGRAM, ROOT

LINK = re.compile("\x1b\\]8;;([^\x1b]*)\x1b\\\\([^\x1b]*)\x1b\\]8;;\x1b\\\\")
# What terminals say of themselves, taken away from the one in which the tests run.
TERMINALS = ["FORCE_HYPERLINK", "VTE_VERSION", "TERM_PROGRAM", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID", "STY", "NO_COLOR"]


@pytest.fixture
def report(tmp_path):
    """A report with mistakes, in a folder whose name has to be encoded."""
    subprocess.run([ROOT / "Tests/Fixtures/unfold", "--to", tmp_path, "several-in-two-languages"], check=True, stdout=subprocess.DEVNULL)
    return (tmp_path / "several-in-two-languages").rename(tmp_path / "报告 1;2")


def environment(**own):
    return {**{key: value for key, value in os.environ.items() if key not in TERMINALS}, "TERM": "xterm-256color", **own}


def on_terminal(arguments, **own):
    """What the program writes where its output is a terminal."""
    master, slave = pty.openpty()
    program = subprocess.Popen([PROGRAM, *arguments], stdout=slave, stderr=slave, stdin=slave, env=environment(**own))
    os.close(slave)
    text = b""
    while True:
        try:
            more = os.read(master, 65536)
        except OSError:  # the other end is closed
            break
        if not more:
            break
        text += more
    os.close(master)
    program.wait()
    return text.decode()


def check(report, *options, **own):
    return subprocess.run([PROGRAM, "check", "--root", report, *options], capture_output=True, text=True, env=environment(**own)).stdout


def test_places_are_links_where_the_terminal_has_them(report):
    text = on_terminal(["check", "--root", report], VTE_VERSION="7200")
    links = LINK.findall(text)
    assert len(links) == 10
    path = "/%E6%8A%A5%E5%91%8A%201%3B2/Content/2020/scores.csv"
    assert any(address.startswith("file://") and address.endswith(path) and shown == "Content/2020/scores.csv:3:11" for address, shown in links)
    # Read without the links it is what a pipe is given.
    plain = re.sub("\x1b\\[[0-9;]*[mK]", "", LINK.sub(r"\2", text)).replace("\r\n", "\n")
    assert check(report).strip() in plain.replace("\r", "")


def test_an_editor_with_the_terminal_in_it_opens_the_line(report):
    links = LINK.findall(on_terminal(["check", "--root", report], TERM_PROGRAM="vscode"))
    assert any(address.startswith("vscode://file/") and address.endswith("/scores.csv:3:11") for address, _ in links)


@pytest.mark.parametrize("own", [{}, {"VTE_VERSION": "4600"}, {"TERM": "dumb", "VTE_VERSION": "7200"}, {"VTE_VERSION": "7200", "FORCE_HYPERLINK": "0"},
                                 {"VTE_VERSION": "7200", "STY": "1.pts"}])
def test_no_links_where_the_terminal_is_not_known_to_have_them(report, own):
    assert not LINK.search(on_terminal(["check", "--root", report], **own))


def test_no_links_in_pipes_unless_asked_for(report):
    assert not LINK.search(check(report, VTE_VERSION="7200"))
    assert LINK.search(check(report, FORCE_HYPERLINK="1"))
    assert json.loads(check(report, "--format", "json", FORCE_HYPERLINK="1"))
    assert not LINK.search(check(report, "--format", "github", FORCE_HYPERLINK="1"))


def test_progress_is_told_and_taken_away(report):
    text = on_terminal(["check", "--root", report], LC_ALL="en_US.UTF-8")
    assert text.startswith("\r\x1b[Kreading and checking\r\x1b[K")


def test_a_file_that_is_named_from_where_the_program_runs_is_found_there(tmp_path):
    subprocess.run([ROOT / "Tests/Fixtures/unfold", "--to", tmp_path, "published"], check=True, stdout=subprocess.DEVNULL)
    bag = tmp_path / "published/Site/archive/2020/1.0.0"
    bag.mkdir(parents=True)
    run = subprocess.run(
        [PROGRAM, "archive", "--verify", "--root", "published"], capture_output=True, text=True, cwd=tmp_path, env=environment(FORCE_HYPERLINK="1"))
    links = LINK.findall(run.stdout + run.stderr)
    assert links and all(address.partition("//")[2].partition("/")[2].startswith(str(tmp_path)[1:] + "/published/Site/archive") for address, _ in links)
