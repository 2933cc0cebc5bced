// A page of engagements by last-evidence starts with a seek: the key, then the id that makes the order total.
CREATE INDEX engagement_last_evidence IF NOT EXISTS FOR (n:Engagement) ON (n.lastEvidenceKey, n.id);
