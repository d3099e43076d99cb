"""The draws that intervals of ranks are of, made again from what Docs/robustness.md says of them, with fractions; and COINr's way beside it."""
import bisect
import math
import operator
import random
from fractions import Fraction

GRID = 1_000_000
WORD = 1 << 64


def mixed(z):
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 % WORD
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB % WORD
    return z ^ (z >> 31)


def split_mix(state):
    while True:
        state = (state + 0x9E3779B97F4A7C15) % WORD
        yield mixed(state)


def below(numbers, bound):
    """A whole number from 0 up to, and without, the bound."""
    while True:
        high, low = divmod(next(numbers) * bound, WORD)
        if low >= WORD % bound:
            return high


def factors(seed, count, draws, spread):
    """By draw: what each of so many weights is multiplied by."""
    reach = int(spread * GRID)
    seeds = split_mix(seed)
    for _ in range(draws):
        numbers = split_mix(next(seeds))
        yield [Fraction(GRID - reach + below(numbers, 2 * reach + 1), GRID) for _ in range(count)]


def weighted(node, is_first=True, levels="all"):
    """The nodes whose weights are drawn, from the top down, with their own weights."""
    found = []
    for child in node.children:
        if child.role == "regular" and len(node.regular) > 1 and (levels == "all" or is_first):
            own = (child.maximum or 1) if node.aggregate == "sum" else 1 if node.aggregate == "mean" or child.weight is None else child.weight
            found.append((child.id, Fraction(own)))
        found += weighted(child, False, levels)
    return found


def ranks_of_draws(index, seed, draws, spread, levels="all"):
    """By draw, by unit: its rank; none of those without one."""
    drawn, before = weighted(index.root, levels=levels), (index.unranked, index.rules)
    # Who has a total under the weights in use has one in each draw, however little of it a draw covers, and the others have none.
    index.unranked, index.rules = set(index.units) - set(ranks(index)), {**index.rules, "coverage": Fraction(0)}
    for draw in factors(seed, len(drawn), draws, spread):
        index.otherwise = {id: own * factor for (id, own), factor in zip(drawn, draw)}
        yield ranks(index)
    index.otherwise, (index.unranked, index.rules) = {}, before


def ranks(index):
    return {unit: Fraction(label.lstrip("=")) for label, unit, _ in index.ranking() if label != "–"}


def quantile(ranks, share):
    """The least rank that at least this share of the draws does not exceed."""
    return sorted(ranks)[math.ceil(len(ranks) * share) - 1]


def interpolated(ranks, share):
    """R's quantiles of type 7, between two ranks where there is none."""
    ordered, place = sorted(ranks), (len(ranks) - 1) * share
    below_it = ordered[math.floor(place)]
    return below_it + (ordered[math.ceil(place)] - below_it) * (place - math.floor(place))


def coinr_ranks(index, seed, draws, noise):
    """As COINr’s get_noisy_weights and get_sensitivity do: w + w × noise × u with u uniform between −1 and 1, weighted means level by level, and the
    rank of who is equal the least. In binary floating point, by a generator of Python’s."""
    chance, own = random.Random(seed), weighted(index.root)
    columns = {leaf: [float(index.scores[unit][leaf]) for unit in index.units] for leaf in index.root.leaves()}

    def values(node, weights):
        if not node.children:
            return columns[node.id]
        those = [weights[child.id] for child in node.children]
        whole = sum(those)
        return [sum(map(operator.mul, those, row)) / whole for row in zip(*(values(child, weights) for child in node.children))]

    for _ in range(draws):
        totals = values(index.root, {id: float(weight) * (1 + noise * (2 * chance.random() - 1)) for id, weight in own})
        ordered = sorted(totals)
        yield {unit: 1 + len(ordered) - bisect.bisect_right(ordered, total) for unit, total in zip(index.units, totals)}
