-- 1
SELECT c.number, c.title
FROM core_revisions AS c
WHERE c.number > @v0
ORDER BY c.number DESC
LIMIT @v1;

-- 2
SELECT c.code, c.name
FROM core_countries AS c
WHERE EXISTS (
    SELECT 1
    FROM core_row_changes AS c0
    WHERE c0.row = 'Country:' || c.code::text AND EXISTS (
        SELECT 1
        FROM core_revisions AS c1
        WHERE c1.number = c0.revision AND c1.number > @v0))
ORDER BY c.name, c.code
LIMIT @v1;

