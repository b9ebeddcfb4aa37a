-- 1
SELECT v.confidence, count(*)::int
FROM victim_identification_icse_connections AS v
GROUP BY v.confidence
ORDER BY v.confidence
LIMIT @v0;

-- 2
SELECT v.country_code, c.name, v.connected_on, v.source
FROM victim_identification_icse_connections AS v
LEFT JOIN core_countries AS c ON v.country_code = c.code
WHERE v.connected = @v0 AND starts_with(v.source, @v1) AND cardinality(v.unverified_fields) <= 0
ORDER BY (
    SELECT c0.name
    FROM core_countries AS c0
    WHERE c0.code = v.country_code
    LIMIT 1), v.key
LIMIT @v2;

