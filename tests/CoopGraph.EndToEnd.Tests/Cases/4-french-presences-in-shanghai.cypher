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
CALL (a0) {
  UNWIND a0 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:SUCCEEDED_BY*0..]->(m6)
    WITH DISTINCT m6
    RETURN m6
  }
  WITH * LIMIT $limit6
  RETURN collect([n.id, m6.id, null]) AS e6, collect(DISTINCT m6) AS d6
}
CALL (a0, d6) {
  UNWIND a0 + d6 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i6, collect(DISTINCT r.sources) AS q6
}
CALL (d6) {
  UNWIND d6 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:WITHIN*0..]->(m7)
    WITH DISTINCT m7
    RETURN m7
  }
  WITH * LIMIT $limit7
  RETURN collect([n.id, m7.id, null]) AS e7, collect(DISTINCT m7) AS d7
}
CALL (d6, d7) {
  UNWIND d6 + d7 AS n
  WITH DISTINCT n
  MATCH (n)-[r:WITHIN]->()
  RETURN collect(r.record) AS i7, collect(DISTINCT r.sources) AS q7
}
WITH *, d6 + d7 AS a5
CALL (a5) {
  UNWIND a5 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r0:WITHIN]->(m8) WHERE m8.level = $p2
    RETURN m8, r0
  }
  WITH * LIMIT $limit8
  RETURN collect([n.id, m8.id, r0.record]) AS e8, collect(DISTINCT m8) AS d8, collect(DISTINCT r0.sources) AS q8
}
CALL (a4) {
  UNWIND a4 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r1:WITHIN]->(m9) WHERE m9.level = $p3
    RETURN m9, r1
  }
  WITH * LIMIT $limit9
  RETURN collect([n.id, m9.id, r1.record]) AS e9, collect(DISTINCT m9) AS d9, collect(DISTINCT r1.sources) AS q9
}
WITH *, d8 + d9 AS a6
CALL (a6) {
  UNWIND a6 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:WITHIN*0..]-(m10)
    WITH DISTINCT m10
    RETURN m10
  }
  WITH * LIMIT $limit10
  RETURN collect([n.id, m10.id, null]) AS e10, collect(DISTINCT m10) AS d10
}
CALL (a6, a4, d10) {
  UNWIND a6 + a4 + d10 AS n
  WITH DISTINCT n
  MATCH (n)-[r:WITHIN]->()
  RETURN collect(r.record) AS i10, collect(DISTINCT r.sources) AS q10
}
WITH *, a4 + d10 AS a7
CALL (a7) {
  UNWIND a7 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m11)
    WITH DISTINCT m11
    RETURN m11
  }
  WITH * LIMIT $limit11
  RETURN collect([n.id, m11.id, null]) AS e11, collect(DISTINCT m11) AS d11
}
CALL (a7, d11) {
  UNWIND a7 + d11 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i11, collect(DISTINCT r.sources) AS q11
}
WITH *, a7 + d11 AS a8
CALL (a8) {
  UNWIND a8 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:WITHIN*0..]-(m12)
    WITH DISTINCT m12
    RETURN m12
  }
  WITH * LIMIT $limit12
  RETURN collect([n.id, m12.id, null]) AS e12, collect(DISTINCT m12) AS d12
}
CALL (a8, d12) {
  UNWIND a8 + d12 AS n
  WITH DISTINCT n
  MATCH (n)-[r:WITHIN]->()
  RETURN collect(r.record) AS i12, collect(DISTINCT r.sources) AS q12
}
WITH *, a8 + d12 AS a9
CALL (a9) {
  UNWIND a9 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:SUCCEEDED_BY*0..]-(m13)
    WITH DISTINCT m13
    RETURN m13
  }
  WITH * LIMIT $limit13
  RETURN collect([n.id, m13.id, null]) AS e13, collect(DISTINCT m13) AS d13
}
CALL (a9, d13) {
  UNWIND a9 + d13 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i13, collect(DISTINCT r.sources) AS q13
}
WITH *, a9 + d13 AS a10
CALL (a10) {
  UNWIND a10 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[:WITHIN*0..]-(m14)
    WITH DISTINCT m14
    RETURN m14
  }
  WITH * LIMIT $limit14
  RETURN collect([n.id, m14.id, null]) AS e14, collect(DISTINCT m14) AS d14
}
CALL (a10, d14) {
  UNWIND a10 + d14 AS n
  WITH DISTINCT n
  MATCH (n)-[r:WITHIN]->()
  RETURN collect(r.record) AS i14, collect(DISTINCT r.sources) AS q14
}
WITH *, a10 + d14 AS a11
CALL (a11) {
  UNWIND a11 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:SUCCEEDED_BY*0..]->(m15)
    WITH DISTINCT m15
    RETURN m15
  }
  WITH * LIMIT $limit15
  RETURN collect([n.id, m15.id, null]) AS e15, collect(DISTINCT m15) AS d15
}
CALL (a11, d5, d15) {
  UNWIND a11 + d5 + d15 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i15, collect(DISTINCT r.sources) AS q15
}
WITH *, d5 + d15 AS a12
CALL (a11) {
  UNWIND a11 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[r2:GOVERNS]-(m16)
    RETURN m16, r2
  }
  WITH * LIMIT $limit16
  RETURN collect([n.id, m16.id, r2.record]) AS e16, collect(DISTINCT m16) AS d16, collect(DISTINCT r2.sources) AS q16
}
CALL (a11) {
  UNWIND a11 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[r3:TARGETS]-(m17) WHERE EXISTS { MATCH (m17)<-[r4:PARTICIPATES_IN]-(m18) WHERE m18.country = $p4 RETURN 1 AS one }
    RETURN m17, r3
  }
  WITH * LIMIT $limit17
  RETURN collect([n.id, m17.id, r3.record]) AS e17, collect(DISTINCT m17) AS d17, collect(DISTINCT r3.sources) AS q17
}
CALL (d17) {
  UNWIND d17 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[r5:PARTICIPATES_IN]-(m19) WHERE m19.country = $p5
    RETURN m19, r5
  }
  WITH * LIMIT $limit18
  RETURN collect([n.id, m19.id, r5.record]) AS e18, collect(DISTINCT m19) AS d18, collect(DISTINCT r5.sources) AS q18
}
CALL (d18) {
  UNWIND d18 AS n
  WITH DISTINCT n
  CALL (n) {
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS m20
    WITH DISTINCT m20
    RETURN m20
  }
  WITH * LIMIT $limit19
  RETURN collect([n.id, m20.id, null]) AS e19, collect(DISTINCT m20) AS d19
}
CALL (d18, d19) {
  UNWIND d18 + d19 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i19, collect(DISTINCT r.sources) AS q19
}
WITH *, d18 + d19 AS a13
CALL (a13) {
  UNWIND a13 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r6:PARTICIPATES_IN]->(m21)
    RETURN m21, r6
  }
  WITH * LIMIT $limit20
  RETURN collect([n.id, m21.id, r6.record]) AS e20, collect(DISTINCT m21) AS d20, collect(DISTINCT r6.sources) AS q20
}
CALL (d20) {
  UNWIND d20 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)<-[r7:PARTICIPATES_IN]-(m22)
    RETURN m22, r7
  }
  WITH * LIMIT $limit21
  RETURN collect([n.id, m22.id, r7.record]) AS e21, collect(DISTINCT m22) AS d21, collect(DISTINCT r7.sources) AS q21
}
CALL (d21) {
  UNWIND d21 AS n
  WITH DISTINCT n
  CALL (n) {
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS m23
    WITH DISTINCT m23
    RETURN m23
  }
  WITH * LIMIT $limit22
  RETURN collect([n.id, m23.id, null]) AS e22, collect(DISTINCT m23) AS d22
}
CALL (d21, d22) {
  UNWIND d21 + d22 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i22, collect(DISTINCT r.sources) AS q22
}
CALL (d20) {
  UNWIND d20 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r8:ABOUT]->(m24)
    RETURN m24, r8
  }
  WITH * LIMIT $limit23
  RETURN collect([n.id, m24.id, r8.record]) AS e23, collect(DISTINCT m24) AS d23, collect(DISTINCT r8.sources) AS q23
}
CALL (d23) {
  UNWIND d23 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:PART_OF*0..]->(m25)
    WITH DISTINCT m25
    RETURN m25
  }
  WITH * LIMIT $limit24
  RETURN collect([n.id, m25.id, null]) AS e24, collect(DISTINCT m25) AS d24
}
CALL (d23, d24) {
  UNWIND d23 + d24 AS n
  WITH DISTINCT n
  MATCH (n)-[r:PART_OF]->()
  RETURN collect(r.record) AS i24, collect(DISTINCT r.sources) AS q24
}
WITH *, d23 + d24 AS a14
CALL (d20) {
  UNWIND d20 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r9:TARGETS]->(m26)
    RETURN m26, r9
  }
  WITH * LIMIT $limit25
  RETURN collect([n.id, m26.id, r9.record]) AS e25, collect(DISTINCT m26) AS d25, collect(DISTINCT r9.sources) AS q25
}
CALL (d20) {
  UNWIND d20 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r10:PART_OF]->(m27)
    RETURN m27, r10
  }
  WITH * LIMIT $limit26
  RETURN collect([n.id, m27.id, r10.record]) AS e26, collect(DISTINCT m27) AS d26, collect(DISTINCT r10.sources) AS q26
}
CALL (a13) {
  UNWIND a13 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:PART_OF*0..]->(m28)
    WITH DISTINCT m28
    RETURN m28
  }
  WITH * LIMIT $limit27
  RETURN collect([n.id, m28.id, null]) AS e27, collect(DISTINCT m28) AS d27
}
CALL (a13, d27) {
  UNWIND a13 + d27 AS n
  WITH DISTINCT n
  MATCH (n)-[r:PART_OF]->()
  RETURN collect(r.record) AS i27, collect(DISTINCT r.sources) AS q27
}
CALL (d27) {
  UNWIND d27 AS n
  WITH DISTINCT n
  CALL (n) {
    UNWIND CASE WHEN n.lineage IS NULL THEN [n] ELSE COLLECT { MATCH (body:Node) WHERE body.id IN n.lineage RETURN body } END AS m29
    WITH DISTINCT m29
    RETURN m29
  }
  WITH * LIMIT $limit28
  RETURN collect([n.id, m29.id, null]) AS e28, collect(DISTINCT m29) AS d28
}
CALL (d27, d28) {
  UNWIND d27 + d28 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i28, collect(DISTINCT r.sources) AS q28
}
WITH *, d27 + d28 AS a15
CALL (a15) {
  UNWIND a15 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:PART_OF*0..]->(m30)
    WITH DISTINCT m30
    RETURN m30
  }
  WITH * LIMIT $limit29
  RETURN collect([n.id, m30.id, null]) AS e29, collect(DISTINCT m30) AS d29
}
CALL (a15, d29) {
  UNWIND a15 + d29 AS n
  WITH DISTINCT n
  MATCH (n)-[r:PART_OF]->()
  RETURN collect(r.record) AS i29, collect(DISTINCT r.sources) AS q29
}
WITH *, a15 + d29 AS a16
CALL (a16) {
  UNWIND a16 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r11:SEATED_IN|GOVERNS]->(m31)
    RETURN m31, r11
  }
  WITH * LIMIT $limit30
  RETURN collect([n.id, m31.id, r11.record]) AS e30, collect(DISTINCT m31) AS d30, collect(DISTINCT r11.sources) AS q30
}
CALL (d30) {
  UNWIND d30 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:WITHIN*0..]->(m32)
    WITH DISTINCT m32
    RETURN m32
  }
  WITH * LIMIT $limit31
  RETURN collect([n.id, m32.id, null]) AS e31, collect(DISTINCT m32) AS d31
}
CALL (d30, d31) {
  UNWIND d30 + d31 AS n
  WITH DISTINCT n
  MATCH (n)-[r:WITHIN]->()
  RETURN collect(r.record) AS i31, collect(DISTINCT r.sources) AS q31
}
WITH *, d30 + d31 AS a17
CALL (a17) {
  UNWIND a17 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:SUCCEEDED_BY*0..]->(m33)
    WITH DISTINCT m33
    RETURN m33
  }
  WITH * LIMIT $limit32
  RETURN collect([n.id, m33.id, null]) AS e32, collect(DISTINCT m33) AS d32
}
CALL (a17, d32) {
  UNWIND a17 + d32 AS n
  WITH DISTINCT n
  MATCH (n)-[r:SUCCEEDED_BY]->()
  RETURN collect(r.record) AS i32, collect(DISTINCT r.sources) AS q32
}
WITH *, a17 + d32 AS a18
CALL (a18) {
  UNWIND a18 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[:WITHIN*0..]->(m34)
    WITH DISTINCT m34
    RETURN m34
  }
  WITH * LIMIT $limit33
  RETURN collect([n.id, m34.id, null]) AS e33, collect(DISTINCT m34) AS d33
}
CALL (a18, d33) {
  UNWIND a18 + d33 AS n
  WITH DISTINCT n
  MATCH (n)-[r:WITHIN]->()
  RETURN collect(r.record) AS i33, collect(DISTINCT r.sources) AS q33
}
WITH *, a18 + d33 AS a19
CALL (a13) {
  UNWIND a13 AS n
  WITH DISTINCT n
  CALL (n) {
    MATCH (n)-[r12:MEMBER_OF]->(m35)
    RETURN m35, r12
  }
  WITH * LIMIT $limit34
  RETURN collect([n.id, m35.id, r12.record]) AS e34, collect(DISTINCT m35) AS d34, collect(DISTINCT r12.sources) AS q34
}
CALL (a0, b0, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20, d21, d22, d23, d24, d25, d26, d27, d28, d29, d30, d31, d32, d33, d34) {
  UNWIND a0 + b0 + d0 + d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8 + d9 + d10 + d11 + d12 + d13 + d14 + d15 + d16 + d17 + d18 + d19 + d20 + d21 + d22 + d23 + d24 + d25 + d26 + d27 + d28 + d29 + d30 + d31 + d32 + d33 + d34 AS n
  WITH DISTINCT n
  RETURN collect(n.record) AS records
}
CALL (a0, b0, d0, d1, d2, d3, d4, d5, d6, d7, d8, d9, d10, d11, d12, d13, d14, d15, d16, d17, d18, d19, d20, d21, d22, d23, d24, d25, d26, d27, d28, d29, d30, d31, d32, d33, d34, q0, q1, q2, q3, q4, q5, q6, q7, q8, q9, q10, q11, q12, q13, q14, q15, q16, q17, q18, q19, q20, q21, q22, q23, q24, q25, q26, q27, q28, q29, q30, q31, q32, q33, q34) {
  UNWIND [n IN a0 + b0 + d0 + d1 + d2 + d3 + d4 + d5 + d6 + d7 + d8 + d9 + d10 + d11 + d12 + d13 + d14 + d15 + d16 + d17 + d18 + d19 + d20 + d21 + d22 + d23 + d24 + d25 + d26 + d27 + d28 + d29 + d30 + d31 + d32 + d33 + d34 | n.sources] + q0 + q1 + q2 + q3 + q4 + q5 + q6 + q7 + q8 + q9 + q10 + q11 + q12 + q13 + q14 + q15 + q16 + q17 + q18 + q19 + q20 + q21 + q22 + q23 + q24 + q25 + q26 + q27 + q28 + q29 + q30 + q31 + q32 + q33 + q34 AS ids
  UNWIND ids AS id
  WITH DISTINCT id
  MATCH (n:Node {id: id}) WHERE n.date IS NOT NULL
  RETURN collect([id, n.date]) AS documents
}
WITH *, [n IN a0 | n.id] AS starts
CALL (starts, besides, e0, i0, e1, i1, e2, i2, e3, i3, e4, i4, e5, i5, e6, i6, e7, i7, e8, e9, e10, i10, e11, i11, e12, i12, e13, i13, e14, i14, e15, i15, e16, e17, e18, e19, i19, e20, e21, e22, i22, e23, e24, i24, e25, e26, e27, i27, e28, i28, e29, i29, e30, e31, i31, e32, i32, e33, i33, e34, records, documents) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, starts, besides, e0, i0, e1, i1, e2, i2, e3, i3, e4, i4, e5, i5, e6, i6, e7, i7, e8, e9, e10, i10, e11, i11, e12, i12, e13, i13, e14, i14, e15, i15, e16, e17, e18, e19, i19, e20, e21, e22, i22, e23, e24, i24, e25, e26, e27, i27, e28, i28, e29, i29, e30, e31, i31, e32, i32, e33, i33, e34, records, documents;
