-- 1
SELECT c.key, c.title, c.official_wording, c.summary
FROM core_policy_targets AS c
WHERE c.key = @v0;

-- 2
SELECT a.value, c0.key
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.position
    FROM core_operational_goals AS c
    WHERE c.target_key = a.value AND c.target_key >= a.value
    ORDER BY c.position, c.key
    LIMIT @v1
) AS c0 ON TRUE
ORDER BY a.value, c0.position, c0.key;

