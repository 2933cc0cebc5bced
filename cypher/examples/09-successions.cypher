// What became of whom, and when?
MATCH (former:Node)-[r:SUCCEEDED_BY]->(successor:Node)
RETURN former.name AS former, r.qualifier AS how, r.from AS date, successor.name AS successor
ORDER BY date, former;
