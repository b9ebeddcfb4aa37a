-- 1
SELECT c1."Left", c1."Left0", c1."Left1", c1."Left2", c1."Right", c0.key
FROM (
    SELECT c.target_key AS "Left", count(*)::int AS "Left0", min(c.year) AS "Left1", CAST((array_agg(c.year ORDER BY c.year) FILTER (WHERE c.year IS NOT NULL))[CAST(floor((count(c.year)::double precision - 1.0) * 0.5) + 1.0 AS integer)] AS double precision) + ((count(c.year)::double precision - 1.0) * 0.5 - floor((count(c.year)::double precision - 1.0) * 0.5)) * (CAST((array_agg(c.year ORDER BY c.year) FILTER (WHERE c.year IS NOT NULL))[CAST(ceiling((count(c.year)::double precision - 1.0) * 0.5) + 1.0 AS integer)] AS double precision) - CAST((array_agg(c.year ORDER BY c.year) FILTER (WHERE c.year IS NOT NULL))[CAST(floor((count(c.year)::double precision - 1.0) * 0.5) + 1.0 AS integer)] AS double precision)) AS "Left2", max(c.year) AS "Right"
    FROM core_commitments AS c
    GROUP BY c.target_key
    ORDER BY c.target_key
    LIMIT @v0
) AS c1
LEFT JOIN core_policy_targets AS c0 ON c1."Left" = c0.key
ORDER BY c1."Left";

