// What was changed last, by whom?
MATCH (c:Change)
RETURN c.version AS version, c.time AS time, c.author AS author, c.note AS note, size(c.records) AS records,
       size(c.removedNodes) + size(c.removedRelationships) AS removed
ORDER BY version DESC LIMIT 20;
