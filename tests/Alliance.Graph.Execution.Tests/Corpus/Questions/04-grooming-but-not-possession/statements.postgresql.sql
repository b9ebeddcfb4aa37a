-- 1
SELECT i0.country_code, c0.name, i0.title, i0.year
FROM (
    SELECT i.key, i.country_code, i.title, i.year
    FROM investigation_laws AS i
    WHERE i.year >= @v0 AND i.year <= @v1 AND NOT (i.criminalises && @v2) AND @v3 = ANY (i.criminalises)
    ORDER BY i.year, (
        SELECT c.name
        FROM core_countries AS c
        WHERE c.code = i.country_code
        LIMIT 1), i.key
    LIMIT @v4
) AS i0
LEFT JOIN core_countries AS c0 ON i0.country_code = c0.code
ORDER BY i0.year, (
    SELECT c1.name
    FROM core_countries AS c1
    WHERE c1.code = i0.country_code
    LIMIT 1), i0.key;

-- 2
SELECT (
    SELECT count(*)::int
    FROM investigation_laws AS i
    WHERE i.year >= @v0 AND i.year <= @v1 AND NOT (i.criminalises && @v2) AND @v3 = ANY (i.criminalises))
FROM (
    SELECT 1 AS "Value"
) AS s;

