-- 1
SELECT count(*) FROM core_search_entries AS e
WHERE e.word_vector @@ @words::tsquery AND e.type = ANY (@types);

-- 2
SELECT score, type, title_tokens, key, title
FROM (
    SELECT 2 * (SELECT count(*)::int FROM unnest(@titles) AS t (value) WHERE strpos(' ' || e.title_tokens || ' ', t.value) > 0) + CASE WHEN e.title_tokens = @question THEN 1 ELSE 0 END AS score,
        e.type, e.title_tokens, e.key, e.title
    FROM core_search_entries AS e
WHERE e.word_vector @@ @words::tsquery AND e.type = ANY (@types)
) AS hits
ORDER BY score DESC, type, title_tokens, key
LIMIT @limit;

-- 3
SELECT c.code
FROM core_countries AS c
WHERE c.code = @v0;

-- 4
SELECT c.key
FROM core_reports AS c
WHERE c.key = ANY (@v0);

-- 5
SELECT score, type, title_tokens, key, title
FROM (
    SELECT 2 * (SELECT count(*)::int FROM unnest(@titles) AS t (value) WHERE strpos(' ' || e.title_tokens || ' ', t.value) > 0) + CASE WHEN e.title_tokens = @question THEN 1 ELSE 0 END AS score,
        e.type, e.title_tokens, e.key, e.title
    FROM core_search_entries AS e
WHERE e.word_vector @@ @words::tsquery AND e.type = ANY (@types)
) AS hits
ORDER BY score DESC, type, title_tokens, key
LIMIT @limit;

