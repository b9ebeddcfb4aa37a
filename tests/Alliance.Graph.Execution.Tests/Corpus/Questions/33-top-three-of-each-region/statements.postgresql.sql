-- 1
SELECT c.region, count(*)::int
FROM core_countries AS c
GROUP BY c.region
HAVING count(*)::int >= @v0
ORDER BY c.region
LIMIT @v1;

-- 2
SELECT s0."Left0", c2.name, c2.code
FROM (
    SELECT s.code AS "Left", s.region AS "Left0", ROW_NUMBER() OVER (PARTITION BY s.region ORDER BY s."Right0" DESC, s.code) AS "Right"
    FROM (
        SELECT c.code, c.region, COALESCE(c1."Right", 0) AS "Right0"
        FROM core_countries AS c
        LEFT JOIN (
            SELECT c0.country_code AS "Left", count(*)::int AS "Right"
            FROM core_commitments AS c0
            GROUP BY c0.country_code
        ) AS c1 ON c.code = c1."Left"
        WHERE c.region = ANY (@v0)
    ) AS s
    GROUP BY s.code, s.region, s."Right0"
    LIMIT @v2
) AS s0
LEFT JOIN core_countries AS c2 ON s0."Left" = c2.code
WHERE s0."Right" <= @v3::bigint
ORDER BY s0."Left0", s0."Right";

-- 3
SELECT a.value, (
    SELECT count(*)::int
    FROM core_commitments AS c
    WHERE c.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

