-- 1
SELECT c.number AS "Left", c.at AS "Left", c.cause AS "Left", c.by AS "Left", c.title AS "Left", c.reason AS "Left", c.counts
FROM core_revisions AS c
ORDER BY c.number DESC
LIMIT @v0;

-- 2
SELECT 'Country:' || c.code::text, c.code
FROM core_countries AS c
WHERE c.code = @v0;

-- 3
SELECT a.value AS "Left", c0.revision AS "Left", c1.at AS "Left", c0.kind AS "Left", c0.c
FROM (
    SELECT unnest(@p0) AS value
) AS a
JOIN LATERAL (
    SELECT c.number, c.kind, c.revision, c.changes AS c
    FROM core_row_changes AS c
    WHERE c.row = a.value AND c.row >= a.value
    ORDER BY c.number DESC
    LIMIT @v1
) AS c0 ON TRUE
LEFT JOIN core_revisions AS c1 ON c0.revision = c1.number
ORDER BY a.value, c0.number DESC;

