// Ends a change set: the next version, and its entry in the change log.
MATCH (g:CoopGraph {id: 'graph'})
SET g.version = g.version + 1, g.citations = g.citations + $citations
REMOVE g.writing
CREATE (c:Change {id: $change})
SET c.version = g.version, c.author = $author, c.note = $note, c.time = $time,
    c.records = $records, c.removedNodes = $removedNodes, c.removedRelationships = $removedRelationships,
    c.nodesWritten = $nodesWritten, c.nodesRemoved = $nodesRemoved,
    c.relationshipsWritten = $relationshipsWritten, c.relationshipsRemoved = $relationshipsRemoved,
    c.touched = $touched, c.removed = $removed, c.truncated = $truncated
RETURN g.version AS version;
