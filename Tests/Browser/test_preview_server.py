"""The preview's server at its sockets: what it refuses, what it serves, and that nothing stops it."""
import json
import os
import re
import select
import shutil
import signal
import socket
import subprocess
import time

import pytest
from preview_program import PATIENCE, PROGRAM, Events, Preview, copy_report, free_port

SOURCE = "Content/2017/chapters/05-entrances.md"


@pytest.fixture(scope="module")
def preview(tmp_path_factory):
    root = copy_report(tmp_path_factory.mktemp("report"))
    (root / "secret.txt").write_text("outside", encoding="utf-8")
    (root.parent / "secret.txt").write_text("outside", encoding="utf-8")
    running = Preview(root)
    yield running
    assert running.stop() == 0


@pytest.fixture(autouse=True)
def goes_on_serving(preview):
    yield
    assert preview.process.poll() is None
    assert preview.get("index.html")[0] == 200


def connect(preview):
    return socket.create_connection(("127.0.0.1", preview.port), timeout=PATIENCE)


def exchange(preview, request):
    """Sends bytes and reads the answer to its end; an empty answer is a connection that was closed."""
    answer = b""
    with connect(preview) as client:
        # A server that refuses may be gone before everything is sent.
        try:
            client.sendall(request)
            while part := client.recv(65536):
                answer += part
        except (ConnectionResetError, BrokenPipeError):
            pass
        return answer


def ask(preview, target, *headers, method="GET", host=None):
    lines = [f"{method} {target} HTTP/1.1", f"Host: {host or f'127.0.0.1:{preview.port}'}", "Connection: close", *headers]
    return exchange(preview, ("\r\n".join(lines) + "\r\n\r\n").encode("utf-8", "surrogateescape"))


def status(answer):
    return int(answer.split(b" ", 2)[1]) if answer else None


ROOTS = ["etc/passwd", "secret.txt", "Content/site.yaml"]
UPS = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "%2E%2E%2F", ".%2e/", "%2e./", "..\\", "..%5c", "%2e%2e%5c", "..%252f", "%252e%252e%252f",
       "..%c0%af", "..%u2215", "....//", "..;/", ".../", "..%00/", "%c0%ae%c0%ae/", "\uff0e\uff0e/"]
SPELLINGS = [
    *(f"/{up * 8}{name}" for up in UPS for name in ROOTS[:2]), *(f"/2017/{up * 4}Content/site.yaml" for up in UPS),
    "//etc/passwd", "///etc/passwd", "/%2fetc%2fpasswd", "/./Content/site.yaml", "/Content/site.yaml", "/assets/../../Content/site.yaml",
    "/file:///etc/passwd", "file:///etc/passwd", "http://127.0.0.1/../../etc/passwd", "/2017/data/..%2f..%2f..%2fsecret.txt", "/~root/", "/.",
    "/..", "/%2e", "/%2e%2e", "/secret.txt%00.html", "/index.html/../../secret.txt", "*", "/%", "/%zz", "/%f", "/\x01", "/secret.txt?a=../..",
]


def test_no_spelling_of_a_path_leads_outside(preview):
    assert len(SPELLINGS) >= 50
    for target in SPELLINGS:
        answer = ask(preview, target)
        assert status(answer) in (None, 301, 302, 400, 404, 405), target
        for secret in (b"root:", b"outside", b"publisher:"):
            assert secret not in answer, target


def test_a_link_out_of_the_report_is_not_followed(preview):
    link = preview.path("2017/images")
    link.symlink_to("/etc")
    try:
        events = preview.events()
        events.until(lambda message: message["diagnostics"]["errors"])
        assert status(ask(preview, "/2017/images/passwd")) == 404
    finally:
        link.unlink()
        events.until(lambda message: not message["diagnostics"]["errors"])
        events.close()


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example:{port}", "127.0.0.1:{port}.evil", "0.0.0.0:{port}", "[::]:{port}", "", " "])
def test_a_foreign_host_is_refused(preview, host):
    assert status(ask(preview, "/", host=host.format(port=preview.port) or " ")) in (400, 403)


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "localhost:{port}", "LocalHost:{port}"])
def test_names_of_this_machine_are_answered(preview, host):
    assert status(ask(preview, "/", host=host.format(port=preview.port))) == 200


def test_no_host_two_hosts_and_http_1_0(preview):
    port = preview.port
    assert status(exchange(preview, b"GET / HTTP/1.1\r\nConnection: close\r\n\r\n")) in (400, 403)
    assert status(exchange(preview, b"GET / HTTP/1.0\r\n\r\n")) in (400, 403)
    two = f"GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
    assert status(exchange(preview, two.encode())) in (400, 403)


@pytest.mark.parametrize("headers", [
    ["Origin: http://evil.example"], ["Origin: null"], ["Origin: https://127.0.0.1:{port}"],
    ["Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: no-cors"], ["Sec-Fetch-Site: same-site", "Sec-Fetch-Mode: cors"],
])
def test_pages_of_other_sites_are_refused(preview, headers):
    headers = [header.format(port=preview.port) for header in headers]
    for target in ("/", "/almanac-preview/state.json", "/almanac-preview/events?page=index.html"):
        assert status(ask(preview, target, *headers)) == 403


def test_a_link_from_another_site_leads_here(preview):
    assert status(ask(preview, "/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate")) == 200
    assert status(ask(preview, "/", f"Origin: http://127.0.0.1:{preview.port}")) == 200


def test_files_are_opened_for_the_preview_s_own_pages_only(preview):
    target = "/almanac-preview/open?file=Content/site.yaml"
    assert status(ask(preview, target)) == 403
    assert status(ask(preview, "/almanac-preview/open?file=../secret.txt", "Almanac-Preview: open")) == 404
    assert status(ask(preview, "/almanac-preview/open?file=/etc/passwd", "Almanac-Preview: open")) == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT", "BREW"])
def test_other_methods_are_refused(preview, method):
    assert status(ask(preview, "/", method=method)) in (400, 405)


def test_a_body_is_refused_before_it_comes(preview):
    assert status(ask(preview, "/", "Content-Length: 1000000000")) == 413
    assert status(ask(preview, "/", "Transfer-Encoding: chunked")) in (400, 413)
    assert status(ask(preview, "/", "Content-Length: 5", method="POST")) == 405


def test_head_has_the_headers_of_get_and_no_body(preview):
    head, get = ask(preview, "/index.html", method="HEAD"), ask(preview, "/index.html")
    fields = lambda answer: sorted(line for line in answer.split(b"\r\n\r\n")[0].split(b"\r\n") if not line.startswith(b"Date"))  # noqa: E731
    assert head.split(b"\r\n\r\n", 1)[1] == b"" and fields(head) == fields(get)


def test_ranges(preview):
    whole = preview.get("2017/data/scores.csv" if preview.get("2017/data/scores.csv")[0] == 200 else "2017/data/ranking.csv")
    path = "2017/data/ranking.csv"
    _, headers, body = preview.get(path)
    assert headers["Accept-Ranges"] == "bytes" and whole[0] == 200
    for header, expected in [("bytes=0-9", body[:10]), ("bytes=10-", body[10:]), ("bytes=-7", body[-7:]), (f"bytes=5-{10**15}", body[5:])]:
        code, headers, part = preview.get(path, {"Range": header})
        assert code == 206 and part == expected
        start = body.index(expected) if header != "bytes=-7" else len(body) - 7
        assert headers["Content-Range"] == f"bytes {start}-{start + len(expected) - 1}/{len(body)}"
    code, headers, _ = preview.get(path, {"Range": f"bytes={len(body)}-"})
    assert code == 416 and headers["Content-Range"] == f"bytes */{len(body)}"
    for header in ["bytes=9-5", "bytes=a-b", "bytes=", "lines=1-2", "bytes=0-1,5-6", "bytes=" + "9" * 400 + "-"]:
        assert preview.get(path, {"Range": header})[0] in (200, 416)
    assert preview.get(path, {"Range": "bytes=0-9", "If-Range": '"other"'})[0] == 200


def test_what_the_browser_has_is_not_sent_again(preview):
    code, headers, _ = preview.get("2017/data/ranking.csv")
    assert code == 200
    assert preview.get("2017/data/ranking.csv", {"If-None-Match": headers["ETag"]})[0] == 304
    assert preview.get("2017/data/ranking.csv", {"If-None-Match": 'W/' + headers["ETag"] + ', "x"'})[0] == 304
    assert preview.get("2017/data/ranking.csv", {"If-None-Match": '"x"'})[0] == 200


def test_types_folders_and_what_is_missing(preview):
    for path, kind in [("", "text/html; charset=utf-8"), ("2017/", "text/html; charset=utf-8"), ("2017/data/ranking.csv", "text/csv; charset=utf-8"),
                       ("2017/data/ranking.json", "application/json"), ("assets/icon.svg", "image/svg+xml"), ("2017/find/entries.js", "text/javascript; charset=utf-8")]:
        code, headers, _ = preview.get(path)
        assert (code, headers["Content-Type"]) == (200, kind), path
        assert headers["X-Content-Type-Options"] == "nosniff"
    assert b"Location: /2017/\r\n" in ask(preview, "/2017")
    for path in ("2017/data/", "assets/", "no-such-page.html", "almanac-preview/", "almanac-preview/nothing"):
        code, _, body = preview.get(path)
        assert code == 404 and b"Index of" not in body, path
    assert "404" in preview.get("no-such-page.html")[2].decode() or b"almanac-preview/client.js" in preview.get("no-such-page.html")[2]


def test_headers_of_a_megabyte_are_refused_at_once(preview):
    host = f"Host: 127.0.0.1:{preview.port}\r\n".encode()
    for request in (
        b"GET / HTTP/1.1\r\n" + host + b"X: " + b"a" * 1_000_000, b"GET /" + b"a" * 1_000_000 + b" HTTP/1.1\r\n" + host,
        b"GET / HTTP/1.1\r\n" + host + b"".join(b"X%d: y\r\n" % n for n in range(100_000)), b"GET / HTTP/1.1\r\n" + host + b"X:\r\n " * 300_000,
        b"\r\n" * 500_000, b"\x00" * 1_000_000, b"a" * 1_000_000,
    ):
        before = preview.processor_seconds()
        assert status(exchange(preview, request)) in (None, 400, 413, 414, 431)
        # Not by the clock: the machine may be busy with something else.
        assert preview.processor_seconds() - before < 0.1


def test_half_requests_do_not_hold_up_others(preview):
    host = f"Host: 127.0.0.1:{preview.port}\r\n".encode()
    clients = []
    for part in (b"", b"G", b"GET", b"GET / HTTP/1.1", b"GET / HTTP/1.1\r\n", b"GET / HTTP/1.1\r\n" + host, b"GET / HTTP/1.1\r\n" + host + b"X: y") * 20:
        client = connect(preview)
        client.sendall(part)
        clients.append(client)
    assert preview.get("2017/index.html")[0] == 200
    for client in clients:
        client.close()


def test_a_thousand_connections_are_served(preview):
    before = preview.descriptors()
    clients = [connect(preview) for _ in range(1000)]
    request = f"GET /assets/icon.svg HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\nConnection: close\r\n\r\n".encode()
    for client in clients:
        client.sendall(request)
    for client in clients:
        answer = b""
        while part := client.recv(65536):
            answer += part
        assert status(answer) == 200
        client.close()
    wait_until(lambda: preview.descriptors() <= before)


def wait_until(test):
    """Descriptors are closed when the server comes to it, and nothing tells when: looks until it is so."""
    deadline = time.monotonic() + PATIENCE
    while not test():
        assert time.monotonic() < deadline
        select.select([], [], [], 0.01)


def test_with_no_descriptors_left_it_goes_on(tmp_path):
    preview = Preview(copy_report(tmp_path), limit=100)
    clients = []
    try:
        for _ in range(300):
            clients.append(connect(preview))
        for client in clients[100:]:
            client.close()
        # A file is read all the same: descriptors for that are kept.
        preview.replace(SOURCE, "title: ", "title: 满")
        assert "no problems" in preview.line(SOURCE)
        for client in clients[:100]:
            client.close()
        assert "满" in preview.get("2017/chapters/entrances.html")[2].decode()
    finally:
        assert preview.stop() == 0


def test_a_hundred_open_pages_get_the_update_and_one_that_stalls_stops_nobody(preview):
    pages = [path for path in ("2017/chapters/entrances.html", "2017/index.html", "2017/ranking.html", "2017/units/hangzhou.html") for _ in range(25)]
    stalled = socket.socket()
    stalled.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 2048)
    stalled.connect(("127.0.0.1", preview.port))
    stalled.sendall(f"GET /almanac-preview/events?page=index.html HTTP/1.1\r\nHost: 127.0.0.1:{preview.port}\r\n\r\n".encode())
    before = preview.descriptors()
    streams = [preview.events(page) for page in pages]
    first = [stream.next() for stream in streams]
    file = preview.root / SOURCE
    original = file.read_text(encoding="utf-8")
    # Messages of 40 KB with an error in each of many lines, more than the buffers of a connection hold.
    watcher = preview.events()
    for number in range(40):
        file.write_text(original + "\n".join(f"\n`= no_such_name_{number}_{line}(total)`\n" for line in range(90)), encoding="utf-8")
        watcher.until(lambda message: message["diagnostics"]["errors"] and f"no_such_name_{number}_" in json.dumps(message))
    file.write_text(original.replace("title: ", "title: 百", 1), encoding="utf-8")
    for page, stream, old in zip(pages, streams, first):
        message = stream.until(lambda message: message["build"] > old["build"] and message["current"] and "百" in preview_title(preview))
        assert message["diagnostics"]["total"] == 0
        if page == "2017/chapters/entrances.html":
            assert message["page"] != old["page"]
    for stream in [*streams, watcher]:
        stream.close()
    stalled.close()
    file.write_text(original, encoding="utf-8")
    wait_until(lambda: preview.descriptors() <= before)


def preview_title(preview):
    return preview.get("2017/chapters/entrances.html")[2].decode()


def test_a_thousand_streams_at_most(preview):
    streams = [Events(preview.port, "index.html") for _ in range(100)]
    for stream in streams:
        stream.next()
        stream.close()
    wait_until(lambda: preview.descriptors() < 60)


def slowly(path, text):
    """Empties the file and writes it in pieces, as some editors do over a slow disk."""
    with open(path, "w", encoding="utf-8") as file:
        file.flush()
        select.select([], [], [], 0.02)
        file.write(text[: len(text) // 2])
        file.flush()
        select.select([], [], [], 0.02)
        file.write(text[len(text) // 2:])


def renamed_over(path, text):
    other = path.with_name(".new-" + path.name)
    other.write_text(text, encoding="utf-8")
    other.replace(path)


def with_backup(path, text):
    """As vim saves with a backup: the old file is moved away, a new one written, the backup deleted."""
    probe = path.with_name("4913")
    probe.write_text("", encoding="utf-8")
    probe.unlink()
    backup = path.with_name(path.name + "~")
    path.rename(backup)
    select.select([], [], [], 0.01)
    path.write_text(text, encoding="utf-8")
    backup.unlink()


def atomically(path, text):
    """As editors on macOS and `sed -i` do, under a name that looks like a chapter's."""
    other = path.with_name("sedA1b2C3.md")
    other.write_text(text, encoding="utf-8")
    other.replace(path)


@pytest.mark.parametrize("save", [slowly, renamed_over, with_backup, atomically])
def test_however_an_editor_saves_it_is_one_rebuild_without_a_flash_of_errors(preview, save):
    file = preview.root / SOURCE
    original = file.read_text(encoding="utf-8")
    events = preview.events("2017/chapters/entrances.html")
    start = events.next()
    save(file, original.replace("title: ", f"title: {save.__name__}", 1))
    message = events.next()
    assert message["build"] == start["build"] + 1
    assert message["changed"] == [SOURCE]
    assert message["diagnostics"]["total"] == 0
    assert save.__name__ in preview_title(preview)
    save(file, original)
    assert events.next()["build"] == start["build"] + 2
    events.close()


def test_thirty_files_are_one_rebuild(preview):
    events = preview.events()
    start = events.next()
    folder, staging = preview.path("2017/chapters"), preview.root / "staging"
    staging.mkdir()
    names = [f"{60 + number}-burst-{number}.md" for number in range(30)]
    for name in names:
        (staging / name).write_text(f"---\ntitle: {name}\n---\n\n一段。\n", encoding="utf-8")
    for name in names:
        (staging / name).rename(folder / name)
    message = events.next()
    assert message["build"] == start["build"] + 1 and len(message["changed"]) == 30
    for name in names:
        (folder / name).unlink()
    assert events.next()["build"] == start["build"] + 2
    events.close()


def test_new_and_removed_folders_are_watched(preview):
    events = preview.events()
    events.next()
    folder = preview.path("2017/images/deep/er")
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("eins", encoding="utf-8")
    events.until(lambda message: "Content/2017/images/deep/er/a.txt" in message["changed"])
    (folder / "a.txt").write_text("zwei", encoding="utf-8")
    events.until(lambda message: "Content/2017/images/deep/er/a.txt" in message["changed"])
    assert preview.get("2017/images/deep/er/a.txt")[2] == b"zwei"
    (folder / "a.txt").unlink()
    folder.rmdir()
    folder.parent.rmdir()
    folder.parent.parent.rmdir()
    events.until(lambda message: "Content/2017/images/deep/er/a.txt" in message["changed"])
    assert preview.get("2017/images/deep/er/a.txt")[0] == 404
    events.close()


def test_looking_again_and_again_works_where_nothing_is_told(tmp_path):
    preview = Preview(copy_report(tmp_path), "--poll")
    try:
        events = preview.events()
        events.next()
        preview.replace(SOURCE, "title: ", "title: 问")
        assert events.next()["changed"] == [SOURCE]
        assert "问" in preview_title(preview)
    finally:
        assert preview.stop() == 0


def test_ctrl_c_ends_at_once_and_frees_the_port(tmp_path):
    root = copy_report(tmp_path)
    preview = Preview(root)
    streams = [preview.events() for _ in range(20)]
    for stream in streams:
        stream.next()
    assert preview.stop(signal.SIGINT) == 0
    # An open stream gets a comment every few seconds: the end did not wait for one after the other.
    assert all(stream.to_the_end().count(b":\n\n") <= 1 for stream in streams)
    again = Preview(root, port=preview.port)
    assert again.port == preview.port
    assert again.stop(signal.SIGTERM) == 0


def test_a_taken_port_leads_to_the_next_and_is_said(tmp_path):
    root = copy_report(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        preview = Preview(root, port=port)
        assert preview.port > port
        assert f"port {port} is taken" in preview.printed
        assert preview.stop() == 0


@pytest.mark.skipif(not os.path.exists("/proc/net/tcp"), reason="the system has no such list")
def test_only_this_machine_can_connect(preview):
    table = subprocess.run(["ss", "-ltnH"], capture_output=True, text=True).stdout if os.path.exists("/usr/bin/ss") else open("/proc/net/tcp").read()
    if "0100007F" in table:
        listening = [line.split()[1] for line in table.split("\n")[1:] if line and line.split()[3] == "0A"]
        assert [address for address in listening if address.endswith(f":{preview.port:04X}")] == [f"0100007F:{preview.port:04X}"]
    else:
        assert re.search(rf"127\.0\.0\.1:{preview.port}\s", table)


def test_a_missing_folder_is_a_failure_of_the_machine(tmp_path):
    run = subprocess.run([PROGRAM, "serve", "--root", tmp_path / "nothing", "--port", str(free_port())], capture_output=True, text=True)
    assert run.returncode == 2 and "nothing" in run.stderr


def test_a_report_that_was_deleted_and_put_back_is_watched_again(tmp_path):
    report, kept = tmp_path / "report", tmp_path / "kept"
    report.mkdir()
    copy_report(report)
    running = Preview(report)
    try:
        for leave in (shutil.rmtree, lambda folder: folder.rename(tmp_path / "elsewhere")):
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(report, kept)
            leave(report)
            events = running.events()
            events.until(lambda state: state["diagnostics"]["errors"] > 0)
            shutil.copytree(kept, report)
            events.until(lambda state: state["diagnostics"]["errors"] == 0)
            for title in ("甲", "乙"):
                before = running.state()["page"]
                running.replace("Content/2017/edition.yaml", "headline:\n  zh-Hans: ", f"headline:\n  zh-Hans: {title}")
                events.until(lambda state: state["page"] != before)
            events.close()
        assert "乙甲乙甲APP" in running.get("index.html")[2].decode()
    finally:
        running.stop()
