"""Totals and ranks of an index under given weights of its first level, by fractions: written anew from what Docs/your-index.md says of the
rules, so that what pages and programs compute can be held to it. And a generator of indices with everything that makes this hard."""
import copy
import csv
import decimal
import fractions
import math
import random

Fraction = fractions.Fraction


class Node:
    def __init__(self, id, aggregate="sum", weight=None, maximum=None, role="regular", children=()):
        self.id, self.aggregate, self.weight, self.maximum, self.role, self.children = id, aggregate, weight, maximum, role, list(children)
        # What its value is multiplied by beside its siblings', where they are no sum any more.
        self.scale = Fraction(1)

    @property
    def regular(self):
        return [child for child in self.children if child.role == "regular"]

    def leaves(self):
        return [self.id] if not self.children else [leaf for child in self.children for leaf in child.leaves()]


DEFAULTS = {
    "decimals": 0, "rounding": "half-up", "round_at": "final", "rank": "competition", "rank_by": "published", "direction": "high", "rank_from": "best",
    "missing": "error", "coverage": Fraction(0)}


class Index:
    """scores: by unit, then by leaf; None where there is none. unranked: ids. tie: a leaf that decides among equal totals."""

    def __init__(self, root, units, scores, unranked=(), tie=None, **rules):
        self.root, self.units, self.scores, self.unranked, self.tie = root, units, scores, set(unranked), tie
        self.rules = {**DEFAULTS, **rules}
        # By id of any node: a weight in the place of its own.
        self.otherwise = {}
        # By name: weights of the first level.
        self.sets = {}

    def rounded(self, value):
        scaled = abs(value) * 10 ** self.rules["decimals"]
        whole, rest = divmod(scaled, 1)
        up = rest > Fraction(1, 2) or rest == Fraction(1, 2) and (self.rules["rounding"] == "half-up" or whole % 2 == 1)
        return (-1 if value < 0 else 1) * (whole + up) / Fraction(10) ** self.rules["decimals"]

    def value(self, node, unit, weights=None):
        """weights: of the node's children, in the place of their own."""
        if not node.children:
            return self.scores[unit][node.id]
        own = [child.maximum or 1 if node.aggregate == "sum" else child.weight if child.weight is not None else Fraction(1) for child in node.regular]
        if node.aggregate == "mean":
            own = [Fraction(1)] * len(own)
        weights = [self.otherwise.get(child.id, mine) for child, mine in zip(node.regular, own)] if weights is None else weights
        values = [self.value(child, unit) for child in node.regular]
        extra = Fraction(0)
        for child in node.children:
            if child.role == "regular":
                continue
            value = self.value(child, unit)
            if value is None and self.rules["missing"] == "error":
                return None
            extra += 0 if value is None else value if child.role == "bonus" else -value
        if None in values and self.rules["missing"] != "exclude":
            return None
        there = [
            (value, weight, mine if node.aggregate == "sum" else child.scale)
            for value, weight, mine, child in zip(values, weights, own, node.regular) if value is not None]
        present = sum(weight for _, weight, _ in there)
        if len(there) < len(values) and (not present or present / sum(weights) < self.rules["coverage"]):
            return None
        if node.aggregate == "sum":
            # What each reaches of its maximum, by the weights, times what there is to reach.
            value = sum(value / mine * weight for value, weight, mine in there) / present * sum(own)
        else:
            value = combined(node.aggregate, [(value * scale, weight) for value, weight, scale in there])
        value += extra
        return self.rounded(value) if self.rules["round_at"] == "each-level" else value

    def ranking(self, weights=None):
        """Under weights of the first level: (label of the rank, unit, printed total) from the first to those without a rank."""
        totals = {unit: self.value(self.root, unit, weights) for unit in self.units}
        low_first = (self.rules["direction"] == "low") == (self.rules["rank_from"] == "best")
        compared = {u: None if t is None else t if self.rules["rank_by"] == "exact" else self.rounded(t) for u, t in totals.items()}

        def key(unit):
            parts = [compared[unit] if low_first else -compared[unit]]
            if self.tie:
                # The better value of the indicator stands with the better total; what has none, after it.
                tie = self.scores[unit][self.tie]
                parts += [tie is None, 0 if tie is None else tie if low_first else -tie]
            return parts

        ranked = sorted((u for u in self.units if compared[u] is not None and u not in self.unranked), key=lambda u: (key(u), self.units.index(u)))
        keys = [key(unit) for unit in ranked]
        distinct = sorted({tuple(k) for k in keys})
        rows = []
        for unit, own in zip(ranked, keys):
            before, same = sum(k < own for k in keys), keys.count(own)
            rank = {
                "competition": Fraction(before + 1), "dense": Fraction(distinct.index(tuple(own)) + 1), "modified": Fraction(before + same),
                "fractional": Fraction(2 * before + 1 + same, 2)}[self.rules["rank"]]
            text = str(rank) if rank.denominator == 1 else f"{rank.numerator // 2}.5"
            rows.append((("=" if same > 1 else "") + text, unit, self.printed(totals[unit])))
        rest = [unit for unit in self.units if unit not in ranked]
        return rows + [("–", unit, self.printed(totals[unit])) for unit in rest]

    def printed(self, total):
        if total is None:
            return "–"
        places, units = self.rules["decimals"], self.rounded(total) * 10 ** self.rules["decimals"]
        digits = str(abs(int(units))).rjust(places + 1, "0")
        return ("−" if units < 0 else "") + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)

    def under(self, aggregate):
        """The index whose first level is put together otherwise: the parts of a sum on the scale of the whole, by their maxima."""
        other = copy.copy(self)
        other.root = copy.deepcopy(self.root)
        if self.root.aggregate == "sum":
            whole = sum(self.own_weights)
            for child, mine in zip(other.root.regular, self.own_weights):
                child.scale, child.weight = whole / mine, mine
        other.root.aggregate = aggregate
        return other

    @property
    def own_weights(self):
        return [child.maximum if self.root.aggregate == "sum" else child.weight if child.weight is not None else Fraction(1) for child in self.root.regular]


def combined(aggregate, parts):
    whole = sum(weight for _, weight in parts)
    if aggregate in ("mean", "weighted-mean"):
        return sum(value * weight for value, weight in parts) / whole
    parts = [(value, weight) for value, weight in parts if weight]
    if any(value == 0 for value, _ in parts):
        return Fraction(0)
    if aggregate == "harmonic-mean":
        return whole / sum(weight / value for value, weight in parts)
    assert aggregate == "geometric-mean", aggregate
    return geometric(parts)


def geometric(parts):
    """Exact where it is rational, else rounded to 30 significant digits from more than a hundred."""
    if len({value for value, _ in parts}) == 1:
        return parts[0][0]
    common = math.lcm(*(weight.denominator for _, weight in parts))
    whole = [(value, int(weight * common)) for value, weight in parts]
    degree = sum(weight for _, weight in whole)
    with decimal.localcontext() as context:
        context.prec = 120
        logarithm = sum((weight * (decimal.Decimal(value.numerator) / value.denominator).ln() for value, weight in whole), decimal.Decimal(0)) / degree
        root = logarithm.exp()
        near = Fraction(root).limit_denominator(10 ** 12)
        if abs(near - Fraction(root)) < Fraction(1, 10 ** 100):
            product = Fraction(1)
            for value, weight in whole:
                product *= value ** weight
            if near ** degree == product:
                return near
        context.prec, context.rounding = 30, decimal.ROUND_HALF_UP
        return Fraction(+root)


def text(value):
    """A fraction that has an end, in decimals."""
    digits = decimal.Decimal(value.numerator) / value.denominator
    assert Fraction(digits) == value
    return f"{digits:f}"


def generated(seed, units=200, aggregate="sum", extras=True, gaps=True, unranked=3, sets=None, **rules):
    """An index with ties, decimals, gaps, units without a rank, zeros, bonuses and penalties. Its second indicator is made of others."""
    chance = random.Random(seed)
    is_weighted = aggregate in ("weighted-mean", "geometric-mean", "harmonic-mean")
    weights = [Fraction(30), Fraction(25, 2), Fraction(20), Fraction(75, 2)]
    children = [
        Node("a", maximum=Fraction(30)), Node("b", "mean", maximum=Fraction(20), children=[Node("b1", maximum=Fraction(20)), Node("b2", maximum=Fraction(20))]),
        Node("c", maximum=Fraction(10)), Node("d", maximum=Fraction(40))]
    for child, weight in zip(children, weights):
        child.weight = weight if is_weighted else None
    if extras:
        children += [Node("more", maximum=Fraction(5), role="bonus"), Node("less", maximum=Fraction(8), role="penalty")]
    root = Node("total", aggregate, children=children)
    leaves = {child.id: child for top in children for child in (top.children or [top])}
    ids = [f"u{number:03}" for number in range(units)]
    scores = {}
    for unit in ids:
        scores[unit] = {}
        for id, leaf in leaves.items():
            # Coarse, so that totals tie; now and then a tenth, and now and then nothing.
            steps = chance.choice([4, 4, 8, 10 * leaf.maximum])
            value = leaf.maximum * Fraction(chance.randrange(0 if chance.random() < 0.05 else 1, int(steps) + 1), int(steps))
            value = Fraction(round(value * 100), 100)
            scores[unit][id] = None if gaps and chance.random() < 0.1 else value
    if gaps:
        rules = {"missing": "exclude", "coverage": Fraction(1, 2), **rules}
    index = Index(root, ids, scores, unranked=chance.sample(ids, unranked), **rules)
    index.sets = sets or {}
    return index


def write(index, folder):
    """The index as a report."""
    content = folder / "Content" / "2024"
    content.mkdir(parents=True)
    (folder / "Content" / "site.yaml").write_text("title: Made-up Index\nlanguages: [en]\n")
    scoring = {"aggregate": index.root.aggregate, **{key: value for key, value in index.rules.items() if value != DEFAULTS[key]}}
    if index.tie:
        scoring["rank_then"] = f"[{index.tie}]"
    lines = ["year: 2024", "title: Made-up Index 2024", "unit: {name: town, plural: towns}"]
    lines.append("scoring: {" + ", ".join(f"{key}: {value}" for key, value in scoring.items()) + "}")
    if index.sets:
        lines.append("weight_sets:")
        ids = [child.id for child in index.root.regular]
        for name, weights in index.sets.items():
            lines.append(f"  {name}: {{name: The {name}, weights: {{" + ", ".join(f"{id}: {text(w)}" for id, w in zip(ids, weights)) + "}}")
    (content / "edition.yaml").write_text("\n".join(lines) + "\n")

    def entry(node, depth):
        indent = "  " * depth
        yield f"{indent}- id: {node.id}"
        yield f"{indent}  name: The {node.id}"
        if node.children:
            yield f"{indent}  aggregate: {node.aggregate}"
        elif node.maximum is not None:
            yield f"{indent}  max: {text(node.maximum)}"
        if node.weight is not None:
            yield f"{indent}  weight: {text(node.weight)}"
        if node.role != "regular":
            yield f"{indent}  {node.role}: true"
        if node.children:
            yield f"{indent}  indicators:"
            for child in node.children:
                yield from entry(child, depth + 2)

    (content / "indicators.yaml").write_text("\n".join(line for child in index.root.children for line in entry(child, 0)) + "\n")
    leaves = index.root.leaves()
    with open(content / "scores.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["unit", *leaves])
        rows.writerows([unit, *("" if index.scores[unit][leaf] is None else text(index.scores[unit][leaf]) for leaf in leaves)] for unit in index.units)
    with open(content / "units.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["id", "name", "unranked"])
        rows.writerows([unit, f"Town {unit[1:]}", "too new" if unit in index.unranked else ""] for unit in index.units)


def published(data):
    """An index that a site publishes, by its tables: plain ones, of sums with a final rounding and competition ranks."""
    with open(data / "indicators.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    nodes = {row["indicator"]: Node(row["indicator"], row["aggregate"] or "sum", None, Fraction(row["max"]), row["role"]) for row in rows}
    for row in rows:
        if row["parent"]:
            nodes[row["parent"]].children.append(nodes[row["indicator"]])
    leaves = nodes["total"].leaves()
    with open(data / "ranking.csv", encoding="utf-8-sig", newline="") as file:
        ranking = list(csv.DictReader(file))
    with open(data / "units.csv", encoding="utf-8-sig", newline="") as file:
        units = [row["unit"] for row in csv.DictReader(file)]
    scores = {row["unit"]: {leaf: Fraction(row[leaf]) for leaf in leaves} for row in ranking}
    return Index(nodes["total"], units, scores), [(row["rank"], row["unit"], row["total"]) for row in ranking]
