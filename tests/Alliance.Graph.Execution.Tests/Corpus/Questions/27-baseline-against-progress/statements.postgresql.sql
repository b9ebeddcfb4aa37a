-- 1
SELECT c1."Left", c1."Left0", c1."Left1", c1."Left2", c1."Right", c0.name, c0.code, c2.key
FROM (
    SELECT c.country_code AS "Left", c.target_key AS "Left0", count(*)::int AS "Left1", count(*) FILTER (WHERE c.kind = @v0)::int AS "Left2", count(*) FILTER (WHERE c.kind = @v1)::int AS "Right"
    FROM core_commitments AS c
    GROUP BY c.country_code, c.target_key
    HAVING count(*)::int >= @v2
    ORDER BY count(*)::int DESC, c.country_code, c.target_key
    LIMIT @v3
) AS c1
LEFT JOIN core_countries AS c0 ON c1."Left" = c0.code
LEFT JOIN core_policy_targets AS c2 ON c1."Left0" = c2.key
ORDER BY c1."Left1" DESC, c1."Left", c1."Left0";

-- 2
SELECT (
    SELECT count(*)::int
    FROM (
        SELECT 1
        FROM core_commitments AS c
        GROUP BY c.country_code, c.target_key
        HAVING count(*)::int >= @v2
    ) AS c0)
FROM (
    SELECT 1 AS "Value"
) AS s;

