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
    MATCH (n)-[:SUCCEEDED_BY*0..]->(m1)
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
CALL (d1) {
  UNWIND d1 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2)
    WITH DISTINCT m2
    RETURN m2
  }
  WITH * LIMIT $limit2
  RETURN collect([n.id, m2.id, null]) AS e2, collect(DISTINCT m2) AS d2
}
CALL (d1, d2) {
  UNWIND d1 + d2 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i2, collect(DISTINCT r.sources) AS q2
}
WITH *, d1 + d2 AS a3
CALL (a3) {
  UNWIND a3 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:SUCCEEDED_BY*0..]->(m3)
    WITH DISTINCT m3
    RETURN m3
  }
  WITH * LIMIT $limit3
  RETURN collect([n.id, m3.id, null]) AS e3, collect(DISTINCT m3) AS d3
}
CALL (a3, d3) {
  UNWIND a3 + d3 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i3, collect(DISTINCT r.sources) AS q3
}
WITH *, a3 + d3 AS a4
CALL (a0, a1, b0, d0, d1, d2, d3) {
  UNWIND a0 + a1 + b0 + d0 + d1 + d2 + d3 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (a0, a1, b0, d0, d1, d2, d3, q0, q1, q2, q3) {
  UNWIND [n IN a0 + a1 + b0 + d0 + d1 + d2 + d3 | n.sources] + q0 + q1 + q2 + q3 AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (n:Node {id: id}) WHERE n.date IS NOT NULL
  RETURN collect([id, n.date]) AS documents
}
WITH *, [n IN a2 | n.id] AS starts
CALL (starts, besides, e0, e1, i1, e2, i2, e3, i3, records, documents) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, starts, besides, e0, e1, i1, e2, i2, e3, i3, records, documents;

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
    MATCH (n)-[:SUCCEEDED_BY*0..]->(m1)
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
CALL (d1) {
  UNWIND d1 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m2)
    WITH DISTINCT m2
    RETURN m2
  }
  WITH * LIMIT $limit2
  RETURN collect([n.id, m2.id, null]) AS e2, collect(DISTINCT m2) AS d2
}
CALL (d1, d2) {
  UNWIND d1 + d2 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i2, collect(DISTINCT r.sources) AS q2
}
WITH *, d1 + d2 AS a1
CALL (a1) {
  UNWIND a1 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:SUCCEEDED_BY*0..]->(m3)
    WITH DISTINCT m3
    RETURN m3
  }
  WITH * LIMIT $limit3
  RETURN collect([n.id, m3.id, null]) AS e3, collect(DISTINCT m3) AS d3
}
CALL (a1, d3) {
  UNWIND a1 + d3 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i3, collect(DISTINCT r.sources) AS q3
}
WITH *, a1 + d3 AS a2
CALL (a0, b0, d0, d1, d2, d3) {
  UNWIND a0 + b0 + d0 + d1 + d2 + d3 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (a0, b0, d0, d1, d2, d3, q0, q1, q2, q3) {
  UNWIND [n IN a0 + b0 + d0 + d1 + d2 + d3 | n.sources] + q0 + q1 + q2 + q3 AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (n:Node {id: id}) WHERE n.date IS NOT NULL
  RETURN collect([id, n.date]) AS documents
}
WITH *, [n IN a0 | n.id] AS starts
CALL (starts, besides, e0, e1, i1, e2, i2, e3, i3, records, documents) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, starts, besides, e0, e1, i1, e2, i2, e3, i3, records, documents;

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
