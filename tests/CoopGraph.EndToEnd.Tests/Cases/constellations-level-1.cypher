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
    MATCH (n)<-[:WITHIN*0..]-(m0)
    WITH DISTINCT m0
    RETURN m0
  }
  WITH * LIMIT $limit0
  RETURN collect([n.id, m0.id, null]) AS e0, collect(DISTINCT m0) AS d0
}
CALL (a0, d0) {
  UNWIND a0 + d0 AS n
  WITH DISTINCT n
  MATCH (n)-[r:WITHIN]->()
  RETURN collect(r.record) AS i0, collect(DISTINCT r.sources) AS q0
}
CALL (d0) {
  UNWIND d0 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m1)
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
WITH *, d0 + d1 AS a1
CALL (a1) {
  UNWIND a1 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:WITHIN*0..]-(m2)
    WITH DISTINCT m2
    RETURN m2
  }
  WITH * LIMIT $limit2
  RETURN collect([n.id, m2.id, null]) AS e2, collect(DISTINCT m2) AS d2
}
CALL (a1, d2) {
  UNWIND a1 + d2 AS n
  WITH DISTINCT n
  MATCH (n)-[r:WITHIN]->()
  RETURN collect(r.record) AS i2, collect(DISTINCT r.sources) AS q2
}
WITH *, a1 + d2 AS a2
CALL (a2) {
  UNWIND a2 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m3)
    WITH DISTINCT m3
    RETURN m3
  }
  WITH * LIMIT $limit3
  RETURN collect([n.id, m3.id, null]) AS e3, collect(DISTINCT m3) AS d3
}
CALL (a2, d3) {
  UNWIND a2 + d3 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i3, collect(DISTINCT r.sources) AS q3
}
WITH *, a2 + d3 AS a3
CALL (a3) {
  UNWIND a3 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:WITHIN*0..]-(m4)
    WITH DISTINCT m4
    RETURN m4
  }
  WITH * LIMIT $limit4
  RETURN collect([n.id, m4.id, null]) AS e4, collect(DISTINCT m4) AS d4
}
CALL (a3, d4) {
  UNWIND a3 + d4 AS n
  WITH DISTINCT n
  MATCH (n)-[r:WITHIN]->()
  RETURN collect(r.record) AS i4, collect(DISTINCT r.sources) AS q4
}
WITH *, a3 + d4 AS a4
CALL (a4) {
  UNWIND a4 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:SUCCEEDED_BY*0..]->(m5)
    WITH DISTINCT m5
    RETURN m5
  }
  WITH * LIMIT $limit5
  RETURN collect([n.id, m5.id, null]) AS e5, collect(DISTINCT m5) AS d5
}
CALL (a4, d5) {
  UNWIND a4 + d5 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i5, collect(DISTINCT r.sources) AS q5
}
CALL (a4) {
  UNWIND a4 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[r0:SEATED_IN|GOVERNS]-(m6)
    RETURN m6, r0
  }
  WITH * LIMIT $limit6
  RETURN collect([n.id, m6.id, r0.record]) AS e6, collect(DISTINCT m6) AS d6, collect(DISTINCT r0.sources) AS q6
}
CALL (d6) {
  UNWIND d6 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m7)
    WITH DISTINCT m7
    RETURN m7
  }
  WITH * LIMIT $limit7
  RETURN collect([n.id, m7.id, null]) AS e7, collect(DISTINCT m7) AS d7
}
CALL (d6, d7) {
  UNWIND d6 + d7 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i7, collect(DISTINCT r.sources) AS q7
}
WITH *, d6 + d7 AS a5
CALL (a5) {
  UNWIND a5 AS n
  WITH DISTINCT n
  CALL (n) {
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS m8
    WITH DISTINCT m8
    RETURN m8
  }
  WITH * LIMIT $limit8
  RETURN collect([n.id, m8.id, null]) AS e8, collect(DISTINCT m8) AS d8
}
CALL (a5, d8) {
  UNWIND a5 + d8 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i8, collect(DISTINCT r.sources) AS q8
}
WITH *, a5 + d8 AS a6
CALL (a6) {
  UNWIND a6 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:PART_OF*0..]-(m9)
    WITH DISTINCT m9
    RETURN m9
  }
  WITH * LIMIT $limit9
  RETURN collect([n.id, m9.id, null]) AS e9, collect(DISTINCT m9) AS d9
}
CALL (a6, d9) {
  UNWIND a6 + d9 AS n
  WITH DISTINCT n
  MATCH (n)-[r:PART_OF]->()
  RETURN collect(r.record) AS i9, collect(DISTINCT r.sources) AS q9
}
WITH *, a6 + d9 AS a7
CALL (a7) {
  UNWIND a7 AS n
  WITH DISTINCT n
  CALL (n) {
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS m10
    WITH DISTINCT m10
    RETURN m10
  }
  WITH * LIMIT $limit10
  RETURN collect([n.id, m10.id, null]) AS e10, collect(DISTINCT m10) AS d10
}
CALL (a7, d10) {
  UNWIND a7 + d10 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i10, collect(DISTINCT r.sources) AS q10
}
WITH *, a7 + d10 AS a8
CALL (a8) {
  UNWIND a8 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r1:PARTICIPATES_IN]->(m11)
    RETURN m11, r1
  }
  WITH * LIMIT $limit11
  RETURN collect([n.id, m11.id, r1.record]) AS e11, collect(DISTINCT m11) AS d11, collect(DISTINCT r1.sources) AS q11
}
CALL (d11) {
  UNWIND d11 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[r2:PARTICIPATES_IN]-(m12)
    RETURN m12, r2
  }
  WITH * LIMIT $limit12
  RETURN collect([n.id, m12.id, r2.record]) AS e12, collect(DISTINCT m12) AS d12, collect(DISTINCT r2.sources) AS q12
}
CALL (d12) {
  UNWIND d12 AS n
  WITH DISTINCT n
  CALL (n) {
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS m13
    WITH DISTINCT m13
    RETURN m13
  }
  WITH * LIMIT $limit13
  RETURN collect([n.id, m13.id, null]) AS e13, collect(DISTINCT m13) AS d13
}
CALL (d12, d13) {
  UNWIND d12 + d13 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i13, collect(DISTINCT r.sources) AS q13
}
CALL (d11) {
  UNWIND d11 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r3:ABOUT]->(m14)
    RETURN m14, r3
  }
  WITH * LIMIT $limit14
  RETURN collect([n.id, m14.id, r3.record]) AS e14, collect(DISTINCT m14) AS d14, collect(DISTINCT r3.sources) AS q14
}
CALL (d14) {
  UNWIND d14 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:PART_OF*0..]->(m15)
    WITH DISTINCT m15
    RETURN m15
  }
  WITH * LIMIT $limit15
  RETURN collect([n.id, m15.id, null]) AS e15, collect(DISTINCT m15) AS d15
}
CALL (d14, d15) {
  UNWIND d14 + d15 AS n
  WITH DISTINCT n
  MATCH (n)-[r:PART_OF]->()
  RETURN collect(r.record) AS i15, collect(DISTINCT r.sources) AS q15
}
WITH *, d14 + d15 AS a9
CALL (d11) {
  UNWIND d11 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r4:TARGETS]->(m16)
    RETURN m16, r4
  }
  WITH * LIMIT $limit16
  RETURN collect([n.id, m16.id, r4.record]) AS e16, collect(DISTINCT m16) AS d16, collect(DISTINCT r4.sources) AS q16
}
CALL (d11) {
  UNWIND d11 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r5:PART_OF]->(m17)
    RETURN m17, r5
  }
  WITH * LIMIT $limit17
  RETURN collect([n.id, m17.id, r5.record]) AS e17, collect(DISTINCT m17) AS d17, collect(DISTINCT r5.sources) AS q17
}
CALL (d13) {
  UNWIND d13 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:PART_OF*0..]->(m18)
    WITH DISTINCT m18
    RETURN m18
  }
  WITH * LIMIT $limit18
  RETURN collect([n.id, m18.id, null]) AS e18, collect(DISTINCT m18) AS d18
}
CALL (d13, d18) {
  UNWIND d13 + d18 AS n
  WITH DISTINCT n
  MATCH (n)-[r:PART_OF]->()
  RETURN collect(r.record) AS i18, collect(DISTINCT r.sources) AS q18
}
CALL (d18) {
  UNWIND d18 AS n
  WITH DISTINCT n
  CALL (n) {
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS m19
    WITH DISTINCT m19
    RETURN m19
  }
  WITH * LIMIT $limit19
  RETURN collect([n.id, m19.id, null]) AS e19, collect(DISTINCT m19) AS d19
}
CALL (d18, d19) {
  UNWIND d18 + d19 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i19, collect(DISTINCT r.sources) AS q19
}
WITH *, d18 + d19 AS a10
CALL (a10) {
  UNWIND a10 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:PART_OF*0..]->(m20)
    WITH DISTINCT m20
    RETURN m20
  }
  WITH * LIMIT $limit20
  RETURN collect([n.id, m20.id, null]) AS e20, collect(DISTINCT m20) AS d20
}
CALL (a10, d20) {
  UNWIND a10 + d20 AS n
  WITH DISTINCT n
  MATCH (n)-[r:PART_OF]->()
  RETURN collect(r.record) AS i20, collect(DISTINCT r.sources) AS q20
}
WITH *, a10 + d20 AS a11
CALL (a11) {
  UNWIND a11 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r6:SEATED_IN|GOVERNS]->(m21)
    RETURN m21, r6
  }
  WITH * LIMIT $limit21
  RETURN collect([n.id, m21.id, r6.record]) AS e21, collect(DISTINCT m21) AS d21, collect(DISTINCT r6.sources) AS q21
}
CALL (a0, b0, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20, d21) {
  UNWIND a0 + b0 + d0 + d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8 + d9 + d10 + d11 + d12 + d13 + d14 + d15 + d16 + d17 + d18 + d19 + d20 + d21 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (a0, b0, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20, d21, q0, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, q13, q14, q15, q16, q17, q18, q19, q20, q21) {
  UNWIND [n IN a0 + b0 + d0 + d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8 + d9 + d10 + d11 + d12 + d13 + d14 + d15 + d16 + d17 + d18 + d19 + d20 + d21 | n.sources] + q0 + q1 + q2 + q3 + q4 + q5 + q6 + q7 + q8 + q9 + q10 + q11 + q12 + q13 + q14 + q15 + q16 + q17 + q18 + q19 + q20 + q21 AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (n:Node {id: id}) WHERE n.date IS NOT NULL
  RETURN collect([id, n.date]) AS documents
}
WITH *, [n IN a0 | n.id] AS starts
CALL (starts, besides, e0, i0, e1, i1, e2, i2, e3, i3, e4, i4, e5, i5, e6, e7, i7, e8, i8, e9, i9, e10, i10, e11, e12, e13, i13, e14, e15, i15, e16, e17, e18, i18, e19, i19, e20, i20, e21, records, documents) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, starts, besides, e0, i0, e1, i1, e2, i2, e3, i3, e4, i4, e5, i5, e6, e7, i7, e8, i8, e9, i9, e10, i10, e11, e12, e13, i13, e14, e15, i15, e16, e17, e18, i18, e19, i19, e20, i20, e21, records, documents;
