CYPHER 5
CALL () {
  MATCH (n:Node) WHERE n.id IN $p0
  RETURN collect(n) AS s0
}
WITH *, [n IN s0 | n.id] AS e0
CALL (s0) {
  UNWIND s0 AS n
  WITH n WHERE n:Source
  CALL (n) {
    CALL (n) {
      CALL db.index.fulltext.queryNodes('nodes_by_source', '"' + n.id + '"') YIELD node
      WITH node AS m0 WHERE m0:LocalAuthority|Network|Instrument
      UNWIND m0.citations AS text0
      RETURN m0, null AS r0, null AS near0, text0
    }
    WITH m0, r0, near0, text0, split(text0, '\t') AS parts0 WHERE parts0[0] = n.id
    WITH m0, r0, near0, text0 ORDER BY coalesce(split(split(n.outlineText, '\n' + parts0[1] + '\t')[1], '\n')[0], '000000000'), m0.kindKey, coalesce(r0.id, m0.id) + '|' + parts0[1] + '|' + parts0[2] + '|' + parts0[3]
    WITH collect([m0, r0, near0, text0]) AS found
    UNWIND found[..$p1] AS row
    RETURN row[0] AS m0, row[1] AS r0, row[2] AS near0, row[3] AS text0, size(found) AS count
  }
  RETURN collect([n.id, [m0.id, m0.name], r0.record, CASE WHEN near0 IS NOT NULL THEN [near0.id, near0.name] END, text0, count]) AS e1
}
WITH *, [n IN s0 | n.record] AS records
CALL (e0, e1, records) {
  OPTIONAL MATCH (c:CoopGraph {id: 'commit'})
  RETURN CASE WHEN c.mark <= 30000 - timestamp() THEN null ELSE coalesce(c.mark, 0) END AS mark
}
RETURN mark, e0, e1, records;
