// A relationship's identity is its type, ends and qualifier.
CREATE CONSTRAINT targets_id IF NOT EXISTS FOR ()-[r:TARGETS]-() REQUIRE r.id IS UNIQUE;
