"""Reads GraphML with NetworkX and prints what that found: read.py <file>"""

import json
import sys

import networkx

graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
json.dump(
    {
        "graph": graph.graph,
        "nodes": [{"id": node, **data} for node, data in graph.nodes(data=True)],
        "edges": [
            {"id": key, "source": source, "target": target, **data}
            for source, target, key, data in graph.edges(keys=True, data=True)
        ],
    },
    sys.stdout,
)
