"""The built site as a folder of files: its pages, one of each kind, and its links."""
import os
import pathlib
import re
import sys
import urllib.parse
from html.parser import HTMLParser

ROOT = pathlib.Path(os.environ.get("ALMANAC_SITE", pathlib.Path(__file__).parents[2] / "Site")).resolve()
# Whether it is the report of 2017, of which more is known than of others.
IS_2017 = (ROOT / "2017/units/xian.html").is_file()

# Folders whose pages are of one kind; any other page is a kind of its own.
REPEATED = re.compile(r"/(units|indicators|chapters|embed|groups/[^/]+)/(?!index\.html)[^/]+\.html$")


def pages(root=ROOT):
    """Every page's path below the root, sorted; sealed editions are not ours to judge again."""
    paths = (path.relative_to(root).as_posix() for path in root.rglob("*.html"))
    return sorted(path for path in paths if not re.match(r"archive/.+/", path))


def one_of_each_kind(root=ROOT):
    """The largest page of each kind: where something is too wide or too long, it is there."""
    kinds = {}
    for path in pages(root):
        kinds.setdefault(REPEATED.sub(r"/\1/*.html", "/" + path), []).append(path)
    return sorted(max(paths, key=lambda path: ((root / path).stat().st_size, path)) for paths in kinds.values())


def kind(path):
    """A page's kind in a word: `ranking`, `units` for the list of units, `unit` for the page of one, `front`."""
    repeated = REPEATED.search("/" + path)
    if repeated:
        return repeated.group(1).split("/")[0].removesuffix("s")
    folder, _, name = path.rpartition("/")
    last = folder.rpartition("/")[2]
    return name.removesuffix(".html") if name != "index.html" else last if last in ("units", "indicators", "chapters") else "front"


class Page(HTMLParser):
    """A page's link targets with their lines, and the ids that links may end in."""

    ATTRIBUTES = {"href", "src", "poster", "data", "action"}

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.links, self.ids = [], set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id" or (name == "name" and tag == "a"):
                self.ids.add(value)
            elif name in self.ATTRIBUTES or name == "xlink:href":
                self.links.append((value or "", self.getpos()[0], tag))
            elif name == "srcset":
                self.links += [(part.split()[0], self.getpos()[0], tag) for part in (value or "").split(",") if part.split()]


def host_folder(root):
    """The folder of its host that the site was built for, `/` where it knows of none."""
    robots = root / "robots.txt"
    address = re.search(r"^Sitemap: (.*)sitemap\.xml$", robots.read_text(encoding="utf-8"), re.M) if robots.is_file() else None
    return urllib.parse.urlsplit(address.group(1)).path if address else "/"


def broken_links(root=ROOT):
    """One line per link that leads nowhere, leaves the site without being an ordinary link, or names a folder."""
    parsed = {path: Page((root / path).read_text(encoding="utf-8")) for path in pages(root)}
    problems = []
    for path, page in parsed.items():
        for link, line, tag in page.links:
            place = f"{path}:{line}: {link!r}"
            parts = urllib.parse.urlsplit(link)
            if parts.scheme or parts.netloc:
                if not (tag == "a" and parts.scheme in ("http", "https", "mailto")) and not link.startswith("data:"):
                    if not (tag == "link" and link.startswith("https:")):  # rel=canonical and the like
                        problems.append(f"{place} is requested from outside")
                continue
            # Shown under any address, the error page names the site's folder on its host; here its root is that folder.
            if path == "404.html":
                parts = parts._replace(path=parts.path.removeprefix(host_folder(root)))
            target = (root / path).parent / urllib.parse.unquote(parts.path) if parts.path else root / path
            target = pathlib.Path(os.path.normpath(target))
            if parts.path.startswith("/") or not target.is_relative_to(root):
                problems.append(f"{place} leaves the folder")
            elif target.is_dir():
                problems.append(f"{place} names a folder")
            elif not target.is_file():
                problems.append(f"{place} does not exist")
            elif parts.fragment and target.suffix == ".html":
                name = target.relative_to(root).as_posix()
                if name in parsed and urllib.parse.unquote(parts.fragment) not in parsed[name].ids:
                    problems.append(f"{place} has no such id")
    for style in root.rglob("*.css"):
        for link in re.findall(r"url\(\s*['\"]?([^'\")]+)", style.read_text(encoding="utf-8")):
            if not link.startswith(("data:", "#")) and not (style.parent / link.split("#")[0]).is_file():
                problems.append(f"{style.relative_to(root)}: {link!r} does not exist")
    return problems


if __name__ == "__main__":
    found = broken_links(pathlib.Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ROOT)
    print("\n".join(found))
    sys.exit(1 if found else 0)
