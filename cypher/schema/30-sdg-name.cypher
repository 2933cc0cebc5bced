// A page of sdgs by name starts with a seek: the key, then the id that makes the order total.
CREATE INDEX sdg_name IF NOT EXISTS FOR (n:Sdg) ON (n.nameKey, n.id);
