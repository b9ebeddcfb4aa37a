-- 1
SELECT c.code
FROM core_countries AS c
WHERE c.code = @v0;

-- 2
SELECT a.value, c0.key, c0.year
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.year
    FROM core_commitments AS c
    WHERE c.country_code = a.value AND c.country_code >= a.value
    ORDER BY c.year, c.key
    LIMIT @v1
) AS c0 ON TRUE
ORDER BY a.value, c0.year, c0.key;

-- 3
SELECT a.value, c0.key, c0.year
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.year
    FROM core_commitments AS c
    WHERE c.country_code = a.value AND c.country_code >= a.value
    ORDER BY c.year DESC, c.key DESC
    LIMIT @v1
) AS c0 ON TRUE
ORDER BY a.value, c0.year, c0.key;

