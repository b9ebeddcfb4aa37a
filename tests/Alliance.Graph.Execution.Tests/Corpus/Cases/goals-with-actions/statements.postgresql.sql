-- 1
SELECT c.key, c.title, c.confidence = 'GeneralKnowledge', c.indicator_metric, c.indicator_value, c.target_key
FROM core_operational_goals AS c
ORDER BY c.position, c.key
LIMIT @v0;

-- 2
SELECT a.value, c0.title, c0.is_verified, NOT (c0.is_verified)
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.key, c.is_verified, c.title
    FROM core_potential_actions AS c
    WHERE c.goal_key = a.value AND c.goal_key >= a.value
    ORDER BY c.title, c.key
    LIMIT @v1
) AS c0 ON TRUE
ORDER BY a.value, c0.title, c0.key;

-- 3
SELECT a.value, (
    SELECT count(*)::int
    FROM core_potential_actions AS c
    WHERE c.goal_key = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

