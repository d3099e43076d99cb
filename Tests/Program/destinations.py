"""Destinations on this machine for `almanac publish`: an S3 server, a server over SSH, and programs that stop in the middle."""
import getpass
import os
import pathlib
import posixpath
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import urllib.parse

import boto3
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

MARKER = "Made by Almanac, which replaces the files listed here at every build and keeps all others."
MANIFEST = ".almanac-published"


class Quiet(WSGIRequestHandler):
    # Programs keep their connections.
    protocol_version = "HTTP/1.1"

    def log_request(self, *_):
        pass


class Storage:
    """moto's S3 server, which notes what is asked of it and can end a publication at the n-th change."""

    def __init__(self):
        self.app = DomainDispatcherApplication(create_backend_app)
        self.server = make_server("127.0.0.1", 0, self, threaded=True, request_handler=Quiet)
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.lock, self.changes, self.under_way = threading.Condition(), [], 0
        # How many changes are left until the victim is ended, and how many there have been.
        self.left, self.victim, self.victims = None, None, 0
        self.client = boto3.client("s3", endpoint_url=self.address, aws_access_key_id="x", aws_secret_access_key="y", region_name="us-east-1")

    def __call__(self, environ, start):
        method, path = environ["REQUEST_METHOD"], environ["PATH_INFO"].encode("latin-1").decode("utf-8")
        if not (method in ("PUT", "DELETE") and path.count("/") > 1 or method == "POST" and "delete" in environ["QUERY_STRING"]):
            return self.app(environ, start)
        with self.lock:
            sender = re.search("Credential=(victim-[0-9]+)/", environ.get("HTTP_AUTHORIZATION", ""))
            late = sender and (self.left is None or sender[1] != f"victim-{self.victims}")
            if self.left == 0 or late:
                # Once: requests that were on their way come here, too, and its number may be another's by then.
                if not late and self.victim.returncode is None:
                    os.killpg(self.victim.pid, signal.SIGKILL)
                    self.victim.wait()
                start("500 Internal Server Error", [("Content-Length", "0")])
                return [b""]
            if self.left is not None:
                self.left -= 1
            self.changes.append((method, path.lstrip("/").partition("/")[2]))
            self.under_way += 1
        try:
            return self.app(environ, start)
        finally:
            with self.lock:
                self.under_way -= 1
                self.lock.notify_all()

    def interrupt(self, start, environment):
        """Starts a publication that has a name of its own, ends it at the change that `left` says, and waits: what it had sent comes to nothing after that."""
        # The server waits for its own hand to be free.
        with self.lock:
            self.victims += 1
            name = f"victim-{self.victims}"
            self.victim = start({**environment, "AWS_ACCESS_KEY_ID": name, "RCLONE_CONFIG_STORE_ACCESS_KEY_ID": name})
        errors = self.victim.communicate()[1]
        with self.lock:
            self.left = None
            self.lock.wait_for(lambda: self.under_way == 0)
        return self.victim.returncode, errors

    def bucket(self, name):
        self.client.create_bucket(Bucket=name)
        return name

    def files(self, bucket, prefix=""):
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket=bucket, Prefix=prefix)
        names = [item["Key"] for page in pages for item in page.get("Contents", [])]
        return {name.removeprefix(prefix): self.client.get_object(Bucket=bucket, Key=name)["Body"].read() for name in names}

    def environment(self, home):
        """For aws and rclone, with a remote named `store`."""
        home.mkdir(exist_ok=True)
        (home / "rclone.conf").write_text(
            f"[store]\ntype = s3\nprovider = Other\naccess_key_id = x\nsecret_access_key = y\nendpoint = {self.address}\nregion = us-east-1\nforce_path_style = true\n")
        return {
            "PATH": f"{pathlib.Path(sys.executable).parent}:{os.environ['PATH']}", "HOME": str(home), "LC_ALL": "en_GB.UTF-8", "TMPDIR": os.environ.get("TMPDIR", "/tmp"),
            "AWS_ACCESS_KEY_ID": "x", "AWS_SECRET_ACCESS_KEY": "y", "AWS_DEFAULT_REGION": "us-east-1", "RCLONE_CONFIG": str(home / "rclone.conf")}


class Server:
    """An sshd on a loopback port with keys of its own, for whoever runs the tests."""

    def __init__(self, folder):
        folder.mkdir()
        for name in ("host", "user"):
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        (folder / "authorized").write_text((folder / "user.pub").read_text())
        (folder / "known").write_text(f"[127.0.0.1]:{port} " + (folder / "host.pub").read_text())
        (folder / "config").write_text(
            f"Host web\n  HostName 127.0.0.1\n  Port {port}\n  User {getpass.getuser()}\n  IdentityFile {folder}/user\n  IdentitiesOnly yes\n"
            f"  UserKnownHostsFile {folder}/known\n  StrictHostKeyChecking yes\n  BatchMode yes\n")
        (folder / "sshd").write_text(
            f"ListenAddress 127.0.0.1\nPort {port}\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\nStrictModes no\nUsePAM no\n"
            f"PidFile none\nPasswordAuthentication no\nPermitRootLogin yes\n")
        if os.geteuid() == 0:
            os.makedirs("/run/sshd", exist_ok=True)
        self.process = subprocess.Popen([shutil.which("sshd", path="/usr/sbin:/usr/bin:/sbin"), "-D", "-e", "-f", folder / "sshd"], stderr=subprocess.PIPE, text=True)
        heard = next((line for line in self.process.stderr if "Server listening" in line), None)
        assert heard, "sshd does not start"
        self.environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "LC_ALL": "en_GB.UTF-8", "TMPDIR": os.environ.get("TMPDIR", "/tmp"), "RSYNC_RSH": f"ssh -F {folder}/config"}

    def stop(self):
        self.process.kill()
        self.process.wait()


# An rsync that notes which files it is given, and on its n-th file stops everything.
RSYNC = """#!{python}
import os, signal, subprocess, sys
arguments = sys.argv[1:]
position = next((i for i, word in enumerate(arguments) if word.startswith("--files-from=")), None)
if position is None or "--dry-run" in arguments:
    os.execv("{rsync}", ["rsync", *arguments])
path = arguments[position].partition("=")[2]
names = [name for name in open(path, "rb").read().split(b"\\0") if name]
left = int(open("{folder}/left").read())
kind = b"- " if "--delete-missing-args" in arguments else b"+ "
with open("{folder}/log", "ab") as log:
    log.writelines(kind + name + b"\\n" for name in names[:left])
open("{folder}/left", "w").write(str(max(0, left - len(names))))
if len(names) <= left:
    os.execv("{rsync}", ["rsync", *arguments])
if left:
    open(path, "wb").write(b"".join(name + b"\\0" for name in names[:left]))
    subprocess.run(["{rsync}", *arguments], check=True)
os.killpg(0, signal.SIGKILL)
"""


class Rsync:
    """Puts an rsync of ours before that of the machine."""

    def __init__(self, folder):
        self.folder = folder
        folder.mkdir()
        (folder / "rsync").write_text(RSYNC.format(python=sys.executable, rsync=shutil.which("rsync"), folder=folder))
        (folder / "rsync").chmod(0o755)
        self.allow(10**9)

    def allow(self, count):
        (self.folder / "left").write_text(str(count))
        (self.folder / "log").write_bytes(b"")

    @property
    def changes(self):
        lines = (self.folder / "log").read_text(encoding="utf-8").splitlines()
        return [("PUT" if line[0] == "+" else "DELETE", line[2:]) for line in lines]


def lay_out(site, files):
    """A site as a build leaves it."""
    shutil.rmtree(site, ignore_errors=True)
    for path, text in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_text(text, encoding="utf-8")
    (site / ".almanac").write_text("\n".join([MARKER, *sorted(files, key=str.encode)]) + "\n", encoding="utf-8")
    return {path: text.encode() for path, text in files.items()}


def edition(number):
    """A made-up site whose style sheet has a new name each time, in which a page comes and another goes."""
    style = f"assets/style.{number:016x}.css"
    names = [f"page {part}.html" for part in range(number, number + 5)] + ["第1页.html"]

    def page(text, up, links):
        anchors = "".join(f'<a href="{urllib.parse.quote(link)}">{link}</a>' for link in links)
        return f'<!doctype html><link rel="stylesheet" href="{up}{style}"><img src="{up}2017/figure.svg"><p>{text} {number}</p>{anchors}'

    files = {style: f"/* {number} */", "2017/figure.svg": f"<svg>{number}</svg>", "2017/data.csv": "a,b\n", "feed.xml": f"<feed>{number}</feed>"}
    files |= {f"2017/{name}": page(name, "../", ["data.csv"]) for name in names}
    files["2017/ranking.html"] = page("ranking", "../", names)
    return files | {"index.html": page("front", "", ["2017/ranking.html"] + [f"2017/{name}" for name in names])}


LOADED = re.compile(r'<(?:link rel="stylesheet"|script|img)[^>]*? (?:href|src)="([^"#?]+)')
LINKED = re.compile(r' href="([^"#?]+)')


def broken(page, text, there, pattern=LINKED):
    """What a page names and is not there."""
    named = [urllib.parse.unquote(name) for name in pattern.findall(text) if "://" not in name and not name.startswith(("/", "data:", "mailto:"))]
    return [name for name in named if posixpath.normpath(posixpath.join(posixpath.dirname(page), name)) not in there]


def hold_order(changes, before, site):
    """Replays what was done: a page comes after what it loads, one that readers know after what it links to, removals after everything."""
    there, removing = set(before), False
    for method, path in changes:
        if path == MANIFEST:
            continue
        if method != "PUT":
            removing = True
            there.discard(path)
            continue
        assert not removing, path
        if path.endswith(".html"):
            known = path in there or path == "index.html"
            there.add(path)
            missing = broken(path, site[path].decode(), there, LINKED if known else LOADED)
            assert not missing, (path, missing)
        there.add(path)
    return there
