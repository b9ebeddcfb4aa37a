-- 1
SELECT score, type, title_tokens, key, title
FROM (
    SELECT 2 * (SELECT count(*) FROM json_each(@titles) AS t WHERE instr(' ' || e.title_tokens || ' ', t.value) > 0) + CASE WHEN e.title_tokens = @question THEN 1 ELSE 0 END AS score,
        e.type, e.title_tokens, e.key, e.title
    FROM core_search_index AS i
JOIN core_search_entries AS e ON e.id = i.rowid
WHERE core_search_index MATCH @words AND e.type IN (SELECT value FROM json_each(@types))
) AS hits
ORDER BY score DESC, type, title_tokens, key
LIMIT @limit;

-- 2
SELECT count(*) FROM core_search_index AS i
JOIN core_search_entries AS e ON e.id = i.rowid
WHERE core_search_index MATCH @words AND e.type IN (SELECT value FROM json_each(@types));

-- 3
SELECT "c"."year", "c"."country_code", "c"."key"
FROM "core_commitments" AS "c"
WHERE "c"."key" IN (
    SELECT "v"."value"
    FROM json_each(@v0) AS "v"
);

