"""What a preview serves after any edits is what a clean build of the same files writes, byte for byte."""
import filecmp
import http.client
import json
import os
import random
import re
import shutil
import subprocess
import urllib.parse

from preview_program import PROGRAM, REPOSITORY, Preview, copy_report

SEED, EDITS = 20171031, 100
FALSE_CLAIMS = ["false-claim", "unclear-claim", "outdated-difference", "outdated-erratum"]
INJECTED = re.compile(rb'<script src="/almanac-preview/client\.js"[^>]*></script>|(?<=script-src \'self\') \'nonce-[0-9a-z]+\'')


def chapters(root):
    return sorted(root.glob("Content/*/chapters/*.md"))


def lines_of(path):
    return path.read_text(encoding="utf-8", errors="surrogateescape").split("\n")


def edit_text(root, chance):
    """A paragraph more, a heading, a figure moved: whatever lies at a blank line of a chapter."""
    path = chance.choice(chapters(root))
    lines = lines_of(path)
    blanks = [at for at, line in enumerate(lines) if not line and at > 6]
    if blanks:
        lines.insert(chance.choice(blanks), chance.choice([
            "\n新增一段，**强调**一句。\n", "\n## 新的一节\n", "\n平均 `= mean(total)` 分。\n", "\n- 一\n- 二\n", "\n> 引文\n", "\n[链接](05-entrances.md)\n"]))
    path.write_text("\n".join(lines), encoding="utf-8", errors="surrogateescape")


def edit_title(root, chance):
    path = chance.choice(chapters(root))
    path.write_text(re.sub(r"^title: .*", f"title: 题目{chance.randrange(1000)}", path.read_text(encoding="utf-8", errors="surrogateescape"), count=1, flags=re.M), encoding="utf-8", errors="surrogateescape")


def cut_text(root, chance):
    """A file saved too early: some of its lines are missing."""
    path = chance.choice(chapters(root) + sorted(root.glob("Content/*/*.yaml")))
    lines = lines_of(path)
    at = chance.randrange(len(lines))
    del lines[at:at + chance.randint(1, 4)]
    path.write_text("\n".join(lines), encoding="utf-8", errors="surrogateescape")


def edit_score(root, chance):
    path = root / "Content/2017/scores.csv"
    lines = lines_of(path)
    row = chance.randrange(1, len(lines) - 1)
    cells = lines[row].split(",")
    cells[chance.randrange(1, len(cells))] = str(chance.randrange(12))
    lines[row] = ",".join(cells)
    path.write_text("\n".join(lines), encoding="utf-8", errors="surrogateescape")


def edit_table(root, chance):
    path = chance.choice(sorted(root.glob("Content/2017/data/*.csv")))
    lines = lines_of(path)
    row = chance.randrange(1, len(lines) - 1)
    lines.insert(row, lines[row])
    path.write_text("\n".join(lines), encoding="utf-8", errors="surrogateescape")


def edit_configuration(root, chance):
    path = chance.choice([root / "Content/site.yaml", root / "Content/2017/edition.yaml", root / "Content/2017/indicators.yaml"])
    text = path.read_text(encoding="utf-8", errors="surrogateescape")
    path.write_text(chance.choice([text + "\n# 注\n", text.replace("2017", "2017", 1), text.replace("城市", "都市", 1), text + "\nunknown: 1\n", "base_url: https://example.org/report/\n" + text]), encoding="utf-8", errors="surrogateescape")


def edit_style(root, chance):
    path = root / "Templates/styles/own.css"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"main {{ --n: {chance.randrange(1000)} }}", encoding="utf-8", errors="surrogateescape")


def edit_template(root, chance):
    name = chance.choice(["pages/chapter.mustache", "layout.mustache", "pages/unit.mustache", "partials/heading.mustache", "pages/front.mustache"])
    path = root / "Templates" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    text = (REPOSITORY / "Templates" / name).read_text(encoding="utf-8", errors="surrogateescape")
    path.write_text(text + chance.choice(["<!-- a -->\n", "\n", "{{no_such_name}}\n", f"<!-- {chance.randrange(99)} -->"]), encoding="utf-8", errors="surrogateescape")


def edit_string(root, chance):
    path = root / "Templates/strings/zh-Hans.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(chance.choice(["skip: 跳到内容\n", "data: 资料\n", "no_such_key: 无\n", "skip: [\n"]), encoding="utf-8", errors="surrogateescape")


def rename_chapter(root, chance):
    path = chance.choice(chapters(root))
    path.rename(path.with_name(f"{chance.randrange(20, 90)}-{chance.choice('abcdef')}{chance.randrange(99)}.md"))


def remove(root, chance):
    chance.choice([path for path in sorted(root.glob("Content/**/*")) if path.is_file()]).unlink()


def remove_folder(root, chance):
    path = chance.choice([root / "Content/2017/data", root / "Content/2017/chapters", root / "Content/2017", root / "Templates/styles"])
    shutil.rmtree(path, ignore_errors=True)


def rename_folder(root, chance):
    path = root / "Content/2017"
    if path.exists():
        path.rename(root / f"Content/{chance.choice(['2018', 'x', '2017b'])}")


def add_picture(root, chance):
    path = root / f"Content/2017/images/{chance.randrange(5)}.svg"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="{chance.randrange(1, 99)}" height="9"/>', encoding="utf-8", errors="surrogateescape")


def add_draft(root, chance):
    path = root / f"Content/2017/chapters/7{chance.randrange(9)}-draft-{chance.randrange(99)}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: 草稿{chance.randrange(99)}\ndraft: true\n---\n\n平均 [57.3](= 'mean(total)') 分。\n", encoding="utf-8", errors="surrogateescape")


def burst(root, chance):
    folder = root / "Content/2017/chapters"
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(30):
        (folder / f"{60 + number}-burst-{number}.md").write_text(f"---\ntitle: 第{number}篇\n---\n\n一段{chance.randrange(99)}。\n", encoding="utf-8", errors="surrogateescape")


def garbage(root, chance):
    chance.choice(chapters(root) + [root / "Content/2017/scores.csv"]).write_bytes(chance.randbytes(200))


FREQUENT = [edit_text, edit_title, edit_score, edit_table, edit_style, edit_template, add_draft, add_picture, rename_chapter]
RARE = [cut_text, edit_configuration, edit_string, remove, remove_folder, rename_folder, burst, garbage]


def restore(root, pristine):
    """Puts back what differs, leaving alone what does not."""
    shutil.rmtree(root / "Templates", ignore_errors=True)
    here = {path.relative_to(root) for path in root.glob("Content/**/*") if path.is_file()}
    there = {path.relative_to(pristine) for path in pristine.glob("Content/**/*") if path.is_file()}
    for name in here - there:
        (root / name).unlink()
    for name in there:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        if name not in here or not filecmp.cmp(root / name, pristine / name, shallow=False):
            shutil.copyfile(pristine / name, root / name)
    for path in sorted(root.glob("Content/**/"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()


class Client:
    """One connection that stays open, or another where the server has closed it for its silence."""

    def __init__(self, preview):
        self.connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=30)

    def get(self, path):
        try:
            return self.ask(path)
        except (http.client.RemoteDisconnected, ConnectionResetError, BrokenPipeError):
            self.connection.close()
            return self.ask(path)

    def ask(self, path):
        self.connection.request("GET", "/" + urllib.parse.quote(path))
        answer = self.connection.getresponse()
        return answer.status, answer.read()


def memory(preview):
    """Megabytes that the process holds; 0 where the system does not say."""
    if not os.path.isdir("/proc/self"):
        return 0
    with open(f"/proc/{preview.process.pid}/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def settle(events, root, number):
    """Waits until the preview has read everything up to now.

    The first step may be seen by a reading that began before the edits ended; the second is seen by one that began after them. Each has
    a name of its own, since one file may be seen twice: empty, and written.
    """
    folder = root / "Templates"
    folder.mkdir(exist_ok=True)
    for old in folder.glob("step-*"):
        old.unlink()
    for step in (f"step-{number}-a.txt", f"step-{number}-b.txt"):
        (folder / step).write_text(step, encoding="utf-8")
        message = events.until(lambda message: f"Templates/{step}" in message["changed"])
    return message


def essence(diagnostic):
    return (diagnostic["severity"], diagnostic["rule"], diagnostic["message"])


def test_random_edits_leave_the_preview_as_a_clean_build(tmp_path):
    chance = random.Random(SEED)
    pristine, root, out = tmp_path / "pristine", tmp_path / "report", tmp_path / "out"
    pristine.mkdir()
    root.mkdir()
    copy_report(pristine)
    copy_report(root)
    preview = Preview(root)
    events, client = preview.events(), Client(preview)
    events.next()
    compared = broken = 0
    early = descriptors = None
    try:
        for number in range(EDITS):
            if chance.random() < 0.5:
                restore(root, pristine)
            for _ in range(chance.choice([1, 1, 1, 2, 5])):
                if chapters(root) and (root / "Content/2017/scores.csv").exists() and list(root.glob("Content/2017/data/*.csv")):
                    (chance.choice(FREQUENT) if chance.random() < 0.75 else chance.choice(RARE))(root, chance)
                else:
                    restore(root, pristine)
            message = settle(events, root, number)
            # A preview draws no pictures: neither does a build that finds no program for them.
            run = subprocess.run([PROGRAM, "build", "--drafts", "--root", root, "--out", out, "--format", "json"], capture_output=True, text=True, env={"PATH": "/", "LC_MESSAGES": "en"})
            assert run.returncode in (0, 1), run.stderr
            expected = [essence(d) for d in json.loads(run.stdout) if d["severity"] != "note"]
            told = [essence(d) for d in message["diagnostics"]["list"] if d["severity"] != "note"]
            if message["diagnostics"]["total"] <= 100:
                # With false claims a build stops where the preview goes on to draw, and finds what is wrong with the figures too.
                if all(rule in FALSE_CLAIMS for severity, rule, _ in expected if severity == "error"):
                    told = [d for d in told if d in expected]
                assert told == expected, f"edit {number}"
            if run.returncode:
                broken += 1
                assert message["diagnostics"]["errors"] > 0
            else:
                compared += 1
                assert message["current"]
                for path in out.rglob("*"):
                    name = path.relative_to(out).as_posix()
                    if not path.is_file() or name.startswith("."):
                        continue
                    status, body = client.get(name)
                    assert status == 200, f"edit {number}: {name}"
                    assert INJECTED.sub(b"", body) == path.read_bytes(), f"edit {number}: {name}"
            if number == 30:
                early, descriptors = memory(preview), preview.descriptors()
        assert compared > 40 and broken > 10, (compared, broken)
        assert memory(preview) < early * 1.5 + 30
        assert preview.descriptors() <= descriptors + 8
    finally:
        events.close()
        assert preview.stop() == 0
