-- 1
SELECT c.code, c.name
FROM core_countries AS c
WHERE c.code = @v0;

-- 2
SELECT a.value, c0.key
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.year
    FROM core_reports AS c
    WHERE c.country_code = a.value AND c.country_code >= a.value
    ORDER BY c.year, c.key
    LIMIT @v1
) AS c0 ON TRUE
ORDER BY a.value, c0.year, c0.key;

