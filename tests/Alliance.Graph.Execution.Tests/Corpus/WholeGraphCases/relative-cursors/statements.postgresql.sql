-- 1
SELECT c.name, c.code
FROM core_countries AS c
ORDER BY c.name, c.code
LIMIT @v0;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_countries AS c)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 3
SELECT c1.name, c.published_on, c.key
FROM core_reports AS c
LEFT JOIN core_countries AS c1 ON c.country_code = c1.code
WHERE NOT EXISTS (
    SELECT 1
    FROM core_countries AS c0
    WHERE c0.code = c.country_code AND c0.code = ANY (@v0))
ORDER BY c1.name, c.published_on DESC, c.key DESC
LIMIT @v1;

-- 4
SELECT (
    SELECT count(*)::int
    FROM core_reports AS c
    WHERE NOT EXISTS (
        SELECT 1
        FROM core_countries AS c0
        WHERE c0.code = c.country_code AND c0.code = ANY (@v0)))
FROM (
    SELECT 1 AS "Value"
) AS s;

