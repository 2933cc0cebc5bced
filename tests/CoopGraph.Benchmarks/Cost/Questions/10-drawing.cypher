MATCH (centre:Node {id: $id})
OPTIONAL MATCH (centre)--(m:Node)
WITH centre, collect(DISTINCT m) AS ring
WITH [centre] + [m IN ring WHERE m <> centre] AS shown
CALL (shown) {
  UNWIND shown AS n
  MATCH (n)-[r]->(m) WHERE m IN shown
  RETURN collect({id: r.id, source: n.id, target: m.id, kind: type(r)}) AS edges
}
CALL (shown) {
  UNWIND shown AS n
  RETURN collect({id: n.id, kind: n.kind, label: n.name, degree: COUNT { (n)-[]->(m) WHERE m IN shown } + COUNT { (n)<-[]-(m) WHERE m IN shown }}) AS nodes
}
RETURN {nodes: nodes, edges: edges} AS graph
