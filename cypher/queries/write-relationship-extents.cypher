// Writes when these relationships of one type held. ANY_TYPE stands for that type, which cannot be a value.
UNWIND $rows AS row
MATCH ()-[r:ANY_TYPE {id: row.id}]->()
SET r += row.properties;
