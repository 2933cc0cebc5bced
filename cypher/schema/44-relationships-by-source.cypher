// What a source establishes: relationships.
CREATE FULLTEXT INDEX relationships_by_source IF NOT EXISTS
FOR ()-[r:PARTICIPATES_IN|MEMBER_OF|PART_OF|UNDER|SEATED_IN|GOVERNS|TARGETS|WITHIN|ABOUT|SUCCEEDED_BY]-() ON EACH [r.sources]
OPTIONS {indexConfig: {`fulltext.analyzer`: 'keyword'}};
