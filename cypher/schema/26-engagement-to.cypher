// A page of engagements by to starts with a seek: the key, then the id that makes the order total.
CREATE INDEX engagement_to IF NOT EXISTS FOR (n:Engagement) ON (n.toKey, n.id);
