// A page of sources by name starts with a seek: the key, then the id that makes the order total.
CREATE INDEX source_name IF NOT EXISTS FOR (n:Source) ON (n.nameKey, n.id);
