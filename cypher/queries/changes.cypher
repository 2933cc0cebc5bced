// The change log after a version, the oldest first. The version is read before the log, so that none is missing up to it.
OPTIONAL MATCH (g:CoopGraph {id: 'graph'})
WITH coalesce(g.version, 0) AS version
RETURN version, COLLECT {
  MATCH (c:Change)
  WHERE c.version > $since AND c.version <= version
  RETURN c {.version, .time, .author, .note, .nodesWritten, .nodesRemoved, .relationshipsWritten, .relationshipsRemoved, .touched, .removed, .truncated}
  ORDER BY c.version LIMIT $limit
} AS changes;
