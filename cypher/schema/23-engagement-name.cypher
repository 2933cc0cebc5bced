// A page of engagements by name starts with a seek: the key, then the id that makes the order total.
CREATE INDEX engagement_name IF NOT EXISTS FOR (n:Engagement) ON (n.nameKey, n.id);
