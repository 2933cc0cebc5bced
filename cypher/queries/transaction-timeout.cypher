// After which time the server ends a transaction by itself; 0s is never.
SHOW SETTINGS YIELD name, value
WHERE name = 'db.transaction.timeout'
RETURN value;
