-- 1
SELECT v.confidence, count(*)::int
FROM victim_identification_icse_connections AS v
GROUP BY v.confidence
ORDER BY v.confidence
LIMIT @v0;

-- 2
SELECT s.country_code, c0.name, s.connected_on, s.source
FROM (
    SELECT v.key, v.connected_on, v.country_code, v.source, c.name
    FROM victim_identification_icse_connections AS v
    LEFT JOIN core_countries AS c ON v.country_code = c.code
    WHERE v.connected = @v0 AND starts_with(v.source, @v1) AND cardinality(v.unverified_fields) <= 0
    ORDER BY c.name, v.key
    LIMIT @v2
) AS s
LEFT JOIN core_countries AS c0 ON s.country_code = c0.code
ORDER BY s.name, s.key;

