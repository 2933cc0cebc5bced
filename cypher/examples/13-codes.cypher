// Which territory has this code? A code means something only together with its scheme.
MATCH (territory:Territory)
WHERE territory.identifierText CONTAINS '\ninsee-reg=75\n'
RETURN territory.id AS id, territory.name AS name, territory.identifiers AS codes;
