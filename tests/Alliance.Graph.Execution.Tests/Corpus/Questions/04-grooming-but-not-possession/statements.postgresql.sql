-- 1
SELECT i.country_code, c.name, i.title, i.year
FROM investigation_laws AS i
LEFT JOIN core_countries AS c ON i.country_code = c.code
WHERE i.year >= @v0 AND i.year <= @v1 AND NOT (i.criminalises && @v2) AND @v3 = ANY (i.criminalises)
ORDER BY i.year, (
    SELECT c0.name
    FROM core_countries AS c0
    WHERE c0.code = i.country_code
    LIMIT 1), i.key
LIMIT @v4;

-- 2
SELECT (
    SELECT count(*)::int
    FROM investigation_laws AS i
    WHERE i.year >= @v0 AND i.year <= @v1 AND NOT (i.criminalises && @v2) AND @v3 = ANY (i.criminalises))
FROM (
    SELECT 1 AS "Value"
) AS s;

