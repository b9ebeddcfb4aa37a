-- 1
SELECT c.name, c.code
FROM core_countries AS c
ORDER BY c.name, c.code
LIMIT @v0;

-- 2
SELECT s."Left", s."Left0", s."Left1", c0.key
FROM (
    SELECT a.value AS "Left", c.target_key AS "Left0", count(*)::int AS "Left1", ROW_NUMBER() OVER (PARTITION BY a.value ORDER BY c.target_key) AS "Right"
    FROM (
        SELECT unnest(@p0) AS value
    ) AS a
    INNER JOIN core_commitments AS c ON a.value = c.country_code
    GROUP BY a.value, c.target_key
    LIMIT @v1
) AS s
LEFT JOIN core_policy_targets AS c0 ON s."Left0" = c0.key
WHERE s."Right" <= @v2
ORDER BY s."Left", s."Left0";

