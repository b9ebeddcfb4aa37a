-- 1
SELECT s.country_code, c0.name, s.title, s.year
FROM (
    SELECT i.key, i.country_code, i.title, i.year, c.name
    FROM investigation_laws AS i
    LEFT JOIN core_countries AS c ON i.country_code = c.code
    WHERE i.year >= @v0 AND i.year <= @v1 AND NOT (i.criminalises && @v2) AND @v3 = ANY (i.criminalises)
    ORDER BY i.year, c.name, i.key
    LIMIT @v4
) AS s
LEFT JOIN core_countries AS c0 ON s.country_code = c0.code
ORDER BY s.year, s.name, s.key;

-- 2
SELECT (
    SELECT count(*)::int
    FROM investigation_laws AS i
    WHERE i.year >= @v0 AND i.year <= @v1 AND NOT (i.criminalises && @v2) AND @v3 = ANY (i.criminalises))
FROM (
    SELECT 1 AS "Value"
) AS s;

