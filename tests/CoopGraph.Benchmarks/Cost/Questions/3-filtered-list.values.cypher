MATCH (n:LocalAuthority) RETURN DISTINCT {country: n.country} AS values
