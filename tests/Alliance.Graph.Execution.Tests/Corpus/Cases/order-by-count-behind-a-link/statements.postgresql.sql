-- 1
SELECT s.title, s.country_code, c3.name, COALESCE(s."Right", 0), s.region, s.year, s.key
FROM (
    SELECT c.key, c.country_code, c.title, c.year, c0.region, c2."Right"
    FROM core_commitments AS c
    LEFT JOIN core_countries AS c0 ON c.country_code = c0.code
    LEFT JOIN (
        SELECT c1.country_code AS "Left", count(*)::int AS "Right"
        FROM core_commitments AS c1
        GROUP BY c1.country_code
    ) AS c2 ON c0.code = c2."Left"
    ORDER BY COALESCE(c2."Right", 0) DESC, c0.region, c.year DESC, c.key
    LIMIT @v0
) AS s
LEFT JOIN core_countries AS c3 ON s.country_code = c3.code
ORDER BY COALESCE(s."Right", 0) DESC, s.region, s.year DESC, s.key;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_commitments AS c)
FROM (
    SELECT 1 AS "Value"
) AS s;

