// A relationship's identity is its type, ends and qualifier.
CREATE CONSTRAINT seated_in_id IF NOT EXISTS FOR ()-[r:SEATED_IN]-() REQUIRE r.id IS UNIQUE;
