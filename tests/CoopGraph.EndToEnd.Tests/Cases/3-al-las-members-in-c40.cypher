CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS a0
}
CALL (a0) {
  MATCH (n:Network)
  RETURN collect(n) AS a1
}
WITH *, a0 + a1 AS a2
CALL (a2) {
  MATCH (n:Node) WHERE n.id IN $p1
  RETURN collect(n) AS b0
}
WITH *, [n IN b0 | n.id] AS besides
CALL (a2) {
  UNWIND a2 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[r0:MEMBER_OF]-(m0)
    RETURN m0, r0
  }
  WITH * LIMIT $limit0
  RETURN collect([n.id, m0.id, r0.record]) AS e0, collect(DISTINCT m0) AS d0, collect(DISTINCT r0.sources) AS q0
}
CALL (d0) {
  UNWIND d0 AS n
  WITH DISTINCT n
  CALL (n) {
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS m1
    WITH DISTINCT m1
    RETURN m1
  }
  WITH * LIMIT $limit1
  RETURN collect([n.id, m1.id, null]) AS e1, collect(DISTINCT m1) AS d1
}
CALL (d0, d1) {
  UNWIND d0 + d1 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i1, collect(DISTINCT r.sources) AS q1
}
CALL (a0, a1, b0, d0, d1) {
  UNWIND a0 + a1 + b0 + d0 + d1 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (a0, a1, b0, d0, d1, q0, q1) {
  UNWIND [n IN a0 + a1 + b0 + d0 + d1 | n.sources] + q0 + q1 AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (n:Node {id: id}) WHERE n.date IS NOT NULL
  RETURN collect([id, n.date]) AS documents
}
WITH *, [n IN a2 | n.id] AS starts
CALL (starts, besides, e0, e1, i1, records, documents) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, starts, besides, e0, e1, i1, records, documents;

CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS a0
}
CALL (a0) {
  MATCH (n:Node) WHERE n.id IN $p1
  RETURN collect(n) AS b0
}
WITH *, [n IN b0 | n.id] AS besides
CALL (a0) {
  UNWIND a0 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[r0:MEMBER_OF]-(m0)
    RETURN m0, r0
  }
  WITH * LIMIT $limit0
  RETURN collect([n.id, m0.id, r0.record]) AS e0, collect(DISTINCT m0) AS d0, collect(DISTINCT r0.sources) AS q0
}
CALL (d0) {
  UNWIND d0 AS n
  WITH DISTINCT n
  CALL (n) {
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS m1
    WITH DISTINCT m1
    RETURN m1
  }
  WITH * LIMIT $limit1
  RETURN collect([n.id, m1.id, null]) AS e1, collect(DISTINCT m1) AS d1
}
CALL (d0, d1) {
  UNWIND d0 + d1 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i1, collect(DISTINCT r.sources) AS q1
}
CALL (a0, b0, d0, d1) {
  UNWIND a0 + b0 + d0 + d1 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (a0, b0, d0, d1, q0, q1) {
  UNWIND [n IN a0 + b0 + d0 + d1 | n.sources] + q0 + q1 AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (n:Node {id: id}) WHERE n.date IS NOT NULL
  RETURN collect([id, n.date]) AS documents
}
WITH *, [n IN a0 | n.id] AS starts
CALL (starts, besides, e0, e1, i1, records, documents) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, starts, besides, e0, e1, i1, records, documents;

CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | [n.id, n.name]] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Actor
  CALL (n) {
    MATCH (m0:Node {id: n.country})
    RETURN m0 ORDER BY m0.id LIMIT $limit0
  }
  RETURN collect([n.id, [m0.id, m0.name]]) AS e1
}
CALL (e0, e1) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1;
