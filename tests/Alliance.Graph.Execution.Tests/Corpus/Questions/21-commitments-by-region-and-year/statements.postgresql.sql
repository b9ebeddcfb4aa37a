-- 1
SELECT c1."Left", c1.year, count(*)::int, count(DISTINCT c1.country_code)::int
FROM (
    SELECT c.country_code, c.year, (
        SELECT c0.region
        FROM core_countries AS c0
        WHERE c0.code = c.country_code
        LIMIT 1) AS "Left"
    FROM core_commitments AS c
    WHERE c.year >= @v0
) AS c1
GROUP BY c1."Left", c1.year
ORDER BY count(*)::int DESC, c1."Left", c1.year
LIMIT @v1;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_commitments AS c
    WHERE c.year >= @v0)
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 3
SELECT (
    SELECT count(*)::int
    FROM (
        SELECT 1
        FROM (
            SELECT c.year, (
                SELECT c0.region
                FROM core_countries AS c0
                WHERE c0.code = c.country_code
                LIMIT 1) AS "Left"
            FROM core_commitments AS c
            WHERE c.year >= @v0
        ) AS c1
        GROUP BY c1."Left", c1.year
    ) AS c2)
FROM (
    SELECT 1 AS "Value"
) AS s;

