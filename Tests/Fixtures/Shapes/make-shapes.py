#!/usr/bin/env python3
"""Makes the outlines of countries that do not exist, for the maps of the tests: the same bytes on every run.

A land of a rough oval is divided among seeds, each point of a fine grid going to the nearest one; the borders between them are then broken up by
moving midpoints, once for both sides, so that neighbours share every point. Islands lie off the coast, one country lies within another, and one
lies on both sides of its neighbour.

usage: make-shapes.py FOLDER NAME…, of provinces, countries and towns
"""
import json
import math
import pathlib
import random
import sys


def land(rng, west, south, width, height):
    """An oval with bays, as a function that tells whether a point lies in it."""
    waves = [(rng.randint(2, 7), rng.uniform(0.02, 0.09), rng.uniform(0, 6.28)) for _ in range(5)]

    def inside(x, y):
        dx, dy = (x - west - width / 2) / (width / 2), (y - south - height / 2) / (height / 2)
        angle = math.atan2(dy, dx)
        return math.hypot(dx, dy) < 0.86 + sum(size * math.sin(count * angle + phase) for count, size, phase in waves)

    return inside


def cells(rng, inside, west, south, width, height, count, columns, rows):
    """By cell of the grid, the seed that it belongs to; None at sea."""
    seeds = []
    while len(seeds) < count:
        # The best of some keeps seeds apart; the east is denser, as people live.
        best = None
        for _ in range(12):
            x, y = west + width * rng.random() ** 0.75, south + height * rng.random()
            if not inside(x, y):
                continue
            far = min((math.hypot(x - a, (y - b) * 1.3) for a, b in seeds), default=99) * (1.6 - (x - west) / width)
            if best is None or far > best[0]:
                best = (far, x, y)
        if best:
            seeds.append(best[1:])
    owner = {}
    for column in range(columns):
        for row in range(rows):
            x, y = west + (column + 0.5) * width / columns, south + (row + 0.5) * height / rows
            if inside(x, y):
                owner[column, row] = min(range(count), key=lambda seed: math.hypot(x - seeds[seed][0], (y - seeds[seed][1]) * 1.3))
    return owner


def outlines(owner, number):
    """The rings around the cells of a seed, along the lines of the grid, cells on the left hand."""
    after = {}
    for (column, row), seed in owner.items():
        if seed != number:
            continue
        for (dx, dy), start, end in [((0, -1), (0, 0), (1, 0)), ((1, 0), (1, 0), (1, 1)), ((0, 1), (1, 1), (0, 1)), ((-1, 0), (0, 1), (0, 0))]:
            if owner.get((column + dx, row + dy)) != seed:
                after.setdefault((column + start[0], row + start[1]), []).append((column + end[0], row + end[1]))
    rings = []
    while after:
        start = min(after)
        ring, here, came = [start], start, None
        while True:
            choices = after[here]
            # Where two rings meet in a corner, the left turn stays in this one.
            if len(choices) > 1 and came:
                choices.sort(key=lambda end: (came[0] - here[0]) * (end[1] - here[1]) - (came[1] - here[1]) * (end[0] - here[0]))
            end = choices.pop()
            if not choices:
                del after[here]
            came, here = here, end
            if here == start:
                break
            ring.append(here)
        rings.append(ring)
    return rings


class Borders:
    """Corners of the grid, each moved a little, and between two neighbours a broken line that both sides have."""

    def __init__(self, seed, west, south, width, height, columns, rows, depth):
        self.seed, self.depth = seed, depth
        self.place = lambda corner: (west + corner[0] * width / columns, south + corner[1] * height / rows)
        self.step = min(width / columns, height / rows)

    def corner(self, corner):
        rng = random.Random(f"{self.seed} {corner}")
        x, y = self.place(corner)
        return (x + rng.uniform(-0.35, 0.35) * self.step, y + rng.uniform(-0.35, 0.35) * self.step)

    def line(self, a, b):
        """Points from a to b without b."""
        if a > b:
            points = [self.corner(b), *self.between(self.corner(b), self.corner(a), random.Random(f"{self.seed} {b} {a}"), self.depth), self.corner(a)]
            return points[:0:-1]
        return [self.corner(a), *self.between(self.corner(a), self.corner(b), random.Random(f"{self.seed} {a} {b}"), self.depth)]

    def between(self, a, b, rng, depth):
        if depth == 0:
            return []
        away = rng.uniform(-0.22, 0.22)
        middle = ((a[0] + b[0]) / 2 - (b[1] - a[1]) * away, (a[1] + b[1]) / 2 + (b[0] - a[0]) * away)
        return [*self.between(a, middle, rng, depth - 1), middle, *self.between(middle, b, rng, depth - 1)]

    def ring(self, corners):
        points = [point for a, b in zip(corners, corners[1:] + corners[:1]) for point in self.line(a, b)]
        return [[round(x, 3), round(y, 3)] for x, y in [*points, points[0]]]


def island(rng, x, y, size):
    count = rng.randint(9, 16)
    points = [
        (x + size * rng.uniform(0.7, 1.2) * math.cos(i * 6.283 / count), y + size * rng.uniform(0.7, 1.2) * math.sin(i * 6.283 / count)) for i in range(count)]
    return [[round(a, 3), round(b, 3)] for a, b in [*points, points[0]]]


def area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


def polygons(rings):
    """Outer rings with the holes in them."""
    outer = [[ring] for ring in rings if area(ring) > 0]
    for hole in (ring for ring in rings if area(ring) < 0):
        x, y = hole[0]

        def holds(ring):
            return sum((a[1] > y) != (b[1] > y) and x < (b[0] - a[0]) * (y - a[1]) / (b[1] - a[1]) + a[0] for a, b in zip(ring, ring[1:])) % 2 == 1

        min((polygon for polygon in outer if holds(polygon[0])), key=lambda polygon: area(polygon[0]), default=outer[0]).append(hole)
    return outer


def country(seed, ids, west, south, width, height, columns, rows, depth, islands, enclave):
    rng = random.Random(seed)
    inside = land(rng, west, south, width, height)
    owner = cells(rng, inside, west, south, width, height, len(ids) - 1, columns, rows)
    # The last lies within the largest.
    sizes = [sum(value == number for value in owner.values()) for number in range(len(ids) - 1)]
    largest = sizes.index(max(sizes))
    own = [cell for cell, value in owner.items() if value == largest]
    middle = max(own, key=lambda cell: min(abs(cell[0] - c) + abs(cell[1] - r) for c in range(-1, columns + 1) for r in range(-1, rows + 1) if owner.get((c, r)) != largest))
    for dx in range(enclave):
        for dy in range(enclave):
            owner[middle[0] + dx, middle[1] + dy] = len(ids) - 1
    borders = Borders(seed, west, south, width, height, columns, rows, depth)
    features = []
    for number, (name, label) in enumerate(ids):
        shapes = polygons([borders.ring(ring) for ring in outlines(owner, number)])
        features.append((name, label, shapes))
    for number, x, y, size in islands:
        features[number][2].append([island(rng, x, y, size)])
    return features


def write(path, features, key):
    lines = []
    for name, label, shapes in features:
        geometry = {"type": "Polygon", "coordinates": shapes[0]} if len(shapes) == 1 else {"type": "MultiPolygon", "coordinates": shapes}
        lines.append(json.dumps({"type": "Feature", "properties": {key: name, "name": label}, "geometry": geometry}, ensure_ascii=False, separators=(",", ":")))
    path.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n", encoding="utf-8")


PROVINCES = [
    "Alder", "Birchland", "Cedarmoor", "Dunes", "Eastmark", "Fernhill", "Greywater", "Hollow", "Inner Reach", "Jadeport", "Kestrel", "Long River", "Maple",
    "Northgate", "Oldford", "Pinewood", "Quarrel", "Redcliff", "Saltmarsh", "Thornfield", "Umber", "Valewick", "Westerley", "Xanthe", "Yarrow", "Zinnia",
    "Bay Islands", "Cape Town Mark", "Delta", "Middlemost"]
COUNTRIES = [
    "Aurelia", "Borvania", "Caldonia", "Drevland", "Estmark", "Fjordia", "Galvonia", "Hestia", "Illyra", "Jorvia", "Karelund", "Lumeria", "Morava Minor",
    "Norvik", "Ostria", "Pelonia", "Quillon", "Rhenia", "Svalund", "Tarnovia", "Ulmark", "Vestria", "Wendland", "Ypera", "Zemgalia", "Isle of Mora", "Sanmarin"]


TOWNS = [
    ("qinghe", "Qinghe"), ("aldermoor", "Aldermoor"), ("castell", "Castell de Vall"), ("dunholm", "Dunholm"), ("erlang", "Erlang"), ("fjord", "Fjordby"),
    ("gorod", "Gorod"), ("harran", "Harran"), ("jinsha", "Jinsha"), ("longname", "Saint Bartholomew"), ("mira", "Mira"), ("nanshan", "Nanshan"),
    ("oxley", "Oxley"), ("quarry", "Quarry Bank"), ("ridge", "Ridgeway"), ("bay", "O"), ("isle", "Isle of Gannets"), ("kestrel", "Kestrel Point"),
    ("penrose", "Penrose"), ("solvang", "Solvang")]


def provinces():
    ids = [(f"p{number + 1:02}", name) for number, name in enumerate(PROVINCES)]
    made = country(
        "provinces", ids, 74, 19, 60, 34, 44, 30, 3,
        [(26, 121.5, 23.5, 0.9), (26, 123.2, 24.6, 0.35), (26, 120.3, 22.1, 0.2), (27, 110.0, 18.6, 1.1), (3, 125.5, 28.0, 0.12), (28, 127.0, 31.0, 0.5)], 2)
    return islands_alone(made, 26), "code"


def countries():
    ids = ["".join(word[0] for word in name.split())[:1] + name.replace(" ", "")[1:3].upper() for name in COUNTRIES]
    made = country(
        "countries", list(zip(ids, COUNTRIES)), -10, 36, 40, 34, 40, 34, 3,
        [(25, -11.5, 53, 1.4), (25, -12.8, 50.5, 0.3), (5, 4.0, 70.5, 0.8), (5, 6.5, 71.2, 0.4), (13, 27, 70.8, 0.5), (8, 14.5, 35.9, 0.2)], 1)
    return islands_alone(made, 25), "iso"


def towns():
    made = country(
        "towns", TOWNS[:15] + TOWNS[19:], 8, 54, 3, 1.6, 26, 20, 3,
        [(1, 10.95, 55.3, 0.04), (5, 8.1, 54.2, 0.03), (15, 11.2, 54.6, 0.02)], 1)
    rng = random.Random("islands")
    for number, (name, label) in enumerate(TOWNS[15:19]):
        made.append((name, label, [[island(rng, 11.05 + 0.22 * (number % 2), 54.3 + 0.25 * number, 0.07 - 0.015 * number)]]))
    return made, "id"


def islands_alone(features, number):
    """A region that is islands alone, and a lake where its land was."""
    name, label, shapes = features[number]
    features[number] = (name, label, shapes[1:])
    return features


for name in sys.argv[2:]:
    write(pathlib.Path(sys.argv[1]) / f"{name}.geojson", *{"provinces": provinces, "countries": countries, "towns": towns}[name]())
