// The engagements whose activity depends on these engagements (each, and what it is part of) or on these sources: those that
// declare a status are as old as the document that says so.
CALL () {
  UNWIND $engagements AS id
  MATCH (:Node {id: id})-[:PART_OF*0..1]->(n:Engagement)
  RETURN n
  UNION
  UNWIND CASE WHEN size($sources) > 0 THEN [$sources] ELSE [] END AS changed
  MATCH (n:Engagement)
  WHERE any(source IN n.sources + coalesce(n.claimSources, []) WHERE source IN changed)
  RETURN n
}
RETURN n.id AS id
ORDER BY id;
