-- 1
SELECT c0.key, c0.related_key, v.key, v.title, v0.key, v0.connected, i.key, i.title, i0.key, i0.instrument, i1.key, i1.name, a.key, a.title, a0.key, a0.name, a1.key, a1.kind
FROM (
    SELECT c.key, c.related_key, c.year
    FROM core_commitments AS c
    ORDER BY c.year, c.key
    LIMIT @v0
) AS c0
LEFT JOIN victim_identification_support_services AS v ON c0.related_key = v.key
LEFT JOIN victim_identification_icse_connections AS v0 ON c0.related_key = v0.key
LEFT JOIN investigation_laws AS i ON c0.related_key = i.key
LEFT JOIN investigation_treaty_statuses AS i0 ON c0.related_key = i0.key
LEFT JOIN investigation_police_units AS i1 ON c0.related_key = i1.key
LEFT JOIN awareness_programmes AS a ON c0.related_key = a.key
LEFT JOIN availability_reduction_hotlines AS a0 ON c0.related_key = a0.key
LEFT JOIN availability_reduction_blocking_schemes AS a1 ON c0.related_key = a1.key
ORDER BY c0.year, c0.key;

