"""The moves of a terrain, written down edge by edge from their definition.

A move is cut at every grid line of its longer axis, elevation blended between the two cells
beside the cut, and each part has its own slope and pace. Shares no code with the package.
"""

import math

import networkx
import numpy as np


def offsets(neighbours):
    limit = {8: 1, 16: 2, 32: 3, 48: 4}[neighbours]
    for a in range(-limit, limit + 1):
        for b in range(-limit, limit + 1):
            # Coprime, and of the families (0,1) (1,1) (1,2) (1,3) (2,3) (1,4) (3,4).
            if math.gcd(a, b) == 1:
                yield a, b


def metres_of_degrees(latitude):
    """East-west and north-south metres of a degree on WGS 84, by the textbook's radii."""
    a, f = 6378137.0, 1 / 298.257223563
    e2 = f * (2 - f)
    w = 1 - e2 * math.sin(math.radians(latitude)) ** 2
    parallel = a / math.sqrt(w) * math.cos(math.radians(latitude))
    return parallel * math.pi / 180, a * (1 - e2) / w**1.5 * math.pi / 180


def moves_of(p, pace, corners=None):
    """(start, end, seconds) of every move that is open, by cells (row, column).

    ``corners``: cells whose corner a diagonal may not pass where both are; the closed ones.
    """
    z, factor, fixed = p["z"].astype(float), p["factor"], p["fixed"]
    rows, cols = z.shape
    shut = np.isnan(z) | ~(factor > 0)
    corners = shut if corners is None else corners

    def beside(r, c):
        """The two cells a point on a grid line lies between, and the share of the second."""
        r0, c0 = math.floor(r + 1e-9), math.floor(c + 1e-9)
        fr, fc = r - r0, c - c0
        if abs(fr) < 1e-9 and abs(fc) < 1e-9:
            return (r0, c0), (r0, c0), 0.0
        if abs(fr) < 1e-9:
            return (r0, c0), (r0, c0 + 1), fc
        return (r0, c0), (r0 + 1, c0), fr

    def blend(values, r, c):
        first, second, share = beside(r, c)
        if share == 0:
            return values[first]
        return values[first] * (1 - share) + values[second] * share

    elevation = np.where(shut, np.nan, z)
    walked = np.where(fixed > 0, 0.0, factor)
    ridden = np.where(fixed > 0, 3.6 / np.where(fixed > 0, fixed, 1), 0.0)
    steepest = math.tan(math.radians(p["max_slope"]))

    def seconds(r, c, a, b):
        dx, dy = p["dx"], p["dy"]
        if p["latitude"] is not None:
            east, north = metres_of_degrees(p["latitude"] - (r + a / 2 + 0.5) * dy)
            dx, dy = dx * east, dy * north
        parts = max(abs(a), abs(b))
        marks = [(r + a * i / parts, c + b * i / parts) for i in range(parts + 1)]
        touched = {cell for mark in marks for cell in beside(*mark)[:2]}
        if any(shut[cell] for cell in touched):
            return math.nan
        if not p["substep"]:
            marks, parts = [marks[0], marks[-1]], 1
        length, total = math.hypot(a * dy, b * dx) / parts, 0.0
        for here, there in zip(marks, marks[1:]):
            slope = (blend(elevation, *there) - blend(elevation, *here)) / length
            slope = -slope if p["towards"] else slope
            on_foot = (blend(walked, *here) + blend(walked, *there)) / 2
            carried = (blend(ridden, *here) + blend(ridden, *there)) / 2
            if not p["substep"]:
                on_foot = sum(walked[cell] for cell in touched) / len(touched)
                carried = sum(ridden[cell] for cell in touched) / len(touched)
            if on_foot > 0 and abs(slope) > steepest:
                return math.nan
            total += length * (on_foot * float(pace(np.array(slope))) + carried)
        return total

    for r in range(rows):
        for c in range(cols):
            for a, b in offsets(p["neighbours"]):
                if not (0 <= r + a < rows and 0 <= c + b < cols):
                    continue
                if abs(a) == 1 and abs(b) == 1 and corners[r + a, c] and corners[r, c + b]:
                    continue
                cost = seconds(r, c, a, b)
                if not math.isnan(cost):
                    yield (r, c), (r + a, c + b), cost


def least_seconds(edges, sources):
    """Seconds by node from the nearest of some nodes, by networkx."""
    graph = networkx.DiGraph()
    graph.add_nodes_from(sources)
    if not sources:
        return {}
    for start, end, cost in edges:
        if cost < graph.get_edge_data(start, end, {"weight": math.inf})["weight"]:
            graph.add_edge(start, end, weight=cost)
    return networkx.multi_source_dijkstra_path_length(graph, set(sources))
