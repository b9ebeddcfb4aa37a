-- 1
SELECT c.name, c.code
FROM core_countries AS c
LEFT JOIN (
    SELECT c2.country_code AS "Left", count(*)::int AS "Right"
    FROM core_commitments AS c2
    GROUP BY c2.country_code
) AS c3 ON c.code = c3."Left"
WHERE NOT EXISTS (
    SELECT 1
    FROM core_commitments AS c0
    WHERE c0.country_code = c.code AND EXISTS (
        SELECT 1
        FROM core_policy_targets AS c1
        WHERE c1.key = c0.target_key AND c1.key = @v0))
ORDER BY COALESCE(c3."Right", 0) DESC, c.name, c.code
LIMIT @v1;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_countries AS c
    WHERE NOT EXISTS (
        SELECT 1
        FROM core_commitments AS c0
        WHERE c0.country_code = c.code AND EXISTS (
            SELECT 1
            FROM core_policy_targets AS c1
            WHERE c1.key = c0.target_key AND c1.key = @v0)))
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 3
SELECT a.value, (
    SELECT count(*)::int
    FROM core_commitments AS c
    WHERE c.country_code = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

