"""`almanac publish` to an S3 server, to a server over SSH and to a folder, stopped at points drawn at random and taken up again."""
import os
import random
import shutil
import subprocess

import pytest

import killing
from destinations import LINKED, LOADED, MANIFEST, Rsync, Server, Storage, broken, edition, hold_order, lay_out
from program import PROGRAM, ROOT


@pytest.fixture(scope="module")
def storage():
    return Storage()


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    server = Server(tmp_path_factory.mktemp("server") / "ssh")
    yield server
    server.stop()


def start(*arguments, env, cwd=None):
    return subprocess.Popen(
        [PROGRAM, "publish", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=env, cwd=cwd, start_new_session=True)


def publish(*arguments, env, code=0, cwd=None):
    process = start(*arguments, env=env, cwd=cwd)
    output, errors = process.communicate()
    assert process.returncode == code, errors
    return output, errors


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Bucket:
    """s3:// through aws, or a remote through rclone."""

    def __init__(self, storage, tmp_path, kind):
        self.storage, self.env = storage, storage.environment(tmp_path / "home")
        self.bucket = storage.bucket(f"{kind}-{random.randrange(10**12)}")
        self.arguments = [f"s3://{self.bucket}/report", "--endpoint", storage.address] if kind == "aws" else [f"store:{self.bucket}/report"]
        self.allow(None)

    def allow(self, count):
        self.storage.left, self.storage.changes = count, []

    @property
    def changes(self):
        return [(method, path.removeprefix("report/")) for method, path in self.storage.changes]

    def files(self):
        return self.storage.files(self.bucket, "report/")

    def interrupt(self, count, site):
        self.allow(count)
        return self.storage.interrupt(lambda env: start(*self.arguments, "--out", site, env=env), self.env)


class Folder:
    """user@host:… through sshd, or a folder of this machine."""

    def __init__(self, server, tmp_path, kind):
        self.rsync, self.folder = Rsync(tmp_path / "bin"), tmp_path / "www/report"
        (tmp_path / "www").mkdir()
        self.env = {**server.environment, "PATH": f"{tmp_path}/bin:{os.environ['PATH']}"}
        self.arguments = [f"ssh://web{self.folder}" if kind == "ssh" else str(self.folder)]

    def allow(self, count):
        self.rsync.allow(10**9 if count is None else count)

    @property
    def changes(self):
        return self.rsync.changes

    def files(self):
        return files(self.folder)

    def interrupt(self, count, site):
        self.allow(count)
        process = start(*self.arguments, "--out", site, env=self.env)
        errors = process.communicate()[1]
        self.allow(None)
        return process.returncode, errors


@pytest.fixture(params=["aws", "rclone", "ssh", "folder"])
def place(request, tmp_path, storage, server):
    kind = request.param
    place = Bucket(storage, tmp_path, kind) if kind in ("aws", "rclone") else Folder(server, tmp_path, kind)
    # Each run of aws takes two thirds of a second, and a publication needs a dozen.
    place.rounds = {"aws": 1, "ssh": 2}.get(kind, 3)
    return place


def without_assets(there):
    return {path: data for path, data in there.items() if not path.startswith("assets/") and path != MANIFEST}


def test_order_removals_and_what_is_not_ours(place, tmp_path):
    site = tmp_path / "Site"
    first = lay_out(site, edition(1))
    publish(*place.arguments, "--out", site, env=place.env)
    there = place.files()
    assert {path: data for path, data in there.items() if path != MANIFEST} == first
    hold_order(place.changes, {}, first)

    second = lay_out(site, edition(2))
    place.allow(None)
    listed, said = publish(*place.arguments, "--out", site, "--dry-run", env=place.env)
    assert place.changes == [] and "nothing was changed" in said
    assert "+ 2017/page 6.html\n" in listed and "~ index.html\n" in listed and listed.endswith("- 2017/page 1.html\n")
    publish(*place.arguments, "--out", site, env=place.env)
    assert without_assets(place.files()) == without_assets(second)
    hold_order(place.changes, there, second)
    # What stands in pages that readers have open.
    assert "assets/style.0000000000000001.css" in place.files()

    place.allow(None)
    _, said = publish(*place.arguments, "--out", site, env=place.env)
    assert place.changes == [] and "holds the site already" in said


def test_interrupted_at_random_and_taken_up_again(place, tmp_path):
    site, chance = tmp_path / "Site", random.Random(19)
    before = lay_out(site, edition(1))
    publish(*place.arguments, "--out", site, env=place.env)
    interrupted = 0
    for number in range(2, 2 + place.rounds):
        after = lay_out(site, edition(number))
        code, errors = place.interrupt(chance.randrange(0, 14), site)
        interrupted += code != 0
        there = place.files()
        for page in (path for path in there if path.endswith(".html")):
            assert there[page] in (before.get(page), after.get(page)), page
            missing = broken(page, there[page].decode(), there, LINKED if page in before else LOADED)
            assert not missing, (page, missing)
        # Every second time another build comes before somebody goes on.
        if number % 2:
            after = lay_out(site, edition(number + 100))
        publish(*place.arguments, "--out", site, env=place.env)
        assert without_assets(place.files()) == without_assets(after)
        before = after
    assert interrupted >= place.rounds // 2
    publish(*place.arguments, "--out", site, "--verify", env=place.env)


def test_killed_at_a_system_call_readers_see_whole_pages_and_the_next_run_is_right(tmp_path):
    """The program or the rsync that it has started, at forty calls; what was killed at other places is in test_kills.py."""
    site, env = tmp_path / "Site", {**os.environ, "LC_ALL": "en_GB.UTF-8", "ALMANAC_JOBS": "1"}
    place = lambda name: tmp_path / name / "report"  # noqa: E731
    command = lambda name: [PROGRAM, "publish", place(name), "--out", site]  # noqa: E731
    (tmp_path / "before").mkdir()
    before = lay_out(site, edition(1))
    publish(place("before"), "--out", site, env=env)
    after = lay_out(site, edition(2))
    shutil.copytree(tmp_path / "before", tmp_path / "after")
    points = killing.points(command("after"), env, 40, tmp_path / "record")
    everything = files(place("after"))
    assert without_assets(everything) == without_assets(after)
    kills = states = 0
    for point in points:
        shutil.copytree(tmp_path / "before", tmp_path / "tried")
        kills += killing.kill(command("tried"), env, point, tmp_path / "record")
        # rsync lays a file beside the one it replaces, under a name with a dot.
        there = {path: data for path, data in files(place("tried")).items() if not path.rpartition("/")[2].startswith(".")}
        states += without_assets(there) not in (without_assets(before), without_assets(after))
        for page in (path for path in there if path.endswith(".html")):
            assert there[page] in (before.get(page), after.get(page)), (page, point)
            missing = broken(page, there[page].decode(), there, LINKED if page in before else LOADED)
            assert not missing, (page, missing, point)
        publish(place("tried"), "--out", site, env=env)
        assert {path: data for path, data in files(place("tried")).items() if path != MANIFEST} == {
            path: data for path, data in everything.items() if path != MANIFEST}, point
        shutil.rmtree(tmp_path / "tried")
    print(kills, "kills;", states, "between old and new")
    assert kills >= 0.8 * len(points) and states


def test_headers_of_storage(storage, tmp_path):
    site = tmp_path / "Site"
    lay_out(site, {"index.html": "<p>", "feed.xml": "<feed/>", "assets/site.0123456789abcdef.js": "1"})
    for kind in ("aws", "rclone"):
        place = Bucket(storage, tmp_path, kind)
        publish(*place.arguments, "--out", site, env=place.env)
        sent = {path: storage.client.head_object(Bucket=place.bucket, Key=f"report/{path}") for path in place.files()}
        told = {path: (head["ContentType"], head["CacheControl"]) for path, head in sent.items() if path != MANIFEST}
        assert told == {
            "index.html": ("text/html; charset=utf-8", "no-cache"), "feed.xml": ("application/atom+xml; charset=utf-8", "no-cache"),
            "assets/site.0123456789abcdef.js": ("text/javascript; charset=utf-8", "public, max-age=31536000, immutable")}, kind


def test_a_real_site_with_a_sealed_release(tmp_path, server):
    report = tmp_path / "report"
    shutil.copytree(ROOT / "Tests/Fixtures/Archive/three-editions", report)
    for command in (["archive", "2021"], ["build"]):
        subprocess.run([PROGRAM, *command, "--root", report], check=True, capture_output=True)
    place = Folder(server, tmp_path, "folder")
    # Seen from the report's folder, wherever the command is typed.
    (report / "publish.yaml").write_text("to: ../www/report\n")
    publish("--root", report, env=place.env)
    built = {path: data for path, data in files(report / "Site").items() if path != ".almanac"}
    published = place.files()
    published.pop(MANIFEST)
    assert published == built and "archive/2021/1.0.0.zip" in built
    hold_order(place.changes, {}, built)
    # A machine that has no archive: the release stays where readers find it.
    shutil.rmtree(report / "Site")
    subprocess.run([PROGRAM, "build", "--root", report], check=True, capture_output=True)
    _, said = publish("--root", report, env=place.env)
    assert "holds a sealed release that is missing here: 2021/1.0.0" in said
    assert {path for path in built if path.startswith("archive/2021/1.0.0/")} <= place.files().keys()


def test_verify_names_what_differs(tmp_path, server):
    place, site = Folder(server, tmp_path, "folder"), tmp_path / "Site"
    lay_out(site, edition(1))
    publish(*place.arguments, "--out", site, env=place.env)
    publish(*place.arguments, "--out", site, "--verify", env=place.env)
    (place.folder / "2017/data.csv").write_text("b,a\n")
    (place.folder / "2017/ranking.html").unlink()
    listed, said = publish(*place.arguments, "--out", site, "--verify", env=place.env, code=1)
    assert listed.splitlines() == ["~ 2017/data.csv", "+ 2017/ranking.html"] and "1 missing, 1 different" in said
    publish(*place.arguments, "--out", site, "--checksum", env=place.env)
    publish(*place.arguments, "--out", site, "--verify", env=place.env)


def test_what_fails_is_told_with_what_to_do(tmp_path, storage, server):
    site = tmp_path / "Site"
    env = storage.environment(tmp_path / "home")
    _, said = publish(tmp_path / "www", "--out", site, env=env, code=1)
    assert "[site-not-built]" in said and "run almanac build first" in said
    lay_out(site, edition(1))
    cases = [
        (["s3://no-such-bucket-1/x", "--endpoint", storage.address], "make the bucket first"), (["nothing:x"], "a folder on a server over SSH is written user@host:/path"),
        (["s3://bucket/x", "--endpoint", "http://127.0.0.1:9"], "--endpoint is right"),
    ]
    for arguments, words in cases:
        _, said = publish(*arguments, "--out", site, env={**env, "AWS_MAX_ATTEMPTS": "1"}, code=2)
        assert words in said, said
    _, said = publish("ssh://web/no/such/folder/at/all", "--out", site, env=server.environment, code=2)
    assert "make the folder on the server first" in said, said
    for name, arguments in [("rsync", ["u@h:/x"]), ("aws", ["s3://bucket/x"]), ("rclone", ["store:x"])]:
        _, said = publish(*arguments, "--out", site, env={"PATH": str(tmp_path), "LC_ALL": "en_GB.UTF-8"}, code=2)
        assert f"needs the program {name}, which is not installed" in said and "apt install" in said
    for arguments in ([], ["public"], ["https://example.org/"], ["-x"], [str(tmp_path / "www"), "--dry-run", "--verify"], ["store:x", "--endpoint", "http://x"]):
        publish(*arguments, "--out", site, env=env, code=64, cwd=tmp_path)
    _, said = publish(site / "inside", "--out", site, env=env, code=64)
    assert "overlaps the site itself" in said

