MATCH (centre:Node {id: $id})
OPTIONAL MATCH (centre)--(m:Node)
WITH centre, collect(DISTINCT m) AS ring
WITH [centre] + [m IN ring WHERE m <> centre] AS shown
CALL (shown) {
  UNWIND shown AS n
  MATCH (n)-[r]->(m) WHERE m IN shown
  RETURN collect(r) AS links
}
WITH shown, links, [r IN links | startNode(r)] + [r IN links | endNode(r)] AS ends
RETURN {
  nodes: [n IN shown | {id: n.id, kind: n.kind, label: n.name, degree: size([e IN ends WHERE e = n])}],
  edges: [r IN links | {id: r.id, source: startNode(r).id, target: endNode(r).id, kind: type(r)}]
} AS graph
