"""The same charts by other tools, each through its own calls in this process. A line for each: name, median milliseconds, bytes of SVG."""
import io
import json
import statistics
import sys
import time

data = json.load(open(sys.argv[1]))
cities, terms, maxima = data["cities"], data["terms"], data["maxima"]


def measure(name, work, runs):
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        result = work()
        times.append(time.perf_counter() - start)
    size = len(result if isinstance(result, bytes) else result.encode())
    print(f"{name}\t{statistics.median(times) * 1000:.2f}\t{size}", flush=True)


def pygal_bars():
    import pygal
    chart = pygal.HorizontalBar(show_legend=False, print_values=True, range=(0, 100))
    chart.x_labels = [city["name"] for city in reversed(cities)]
    chart.add("总分", [{"value": city["total"], "xlink": f"../units/city-{i}.html"} for i, city in reversed(list(enumerate(cities)))])
    return chart.render()


def vega(spec):
    import vl_convert
    return vl_convert.vegalite_to_svg(spec)


def vega_bars():
    rows = [{"city": city["name"], "total": city["total"]} for city in cities]
    base = {"y": {"field": "city", "type": "nominal", "sort": None}, "x": {"field": "total", "type": "quantitative", "scale": {"domain": [0, 100]}}}
    return vega({"data": {"values": rows}, "encoding": base, "layer": [
        {"mark": "bar"}, {"mark": {"type": "text", "align": "left", "dx": 4}, "encoding": {"text": {"field": "total"}}}]})


def vega_heatmap():
    rows = [{"city": city["name"], "i": i, "score": score, "rate": score / maxima[i]} for city in cities for i, score in enumerate(city["scores"])]
    return vega({"data": {"values": rows}, "encoding": {"y": {"field": "city", "type": "nominal", "sort": None}, "x": {"field": "i", "type": "ordinal"}}, "layer": [
        {"mark": "rect", "encoding": {"color": {"field": "rate", "type": "quantitative"}}}, {"mark": "text", "encoding": {"text": {"field": "score"}}}]})


def plot(draw):
    import matplotlib
    matplotlib.use("svg")
    matplotlib.rcParams["svg.fonttype"] = "path"
    matplotlib.rcParams["font.sans-serif"] = ["Noto Sans CJK SC", "Noto Sans CJK JP", "DejaVu Sans"]
    from matplotlib import pyplot
    figure, axes = pyplot.subplots(figsize=(6.4, 6.6))
    draw(axes)
    out = io.BytesIO()
    figure.savefig(out, format="svg")
    pyplot.close(figure)
    return out.getvalue()


def matplotlib_bars():
    def draw(axes):
        bars = axes.barh([city["name"] for city in reversed(cities)], [city["total"] for city in reversed(cities)])
        axes.bar_label(bars, padding=4)
        axes.set_xlim(0, 100)
    return plot(draw)


def matplotlib_heatmap():
    def draw(axes):
        axes.imshow([[score / full for score, full in zip(city["scores"], maxima)] for city in cities], aspect="auto", cmap="Blues")
        axes.set_yticks(range(len(cities)), [city["name"] for city in cities])
        for y, city in enumerate(cities):
            for x, score in enumerate(city["scores"]):
                axes.text(x, y, score, ha="center", va="center")
    return plot(draw)


def cloud(count):
    import wordcloud
    words = {term["term"]: term["count"] for term in terms[:count]}
    made = wordcloud.WordCloud(width=640, height=320, random_state=1, max_words=count, font_path=font()).generate_from_frequencies(words)
    if len(made.layout_) < count:
        print(f"  ({len(made.layout_)} of {count} words placed)", file=sys.stderr)
    return made.to_svg(embed_font=False)


def font():
    import subprocess
    found = subprocess.run(["fc-match", "-f", "%{file}", "Noto Sans CJK SC"], capture_output=True, text=True).stdout
    return found or None


for name, work, runs in [
    ("22 bars, pygal", pygal_bars, 20), ("22 bars, vl-convert-python", vega_bars, 10), ("22 bars, matplotlib", matplotlib_bars, 5),
    ("22 × 12 heatmap, vl-convert-python", vega_heatmap, 10), ("22 × 12 heatmap, matplotlib", matplotlib_heatmap, 3),
    ("cloud of 50, wordcloud", lambda: cloud(50), 3), ("cloud of 500, wordcloud", lambda: cloud(500), 1),
]:
    try:
        measure(name, work, runs)
    except Exception as error:
        print(f"{name}\tfailed: {error}", flush=True)
