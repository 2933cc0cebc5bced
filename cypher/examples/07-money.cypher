// Who gives money to what?
MATCH (funder:Actor)-[r:PARTICIPATES_IN]->(e:Engagement)
WHERE r.amount IS NOT NULL
RETURN funder.name AS funder, e.name AS engagement, r.amount AS amount, r.amountCurrency AS currency
ORDER BY currency, amount DESC;
