// A page of territorys by name starts with a seek: the key, then the id that makes the order total.
CREATE INDEX territory_name IF NOT EXISTS FOR (n:Territory) ON (n.nameKey, n.id);
