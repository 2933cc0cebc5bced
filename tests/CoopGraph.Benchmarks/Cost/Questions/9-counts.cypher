MATCH (a:Node {id: $id})
RETURN {
  id: a.id,
  engagements: {totalCount: COUNT { (a)<-[:SUCCEEDED_BY*0..]-()-[:PARTICIPATES_IN]->() }},
  memberships: {totalCount: COUNT { (a)<-[:SUCCEEDED_BY*0..]-()-[:MEMBER_OF]->() }},
  parts: {totalCount: COUNT { (a)<-[:PART_OF]-() }}
} AS actor
