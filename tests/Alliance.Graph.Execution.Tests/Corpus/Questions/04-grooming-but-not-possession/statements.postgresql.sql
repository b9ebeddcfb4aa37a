-- 1
SELECT c.code, c.name, i.title, i.year
FROM investigation_laws AS i
LEFT JOIN core_countries AS c ON i.country_code = c.code
WHERE i.year >= @value AND i.year <= @value1 AND NOT (i.criminalises && @value2) AND @value3 = ANY (i.criminalises)
ORDER BY i.year, (
    SELECT c0.name
    FROM core_countries AS c0
    WHERE c0.code = i.country_code
    LIMIT 1), i.key
LIMIT @value4;

-- 2
SELECT (
    SELECT count(*)::int
    FROM investigation_laws AS i
    WHERE i.year >= @value AND i.year <= @value2 AND NOT (i.criminalises && @value3) AND @value4 = ANY (i.criminalises))
FROM (
    SELECT 1 AS "Value"
) AS s;

