// A page of the actors of a country by name starts with a seek: country, key, then the id that makes the order total.
CREATE INDEX actor_country IF NOT EXISTS FOR (n:Actor) ON (n.country, n.nameKey, n.id);
