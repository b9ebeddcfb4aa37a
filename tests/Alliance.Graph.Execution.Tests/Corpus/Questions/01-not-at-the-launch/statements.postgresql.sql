-- 1
SELECT c.code, c.name, c.joined_on, c.is_founding_participant
FROM core_countries AS c
WHERE NOT EXISTS (
    SELECT 1
    FROM core_events AS c0
    WHERE c0.key IN (
        SELECT c1.event_key
        FROM core_event_participations AS c1
        WHERE c1.country_code = c.code
    ) AND c0.type = @v0 AND c0.starts_on = @v1)
ORDER BY c.name, c.code
LIMIT @v2;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_countries AS c
    WHERE NOT EXISTS (
        SELECT 1
        FROM core_events AS c0
        WHERE c0.key IN (
            SELECT c1.event_key
            FROM core_event_participations AS c1
            WHERE c1.country_code = c.code
        ) AND c0.type = @v0 AND c0.starts_on = @v1))
FROM (
    SELECT 1 AS "Value"
) AS s;

