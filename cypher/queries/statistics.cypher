// The size of the graph. Counts by label and type come from the store's counters.
OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
RETURN coalesce(g.version, 0) AS version, coalesce(g.citations, 0) AS citations, [
  COUNT { MATCH (n:LocalAuthority) RETURN n }, COUNT { MATCH (n:State) RETURN n }, COUNT { MATCH (n:Ministry) RETURN n },
  COUNT { MATCH (n:DiplomaticPost) RETURN n }, COUNT { MATCH (n:PublicAgency) RETURN n }, COUNT { MATCH (n:Network) RETURN n },
  COUNT { MATCH (n:University) RETURN n }, COUNT { MATCH (n:Company) RETURN n }, COUNT { MATCH (n:Association) RETURN n },
  COUNT { MATCH (n:Institution) RETURN n }, COUNT { MATCH (n:Cooperation) RETURN n }, COUNT { MATCH (n:Project) RETURN n },
  COUNT { MATCH (n:Instrument) RETURN n }, COUNT { MATCH (n:Event) RETURN n }, COUNT { MATCH (n:Representation) RETURN n },
  COUNT { MATCH (n:Territory) RETURN n }, COUNT { MATCH (n:Theme) RETURN n }, COUNT { MATCH (n:Sdg) RETURN n },
  COUNT { MATCH (n:Source) RETURN n }
] AS nodes, [
  COUNT { MATCH ()-[r:PARTICIPATES_IN]->() RETURN r }, COUNT { MATCH ()-[r:MEMBER_OF]->() RETURN r },
  COUNT { MATCH ()-[r:PART_OF]->() RETURN r }, COUNT { MATCH ()-[r:UNDER]->() RETURN r },
  COUNT { MATCH ()-[r:SEATED_IN]->() RETURN r }, COUNT { MATCH ()-[r:GOVERNS]->() RETURN r },
  COUNT { MATCH ()-[r:TARGETS]->() RETURN r }, COUNT { MATCH ()-[r:WITHIN]->() RETURN r },
  COUNT { MATCH ()-[r:ABOUT]->() RETURN r }, COUNT { MATCH ()-[r:SUCCEEDED_BY]->() RETURN r }
] AS relationships,
COLLECT { MATCH (s:Source) WHERE s.sourceKind IS NULL OR s.sourceKind <> 'dataset' RETURN s.date } AS dates;
