-- 1
SELECT s.key, c5.key, c5.type, c5.title, c5.date, c6.code, c6.name, a.key, a.status, a.country_code, c7.region, a0.key, a1.key, a2.key, a3.key, i.key, i.in_force_on, i.criminalises, i.country_code, i0.key, i1.key, i2.key, i3.key, v.key, v0.key, v1.key
FROM (
    SELECT c.key, c.related_key, c3.date
    FROM core_commitments AS c
    LEFT JOIN (
        SELECT c2.key, c2.date
        FROM core_facts AS c2
        WHERE c2.type IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService')
    ) AS c3 ON c.related_key = c3.key
    WHERE EXISTS (
        SELECT 1
        FROM core_facts AS c0
        WHERE c0.type IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService') AND c0.key = c.related_key AND EXISTS (
            SELECT 1
            FROM core_countries AS c1
            WHERE c1.code = c0.country_code AND c1.code = ANY (@v0)))
    ORDER BY c3.date, c.key
    LIMIT @v1
) AS s
LEFT JOIN (
    SELECT c4.key, c4.country_code, c4.date, c4.title, c4.type
    FROM core_facts AS c4
    WHERE c4.type IN ('Hotline', 'BlockingScheme', 'NoticeAndTakedownRule', 'Programme', 'SaferInternetCentre', 'Law', 'TreatyStatus', 'PoliceUnit', 'JointOperation', 'Network', 'IcseAccess', 'IdentificationUnit', 'SupportService')
) AS c5 ON s.related_key = c5.key
LEFT JOIN core_countries AS c6 ON c5.country_code = c6.code
LEFT JOIN availability_reduction_hotlines AS a ON c5.key = a.key
LEFT JOIN core_countries AS c7 ON a.country_code = c7.code
LEFT JOIN availability_reduction_blocking_schemes AS a0 ON c5.key = a0.key
LEFT JOIN availability_reduction_notice_and_takedown_rules AS a1 ON c5.key = a1.key
LEFT JOIN awareness_programmes AS a2 ON c5.key = a2.key
LEFT JOIN awareness_safer_internet_centres AS a3 ON c5.key = a3.key
LEFT JOIN investigation_laws AS i ON c5.key = i.key
LEFT JOIN investigation_treaty_statuses AS i0 ON c5.key = i0.key
LEFT JOIN investigation_police_units AS i1 ON c5.key = i1.key
LEFT JOIN investigation_joint_operations AS i2 ON c5.key = i2.key
LEFT JOIN investigation_networks AS i3 ON c5.key = i3.key
LEFT JOIN victim_identification_icse_connections AS v ON c5.key = v.key
LEFT JOIN victim_identification_identification_units AS v0 ON c5.key = v0.key
LEFT JOIN victim_identification_support_services AS v1 ON c5.key = v1.key
ORDER BY s.date, s.key;

-- 2
SELECT (
    SELECT count(*)::int
    FROM core_commitments AS c
    WHERE EXISTS (
        SELECT 1
        FROM core_facts AS c0
        WHERE (c0.type = 'Hotline' OR c0.type = 'BlockingScheme' OR c0.type = 'NoticeAndTakedownRule' OR c0.type = 'Programme' OR c0.type = 'SaferInternetCentre' OR c0.type = 'Law' OR c0.type = 'TreatyStatus' OR c0.type = 'PoliceUnit' OR c0.type = 'JointOperation' OR c0.type = 'Network' OR c0.type = 'IcseAccess' OR c0.type = 'IdentificationUnit' OR c0.type = 'SupportService') AND c0.key = c.related_key AND EXISTS (
            SELECT 1
            FROM core_countries AS c1
            WHERE c1.code = c0.country_code AND c1.code = ANY (@v0))))
FROM (
    SELECT 1 AS "Value"
) AS s;

-- 3
SELECT a.value, (
    SELECT count(*)::int
    FROM availability_reduction_hotline_metrics AS a0
    WHERE a0.hotline_key = a.value)
FROM (
    SELECT unnest(@p0) AS value
) AS a;

